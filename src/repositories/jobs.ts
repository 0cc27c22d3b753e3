import { type Job, type JobKind, JobState, type Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { newestFirst, type Page, type PageAsk, pageByTime } from './page.ts'

export type { Job, JobKind } from '../database/client/client.ts'

/** Channel on which the database tells of each change of a job when it is committed: its id, its state, `stop` where it is to. */
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
  const { after, taken } = newestFirst(ask)
  const { week, kind, state } = filter
  const found = await tx.job.findMany({
    where: {
      ...(week === undefined ? {} : { weekId: week }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...after,
    },
    ...taken,
  })
  return pageByTime(found, ask)
}

/**
 * Cancels a job: one that nobody has begun ends at once, one that runs is asked to stop with the best it has.
 * @returns false: it has ended, or is unknown
 */
export async function cancelJob(tx: Transaction, id: string): Promise<boolean> {
  const queued = await tx.job.updateMany({
    where: { id, state: JobState.queued },
    data: { state: JobState.cancelled, cancelAsked: true, endedAt: new Date(), revision: { increment: 1 } },
  })
  if (queued.count === 1) return true
  const running = await tx.job.updateMany({
    where: { id, state: JobState.running },
    data: { cancelAsked: true, revision: { increment: 1 } },
  })
  return running.count === 1
}
