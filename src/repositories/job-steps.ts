import type { Transaction } from '../database/database.ts'

/** A step by the job it is of and the hash of what its task reads. */
export interface StepKey {
  readonly job: string
  readonly key: string
}

const where = ({ job, key }: StepKey) => ({ jobId_key: { jobId: job, key } })

/** A step as it stands: its task, and its result once somebody has done it. */
export interface Step {
  readonly task: Uint8Array | null
  readonly result: Uint8Array | null
}

export const findStep = async (tx: Transaction, step: StepKey): Promise<Step | null> =>
  await tx.jobStep.findUnique({ where: where(step), select: { task: true, result: true } })

/** Results of those steps of a job that are done, by key. */
export async function stepResults(
  tx: Transaction,
  job: string,
  keys: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const found = await tx.jobStep.findMany({
    where: { jobId: job, key: { in: [...keys] }, result: { not: null } },
    select: { key: true, result: true },
  })
  return new Map(found.flatMap(({ key, result }) => (result === null ? [] : [[key, result] as const])))
}

/** Puts a step down to be done; false: it is there already, done or not. */
export async function addStep(
  tx: Transaction,
  { job, key }: StepKey,
  district: string,
  task: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { count } = await tx.jobStep.createMany({
    data: { jobId: job, key, districtId: district, task },
    skipDuplicates: true,
  })
  return count === 1
}

/** Notes that a worker has begun a step. Whoever takes it after a loss does so again: the task is the same. */
export async function takeStep(tx: Transaction, { job, key }: StepKey, now: Date): Promise<boolean> {
  const { count } = await tx.jobStep.updateMany({
    where: { jobId: job, key, result: null },
    data: { takenAt: now },
  })
  return count === 1
}

/** Keeps the result of a step, the first of equals, and lets go of its task; false: it was done, or its job has ended. */
export async function finishStep(
  tx: Transaction,
  { job, key }: StepKey,
  result: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.jobStep.updateMany({
    where: { jobId: job, key, result: null },
    data: { result, task: null, doneAt: now },
  })
  return count === 1
}

/** Steps of a job that are not done, oldest first. */
export async function openSteps(tx: Transaction, job: string): Promise<string[]> {
  const found = await tx.jobStep.findMany({
    where: { jobId: job, result: null },
    orderBy: [{ createdAt: 'asc' }, { key: 'asc' }],
    select: { key: true },
  })
  return found.map(({ key }) => key)
}
