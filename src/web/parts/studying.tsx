import { Button, type GetRef } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { tell } from '../../messages/message.ts'
import { explainWords as words } from '../../messages/web/explain.ts'
import { shellWords } from '../../messages/web/shell.ts'
import type { Study } from '../api/studies.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { ProblemAlert } from './states.tsx'

const SECOND = 1000
const MINUTE = 60

/** How long something takes so far: it is there only while that goes on. */
function SoFar(): ReactNode {
  const lang = useLang()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const tick = setInterval(() => setSeconds(Math.floor((performance.now() - began) / SECOND)), SECOND)
    return () => clearInterval(tick)
  }, [])
  const time = `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`
  return <span role="timer">{tell(lang, words.soFar, { time })}</span>
}

/**
 * A school that is solved again and again: the button that asks for it, what is done and for how long, and the way to end it. How much
 * of it is done nobody can say before the end: what there is to try follows from what was tried.
 */
export function Studying({ study, label }: { readonly study: Study; readonly label: string }): ReactNode {
  const lang = useLang()
  const asking = useRef<GetRef<typeof Button>>(null)
  const { isPending, isCancelled, error, data, ask, cancel } = study
  return (
    <>
      {data === undefined ? (
        <Button ref={asking} style={{ marginBottom: space.m }} loading={isPending} onClick={ask}>
          {label}
        </Button>
      ) : null}
      <div className="kehou-line">
        <span role="status">
          {isPending ? words.working[lang] : isCancelled ? words.cancelled[lang] : null}
        </span>
        {isPending ? (
          <>
            <SoFar />
            <Button
              size="small"
              onClick={() => {
                cancel()
                asking.current?.focus()
              }}
            >
              {shellWords.cancel[lang]}
            </Button>
          </>
        ) : null}
      </div>
      <ProblemAlert error={error} />
    </>
  )
}
