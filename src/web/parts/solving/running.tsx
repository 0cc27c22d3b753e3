import { Button, Card, Progress, Spin, Tag } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../../messages/message.ts'
import { grouped } from '../../../messages/numbers.ts'
import { solvingPageWords as words } from '../../../messages/web/weeks.ts'
import type { Job } from '../../api/jobs.ts'
import { useCancel } from '../../api/rosters.ts'
import { useThings } from '../../api/things.ts'
import { useLang } from '../../lang.tsx'
import { ProblemAlert } from '../states.tsx'
import { Curve } from './curve.tsx'
import { Figures } from './figures.tsx'

type Told = NonNullable<Job['progress']>

/** Schools that have done the round under way, one after the other. */
function Ticked({ week, done }: { readonly week: string; readonly done: Told['done'] }): ReactNode {
  const lang = useLang()
  const schools = useThings(week, 'school', { school: null, typed: '' })
  const names = new Map(schools.data?.map(({ value, label }) => [value, label]))
  if (done === undefined || done.length === 0) return null
  return (
    <ul className="kehou-ticked" aria-label={words.ticked[lang]}>
      {done.map(({ school }) => (
        <li key={school}>
          <Tag>✓ {names.get(school) ?? school}</Tag>
        </li>
      ))}
    </ul>
  )
}

/** What is done just now, in words. */
const phaseOf = ({ state }: Job, { phase, rounds = 0, of = null }: Told) =>
  state === 'queued'
    ? words.queued
    : phase === 'searching' && of !== null && rounds >= of
      ? words.searched
      : words[`phase_${phase}`]

/** How many rounds are done, and how far the one under way is. */
function Rounds({ told }: { readonly told: Told }): ReactNode {
  const lang = useLang()
  const { phase, rounds = 0, of = null, schools = 0, schoolsDone: done = 0 } = told
  const isCounted = phase === 'searching' || (phase === 'constructing' && done > 0)
  if (!isCounted || schools === 0 || (of !== null && rounds >= of)) return null
  const line =
    of === null
      ? tell(lang, words.roundOpen, { rounds, done, schools })
      : tell(lang, words.round, { rounds, of, done, schools })
  const share = done / schools
  return (
    <>
      <p>{line}</p>
      <Progress
        percent={Math.round(100 * (of === null ? share : (rounds + share) / of))}
        size="small"
        aria-label={line}
      />
    </>
  )
}

/** A solve under way: what it does, how far it is, what it has come to; it can be stopped. */
export function RunningSolve({ week, job }: { readonly week: string; readonly job: Job }): ReactNode {
  const lang = useLang()
  const cancel = useCancel()
  const told: Told = job.progress ?? { phase: 'reading' }
  const { unserved = 0, weighted, bound = null, loans = 0, done, curve = [] } = told
  return (
    <Card
      title={<h2 className="kehou-h2">{words.running[lang]}</h2>}
      extra={
        <Button
          danger
          disabled={job.cancelAsked}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(job.id)}
        >
          {job.cancelAsked ? words.stopping[lang] : words.cancel[lang]}
        </Button>
      }
    >
      <ProblemAlert error={cancel.error} />
      <p role="status" className="kehou-line">
        <Spin size="small" />
        {phaseOf(job, told)[lang]}
      </p>
      <Rounds told={told} />
      <Ticked week={week} done={done} />
      {weighted === undefined ? null : <Figures {...{ unserved, weighted, bound }} />}
      {loans === 0 ? null : <p>{tell(lang, words.loansSoFar, { loans: grouped(loans) })}</p>}
      {curve.length > 1 ? <Curve curve={curve} /> : null}
    </Card>
  )
}
