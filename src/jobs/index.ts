import type { Who } from '../access/who.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { cancelJob, createJob, type Job, jobById } from '../repositories/jobs.ts'
import { type AskInput, asks, type Kind } from './asks.ts'

export { asks } from './asks.ts'
export { type Following, openFollowing } from './follow.ts'
export { progress } from './progress.ts'

/**
 * Asks for long work. It is due once the transaction is committed, and not at all where it is undone; some worker takes it.
 * @param week the week that it is of; null: it is known by what is asked
 */
export const submit = async <Of extends Kind>(
  tx: Transaction,
  { account, district, school }: Pick<Who, 'account' | 'district' | 'school'>,
  kind: Of,
  ask: AskInput<Of>,
  week: string | null = null,
): Promise<Job> =>
  await createJob(tx, {
    district,
    school,
    week,
    kind,
    ask: JSON.parse(JSON.stringify(asks[kind].parse(ask))),
    input: null,
    askedBy: account,
  })

/** Cancels a job: one that solves keeps the best it has. Throws NOT_FOUND, or JOB_ENDED where there is nothing to cancel. */
export async function cancel(tx: Transaction, id: string): Promise<void> {
  if (await cancelJob(tx, id)) return
  throw new Problem((await jobById(tx, id)) === null ? 'NOT_FOUND' : 'JOB_ENDED')
}
