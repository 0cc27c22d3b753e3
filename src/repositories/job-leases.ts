import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import type { JobKind } from './jobs.ts'

/** Seconds for which a worker may be silent before what it has taken is taken by another. */
const LEASE = 4
/** Seconds after which the queue is told again of what it was told of and nobody has taken. */
const AGAIN = 5
const MOST = 200

/** Losses in a row that lengthen a lease: a machine that is too busy to renew in time must not lose its work for ever. */
const LONGER = 5

/** When a lease ends that is begun or renewed now, of something that was lost so often in a row. */
const until = (losses: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`now() + make_interval(secs => ${LEASE} * (1 + least(${losses}, ${LONGER})))`

const lossesNow = Prisma.sql`CASE WHEN state = 'running' THEN lapses + 1 ELSE lapses END`

/** A job as a worker takes it. */
export interface TakenJob {
  readonly id: string
  readonly district: string
  readonly school: string | null
  readonly week: string | null
  readonly kind: JobKind
  readonly ask: unknown
  readonly input: string | null
  /** Revision of the week that the document was made of. */
  readonly revision: number | null
  readonly print: string | null
  readonly progress: unknown
  readonly createdAt: Date
  /** Account. */
  readonly askedBy: string
  /** Counts the times it was taken: what is written under an earlier one is refused. */
  readonly attempt: number
  /** How often in a row its worker fell silent with nothing done. */
  readonly lapses: number
}

/** Takes a job that waits or whose worker has fallen silent; null: there is nothing to take. */
export async function takeJob(tx: Transaction, id: string): Promise<TakenJob | null> {
  const [taken] = await tx.$queryRaw<TakenJob[]>`
    UPDATE job SET state = 'running', attempts = attempts + 1, revision = revision + 1,
      lease_until = ${until(lossesNow)}, lapses = ${lossesNow},
      started_at = coalesce(started_at, now()),
      deadline = coalesce(deadline, now() + make_interval(secs => (ask->>'seconds')::float8))
    WHERE id = ${id}::uuid AND (state = 'queued' OR (state = 'running' AND lease_until < now()))
    RETURNING id, district_id AS district, school_id AS school, week_id AS week, kind, ask, input_hash AS input,
      input_revision AS revision, input_print AS print, progress, attempts AS attempt, lapses, created_at AS "createdAt",
      asked_by AS "askedBy"`
  return taken ?? null
}

/** A job and the attempt under which somebody holds it. */
export interface Hold {
  readonly id: string
  readonly attempt: number
}

/** What a worker hears of a job that it still holds. */
export interface Renewed {
  readonly id: string
  readonly cancel: boolean
  /** Cancelled, or its time is over: it stops with the best it has. */
  readonly stop: boolean
  /** Seconds since it was first taken. */
  readonly elapsed: number
}

/** Says that the worker lives, and hears which of its jobs are to stop. Those that do not come back belong to somebody else. */
export const renewJobs = async (tx: Transaction, held: readonly Hold[]): Promise<Renewed[]> =>
  await tx.$queryRaw<Renewed[]>`
    UPDATE job SET lease_until = ${until(Prisma.sql`lapses`)}
    FROM unnest(${held.map(({ id }) => id)}::uuid[], ${held.map(({ attempt }) => attempt)}::int[]) AS held (id, attempt)
    WHERE job.id = held.id AND job.attempts = held.attempt AND job.state = 'running'
    RETURNING job.id, cancel_asked AS cancel, cancel_asked OR coalesce(deadline < now(), false) AS stop,
      extract(epoch FROM now() - started_at)::float8 AS elapsed`

const mine = ({ id, attempt }: Hold) =>
  Prisma.sql`id = ${id}::uuid AND attempts = ${attempt} AND state = 'running'`

/** Notes the document that a job works on, so that another attempt works on the same; false: somebody else holds the job. */
export const noteInput = async (
  tx: Transaction,
  hold: Hold,
  { hash, revision, print }: { readonly hash: string; readonly revision: number; readonly print: string },
): Promise<boolean> =>
  (await tx.$executeRaw`
    UPDATE job SET input_hash = ${hash}, input_revision = ${revision}, input_print = ${print}
    WHERE ${mine(hold)}`) === 1

/** Notes how far a job has come; false: somebody else holds it. */
export const noteProgress = async (
  tx: Transaction,
  hold: Hold,
  progress: Prisma.InputJsonObject,
): Promise<boolean> =>
  (await tx.$executeRaw`
    UPDATE job SET progress = ${JSON.stringify(progress)}::jsonb, revision = revision + 1, lapses = 0
    WHERE ${mine(hold)}`) === 1

/** How a job ends: with a result, with a problem, or cancelled, perhaps with what it had by then. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: Prisma.InputJsonObject }
  | { readonly state: 'failed'; readonly problem: Prisma.InputJsonObject }
  | { readonly state: 'cancelled'; readonly result: Prisma.InputJsonObject | null }

const json = (value: Prisma.InputJsonObject | null): string | null =>
  value === null ? null : JSON.stringify(value)

/** Ends a job and drops its steps: from now on it is never taken again. False: somebody else holds it, or it has ended. */
export async function endJob(tx: Transaction, hold: Hold, end: JobEnd): Promise<boolean> {
  const result = json(end.state === 'failed' ? null : end.result)
  const problem = json(end.state === 'failed' ? end.problem : null)
  const ended = await tx.$executeRaw`
    UPDATE job SET state = ${end.state}::job_state, result = ${result}::jsonb, problem = ${problem}::jsonb,
      ended_at = now(), revision = revision + 1, lease_until = NULL
    WHERE ${mine(hold)}`
  if (ended === 0) return false
  await tx.$executeRaw`DELETE FROM job_step WHERE job_id = ${hold.id}::uuid`
  await tx.$executeRaw`DELETE FROM job_week WHERE job_id = ${hold.id}::uuid`
  return true
}

/** Gives a job back that was not done, for any worker to take at once. */
export async function returnJob(tx: Transaction, hold: Hold): Promise<void> {
  await tx.$executeRaw`
    UPDATE job SET state = 'queued', lease_until = NULL, offered_at = NULL, revision = revision + 1
    WHERE ${mine(hold)}`
}

/** Jobs that the queue has to be told of: those that wait, and those whose worker has fallen silent. */
export const dueJobs = async (tx: Transaction): Promise<{ readonly id: string; readonly kind: JobKind }[]> =>
  await tx.$queryRaw<{ readonly id: string; readonly kind: JobKind }[]>`
    UPDATE job SET offered_at = now() WHERE id IN (
      SELECT id FROM job
      WHERE (state = 'queued' OR (state = 'running' AND lease_until < now()))
        AND (offered_at IS NULL OR offered_at < lease_until OR offered_at < now() - make_interval(secs => ${AGAIN}))
      ORDER BY created_at, id LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind`

export { AGAIN as OFFER_AGAIN, until as leaseEnd }
