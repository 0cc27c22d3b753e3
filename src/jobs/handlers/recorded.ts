import type { Transaction } from '../../database/database.ts'
import { accountById } from '../../repositories/accounts.ts'
import { type Deed, record } from '../../repositories/audit.ts'
import type { TakenJob } from '../../repositories/job-leases.ts'

/** Puts down what a job has made, as a deed of whoever asked for it and under the job's id: the last thing that storing does. */
export async function recordedOf(
  tx: Transaction,
  job: TakenJob,
  deed: Pick<Deed, 'action' | 'kind' | 'object' | 'week' | 'after'> & Partial<Pick<Deed, 'before'>>,
): Promise<void> {
  const who = await accountById(tx, job.askedBy)
  const by = { district: job.district, account: job.askedBy, role: who?.role ?? '', school: job.school }
  await record(tx, { before: null, ...by, ...deed, request: job.id }, new Date())
}
