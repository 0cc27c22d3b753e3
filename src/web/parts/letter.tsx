import { Button, Card } from 'antd'
import { type ReactNode, useRef } from 'react'
import { ownWords as words } from '../../messages/web/people.ts'
import { useLetter } from '../api/own.ts'
import { useLang } from '../lang.tsx'
import { OpenDrawer } from './above.tsx'
import { ProblemAlert } from './states.tsx'

interface Props {
  readonly title: string
  readonly lead: string
  /** Null: the letter to an adult about their own week. */
  readonly child: string | null
}

/** A letter that explains a week: written when it is asked for, read and printed. */
export function Letter({ title, lead, child }: Props): ReactNode {
  const lang = useLang()
  const letter = useLetter()
  const frame = useRef<HTMLIFrameElement>(null)
  return (
    <Card size="small" title={<h2 className="kehou-h2">{title}</h2>}>
      <p>{lead}</p>
      <Button loading={letter.isPending} onClick={() => letter.mutate(child)}>
        {words.read[lang]}
      </Button>
      <ProblemAlert error={letter.error} />
      {letter.data === undefined ? null : (
        <OpenDrawer
          size="large"
          title={title}
          onClose={() => letter.reset()}
          extra={<Button onClick={() => frame.current?.contentWindow?.print()}>{words.print[lang]}</Button>}
        >
          <iframe
            ref={frame}
            title={title}
            srcDoc={letter.data}
            sandbox="allow-same-origin allow-modals"
            style={{ border: 0, width: '100%', height: '100%', minHeight: '70vh' }}
          />
        </OpenDrawer>
      )}
    </Card>
  )
}
