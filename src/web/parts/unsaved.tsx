import { Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { shellWords as words } from '../../messages/web/shell.ts'
import { useLang } from '../lang.tsx'
import { OpenModal } from './above.tsx'

interface Unsaved {
  /** Something is being written, or (false) nothing of it is there any more. */
  readonly write: (is?: boolean) => void
  /** Closes, unless something is written: then it is asked first. */
  readonly leave: () => void
  /** What is asked, to be drawn beside what is closed. */
  readonly question: ReactNode
}

/** What is written into something that closes by a key or a click beside it is not let go of unasked. */
export function useUnsaved(close: () => void): Unsaved {
  const lang = useLang()
  const [isWritten, setWritten] = useState(false)
  const [isAsking, ask] = useState(false)
  const keep = (): void => ask(false)
  return {
    write: (is = true) => setWritten(is),
    leave: () => (isWritten ? ask(true) : close()),
    question: isAsking ? (
      <OpenModal
        title={words.unsaved[lang]}
        closable={false}
        onCancel={keep}
        footer={
          <Space>
            <Button autoFocus onClick={keep}>
              {words.writeOn[lang]}
            </Button>
            <Button
              danger
              onClick={() => {
                ask(false)
                setWritten(false)
                close()
              }}
            >
              {words.letGo[lang]}
            </Button>
          </Space>
        }
      >
        {words.unsavedLead[lang]}
      </OpenModal>
    ) : null,
  }
}
