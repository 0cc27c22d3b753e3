import { Card, Collapse } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { z } from 'zod'
import { AIMS } from '../../../models/changes.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import type { Job } from '../api/jobs.ts'
import { type RosterHead, useRosters } from '../api/rosters.ts'
import { space } from '../design.ts'
import { useLang } from '../lang.tsx'
import { Changes } from './changes.tsx'
import { JobProblemAlert } from './job-problem.tsx'
import { Publish } from './publish.tsx'

const repair = z.object({
  aim: z.enum(AIMS),
  roster: z.string(),
  disturbed: z.object({ students: z.int(), adults: z.int() }),
  score: z.object({ unserved: z.int(), weighted: z.int() }),
})
const result = z.object({
  repairs: z.array(repair),
  proof: z.object({ fewest: z.enum(['proved', 'unknown']) }),
})

interface Props {
  readonly week: string
  /** The school that is looked at. */
  readonly school: string | null
  readonly job: Job
  /** The roster that was repaired. */
  readonly before: string
  readonly close: () => void
}

/** Repairs that a job found: whom each disturbs, what it is worth; to look at, or to take. */
export function Repairs({ week, school, job, before, close }: Props): ReactNode {
  const lang = useLang()
  const rosters = useRosters(week)
  const go = useNavigate()
  const found = result.safeParse(job.result).data
  if (found === undefined || found.repairs.length === 0)
    return job.problem === null ? <p role="alert">{words.none[lang]}</p> : <JobProblemAlert job={job} />
  const heads = new Map<string, RosterHead>(rosters.data?.map((head) => [head.id, head]))
  const place = `/weeks/${week}${school === null ? '' : `/schools/${school}`}`
  return (
    <div className="kehou-stack" style={{ marginBottom: space.m }}>
      {found.proof.fewest === 'proved' ? <p style={{ margin: 0 }}>{words.proved[lang]}</p> : null}
      {found.repairs.map(({ aim, roster, disturbed, score }) => {
        const head = heads.get(roster)
        const to = `${place}?roster=${roster}`
        const accepted = (): void => {
          close()
          void go(to)
        }
        return (
          <Card key={roster} size="small" title={<h2 className="kehou-h2">{words[aim][lang]}</h2>}>
            <p>{tell(lang, words.disturbed, disturbed)}</p>
            <p>
              {tell(lang, words.score, {
                unserved: score.unserved,
                value: grouped(score.weighted),
              })}
            </p>
            <Collapse
              size="small"
              ghost
              destroyOnHidden
              items={[
                { key: 'diff', label: words.diff[lang], children: <Changes roster={roster} from={before} /> },
              ]}
            />
            <div className="kehou-line">
              <Link className="kehou-row-name" to={to} onClick={close}>
                {words.look[lang]}
              </Link>
              {head?.state === 'draft' ? (
                <Publish
                  {...{ week, roster: head, label: words.accept[lang], said: words.accepted[lang] }}
                  done={accepted}
                />
              ) : null}
            </div>
          </Card>
        )
      })}
    </div>
  )
}
