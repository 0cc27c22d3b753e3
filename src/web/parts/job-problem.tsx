import type { ReactNode } from 'react'
import type { Job } from '../api/jobs.ts'
import { MendLink } from './mend-link.tsx'
import { Refused } from './states.tsx'

/** Why long work came to nothing; what is wrong with the data of its week leads to where it is mended. */
export function JobProblemAlert({
  job,
}: {
  readonly job: Pick<Job, 'problem' | 'week'> | undefined
}): ReactNode {
  if (!job?.problem) return null
  const { problem, week } = job
  return (
    <Refused {...problem} linkOf={week === null ? undefined : (fault) => <MendLink {...{ week, fault }} />} />
  )
}
