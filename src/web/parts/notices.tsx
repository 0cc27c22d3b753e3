import { message } from 'antd'
import { createContext, type ReactNode, use } from 'react'

type Messages = ReturnType<typeof message.useMessage>[0]

const Context = createContext<Messages>(message)

/** Seconds for which a notice stays: also for whoever reads slowly, or looks elsewhere. It stays while a mouse is on it. */
const SECONDS = 8

/** Where short notices appear: what was done, for a while, above whatever is shown. */
export function Notices({ children }: { readonly children: ReactNode }): ReactNode {
  const [messages, place] = message.useMessage({ duration: SECONDS, maxCount: 3 })
  return (
    <Context value={messages}>
      {place}
      {children}
    </Context>
  )
}

export const useNotices = (): Messages => use(Context)
