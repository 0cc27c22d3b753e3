import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { leaseEnd, OFFER_AGAIN } from './job-leases.ts'

/** Channel on which workers hear that steps are offered (`offered`) or done (job, a space, key). */
export const STEP_CHANNEL = 'kehou_step'

/** A step by the job it is of and the hash of what its task reads. */
export interface StepKey {
  readonly job: string
  readonly key: string
}

const columns = (steps: readonly StepKey[]) =>
  [steps.map(({ job }) => job), steps.map(({ key }) => key)] as const

const told = async (tx: Transaction, what: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_notify(${STEP_CHANNEL}, ${what})`
}

/** Steps of a job that somebody has put down, and which of them are done. */
export const knownSteps = async (
  tx: Transaction,
  job: string,
): Promise<{ readonly key: string; readonly isDone: boolean }[]> =>
  await tx.$queryRaw<{ readonly key: string; readonly isDone: boolean }[]>`
    SELECT key, result IS NOT NULL AS "isDone" FROM job_step WHERE job_id = ${job}::uuid`

/** Results of those steps of a job that are done, by key. */
export async function stepResults(
  tx: Transaction,
  job: string,
  keys: readonly string[],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = await tx.jobStep.findMany({
    where: { jobId: job, key: { in: [...keys] }, result: { not: null } },
    select: { key: true, result: true },
  })
  return new Map(found.flatMap(({ key, result }) => (result === null ? [] : [[key, result] as const])))
}

/** Keeps the result of a step, the first of equals, while its job runs. Every attempt at a step has the same result. */
export async function keepResult(
  tx: Transaction,
  district: string,
  { job, key }: StepKey,
  result: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO job_step (job_id, key, district_id, result)
    SELECT id, ${key}, ${district}, ${result} FROM job WHERE id = ${job}::uuid AND state = 'running'
    ON CONFLICT (job_id, key) DO UPDATE SET result = excluded.result, task = NULL, lease_until = NULL
      WHERE job_step.result IS NULL`
  await tx.$executeRaw`UPDATE job SET lapses = 0 WHERE id = ${job}::uuid AND lapses > 0`
  await told(tx, `${job} ${key}`)
}

/** A step that any worker may do. */
export interface Offer {
  readonly key: string
  /** Names the school's part of the week. */
  readonly week: string
  readonly task: Uint8Array<ArrayBuffer>
}

/** Puts steps down for any worker to do. */
export async function offerSteps(
  tx: Transaction,
  district: string,
  job: string,
  offers: readonly Offer[],
): Promise<void> {
  await tx.jobStep.createMany({
    data: offers.map((offer) => ({ jobId: job, districtId: district, ...offer, offeredAt: new Date() })),
    skipDuplicates: true,
  })
  await told(tx, 'offered')
}

/** Keeps a school's part of the week, once for all steps of the job that read it. */
export async function keepWeek(
  tx: Transaction,
  district: string,
  { job, key }: StepKey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.jobWeek.createMany({
    data: { jobId: job, key, districtId: district, bytes },
    skipDuplicates: true,
  })
}

/** The part of the week that a step reads; null: the job has ended. */
export const loadWeek = async (
  tx: Transaction,
  { job, key }: StepKey,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  (await tx.jobWeek.findUnique({ where: { jobId_key: { jobId: job, key } }, select: { bytes: true } }))
    ?.bytes ?? null

/** A step as a worker takes it. */
export interface TakenStep extends StepKey {
  readonly district: string
  readonly week: string
  readonly task: Uint8Array<ArrayBuffer>
  readonly attempt: number
}

/** Takes those of some offered steps that nobody does at this moment. */
export async function takeSteps(tx: Transaction, steps: readonly StepKey[]): Promise<TakenStep[]> {
  const [jobs, keys] = columns(steps)
  return await tx.$queryRaw<TakenStep[]>`
    UPDATE job_step SET lease_until = ${leaseEnd(Prisma.sql`job_step.attempts`)}, attempts = job_step.attempts + 1
    FROM unnest(${jobs}::uuid[], ${keys}::text[]) AS asked (job, key), job
    WHERE job_step.job_id = asked.job AND job_step.key = asked.key AND job.id = asked.job AND job.state = 'running'
      AND job_step.result IS NULL AND task IS NOT NULL AND week IS NOT NULL
      AND (job_step.lease_until IS NULL OR job_step.lease_until < now())
    RETURNING job_step.job_id AS job, job_step.key, job_step.district_id AS district, job_step.week, job_step.task,
      job_step.attempts AS attempt`
}

/** A step and the attempt under which a worker does it. */
export interface StepHold extends StepKey {
  readonly attempt: number
}

/** Says that the worker lives, and hears which of its steps are to stop. Those that do not come back are nobody's business any more. */
export async function renewSteps(
  tx: Transaction,
  held: readonly StepHold[],
): Promise<(StepKey & { readonly stop: boolean })[]> {
  const [jobs, keys] = columns(held)
  return await tx.$queryRaw<(StepKey & { readonly stop: boolean })[]>`
    UPDATE job_step SET lease_until = ${leaseEnd(Prisma.sql`job_step.attempts - 1`)}
    FROM unnest(${jobs}::uuid[], ${keys}::text[], ${held.map(({ attempt }) => attempt)}::int[]) AS held (job, key, attempt), job
    WHERE job_step.job_id = held.job AND job_step.key = held.key AND job_step.attempts = held.attempt
      AND job_step.result IS NULL AND job.id = held.job AND job.state = 'running'
    RETURNING job_step.job_id AS job, job_step.key, cancel_asked OR coalesce(deadline < now(), false) AS stop`
}

/** Gives a step back that was not done. */
export async function returnStep(tx: Transaction, { job, key, attempt }: StepHold): Promise<void> {
  await tx.$executeRaw`
    UPDATE job_step SET lease_until = NULL, offered_at = NULL
    WHERE job_id = ${job}::uuid AND key = ${key} AND attempts = ${attempt} AND result IS NULL`
  await told(tx, 'offered')
}

/** Takes back steps that were offered and are not done. */
export async function dropOffers(tx: Transaction, job: string, keys: readonly string[]): Promise<void> {
  await tx.jobStep.deleteMany({ where: { jobId: job, key: { in: [...keys] }, result: null } })
}

/** Offered steps that the queue has to be told of: those whose worker has fallen silent or gave them back. */
export const dueSteps = async (tx: Transaction): Promise<StepKey[]> =>
  await tx.$queryRaw<StepKey[]>`
    UPDATE job_step SET offered_at = now() WHERE (job_id, key) IN (
      SELECT job_id, key FROM job_step JOIN job ON job.id = job_id
      WHERE job.state = 'running' AND job_step.result IS NULL AND task IS NOT NULL
        AND (job_step.lease_until IS NULL OR job_step.lease_until < now())
        AND (job_step.offered_at IS NULL OR job_step.offered_at < job_step.lease_until
          OR job_step.offered_at < now() - make_interval(secs => ${OFFER_AGAIN}))
      ORDER BY job_step.created_at, key LIMIT 500 FOR UPDATE OF job_step SKIP LOCKED)
    RETURNING job_id AS job, key`
