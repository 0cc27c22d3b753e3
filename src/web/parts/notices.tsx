import { message } from 'antd'
import { createContext, type ReactNode, use } from 'react'

type Messages = ReturnType<typeof message.useMessage>[0]

const Context = createContext<Messages>(message)

/** Where short notices appear: what was done, for a moment, above whatever is shown. */
export function Notices({ children }: { readonly children: ReactNode }): ReactNode {
  const [messages, place] = message.useMessage()
  return (
    <Context value={messages}>
      {place}
      {children}
    </Context>
  )
}

export const useNotices = (): Messages => use(Context)
