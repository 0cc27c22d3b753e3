import { type Job, type JobKind, JobState, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { keyAfter, type Page, type PageAsk, pageOf } from './page.ts'

export type { Job } from '../database/client/client.ts'

/** Name of the channel on which every change of a job is told, by its id, when its transaction is committed. */
export const JOB_CHANNEL = 'kehou_job'

/** What is asked for when a job is made. */
export interface NewJob {
  readonly district: string
  /** Null: of the whole district. */
  readonly school: string | null
  readonly week: string | null
  readonly kind: JobKind
  readonly ask: Prisma.InputJsonObject
  /** Document that it works on. */
  readonly input: string | null
  /** Account. */
  readonly askedBy: string
}

export async function createJob(tx: Transaction, job: NewJob): Promise<Job> {
  return await tx.job.create({
    data: {
      districtId: job.district,
      schoolId: job.school,
      weekId: job.week,
      kind: job.kind,
      ask: job.ask,
      inputHash: job.input,
      askedBy: job.askedBy,
    },
  })
}

export const jobById = async (tx: Transaction, id: string): Promise<Job | null> =>
  await tx.job.findUnique({ where: { id } })

export interface JobFilter {
  readonly week?: string
  readonly kind?: JobKind
  readonly state?: JobState
}

/** Jobs, the latest first. */
export async function listJobs(tx: Transaction, ask: PageAsk, filter: JobFilter = {}): Promise<Page<Job>> {
  const before = keyAfter(ask, 'time')
  const { week, kind, state } = filter
  const found = await tx.job.findMany({
    where: {
      ...(week === undefined ? {} : { weekId: week }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...(before === null
        ? {}
        : { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ask.limit + 1,
  })
  return pageOf(found, ask, ({ createdAt, id }) => [createdAt.toISOString(), id])
}

/** States of a job that has not ended. */
const OPEN = [JobState.queued, JobState.running]

/** Changes a job that has not ended, counts the change and tells those who follow it; false: it has ended, or is unknown. */
async function change(
  tx: Transaction,
  id: string,
  data: Prisma.JobUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, state: { in: OPEN } },
    data: { ...data, revision: { increment: 1 } },
  })
  if (count === 0) return false
  await tx.$executeRaw`SELECT pg_notify(${JOB_CHANNEL}, ${id})`
  return true
}

/** A worker takes a job, for the first time or after another was lost. */
export const startJob = async (tx: Transaction, id: string, now: Date): Promise<boolean> =>
  await change(tx, id, { state: 'running', attempts: { increment: 1 }, startedAt: now })

export const reportProgress = async (
  tx: Transaction,
  id: string,
  progress: Prisma.InputJsonObject,
): Promise<boolean> => await change(tx, id, { progress })

/** How a job ended: with a result, with a problem (as RFC 9457 writes it), or cancelled, perhaps with what it had by then. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: Prisma.InputJsonObject }
  | { readonly state: 'failed'; readonly problem: Prisma.InputJsonObject }
  | { readonly state: 'cancelled'; readonly result: Prisma.InputJsonObject | null }

/** Ends a job and drops its steps: from now on it is never taken again. False: it had ended before. */
export async function endJob(tx: Transaction, id: string, end: JobEnd, now: Date): Promise<boolean> {
  const result = end.state === 'failed' ? Prisma.DbNull : (end.result ?? Prisma.DbNull)
  const problem = end.state === 'failed' ? end.problem : Prisma.DbNull
  if (!(await change(tx, id, { state: end.state, result, problem, endedAt: now }))) return false
  await tx.jobStep.deleteMany({ where: { jobId: id } })
  return true
}

/** Asks that a job stop; it keeps the best it has. False: it has ended. */
export const askToCancel = async (tx: Transaction, id: string): Promise<boolean> =>
  await change(tx, id, { cancelAsked: true })

/** Jobs that have not ended, oldest first: what a queue that was lost would have to be filled with. */
export const openJobs = async (tx: Transaction): Promise<Job[]> =>
  await tx.job.findMany({ where: { state: { in: OPEN } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
