import { Alert, Button, Card } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { z } from 'zod'
import { tell } from '../../../messages/message.ts'
import { solvingPageWords as words } from '../../../messages/web/weeks.ts'
import type { Job } from '../../api/jobs.ts'
import { useRosters } from '../../api/rosters.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { JobProblemAlert } from '../job-problem.tsx'
import { FaultList } from '../states.tsx'
import { Curve } from './curve.tsx'
import { Figures } from './figures.tsx'

const result = z.object({
  roster: z.string(),
  ended: z.enum(['work', 'gap', 'proved', 'time', 'cancelled']),
  score: z.object({ unserved: z.int(), weighted: z.int() }),
  bound: z.object({ weighted: z.int().nullable() }),
  faults: z.array(z.object({ code: z.string(), cause: z.string(), action: z.string() })),
})
type Result = z.infer<typeof result>

/** Where the draft is, or that it is there no more. */
function Draft({ week, roster }: { readonly week: string; readonly roster: string }): ReactNode {
  const lang = useLang()
  const rosters = useRosters(week)
  const head = rosters.data?.find(({ id }) => id === roster)
  if (head !== undefined)
    return (
      <p>
        <Link to={`/weeks/${week}?roster=${roster}`}>{tell(lang, words.lookAt, { name: head.name })}</Link>
      </p>
    )
  // It may have come just now.
  return rosters.isFetching ? null : <p>{words.draftGone[lang]}</p>
}

function Came({ week, found, job }: { week: string; found: Result; job: Job }): ReactNode {
  const lang = useLang()
  const { roster, ended, score, bound, faults } = found
  const curve = job.progress?.curve ?? []
  return (
    <>
      <p role="status">{words[`ended_${ended}`][lang]}</p>
      <Draft week={week} roster={roster} />
      <Figures {...score} bound={bound.weighted} />
      {faults.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={words.beside[lang]}
          description={<FaultList faults={faults} />}
        />
      )}
      {curve.length > 1 ? <Curve curve={curve} /> : null}
    </>
  )
}

interface Props {
  readonly week: string
  readonly job: Job
  readonly dismiss: () => void
}

/** What a solve came to: the draft that is kept and why it ended, that there is none, or why it failed. */
export function EndedSolve({ week, job, dismiss }: Props): ReactNode {
  const lang = useLang()
  const found = result.safeParse(job.result).data
  return (
    <Card
      title={<h2 className="kehou-h2">{words.over[lang]}</h2>}
      extra={<Button onClick={dismiss}>{words.dismiss[lang]}</Button>}
      style={{ marginBottom: space.m }}
    >
      {found !== undefined ? (
        <Came {...{ week, found, job }} />
      ) : job.state === 'cancelled' ? (
        <p role="status">{words.endedEmpty[lang]}</p>
      ) : (
        <JobProblemAlert job={job} />
      )}
    </Card>
  )
}
