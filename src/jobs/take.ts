import type { Logger } from 'pino'
import { type Database, SYSTEM } from '../database/database.ts'
import { failureOf } from '../database/told.ts'
import { endJob, type JobEnd, takeJob } from '../repositories/job-leases.ts'
import type { JobKind } from '../repositories/jobs.ts'
import { type Handler, JobProblem, type Tools } from './handlers/handler.ts'
import { insist } from './insist.ts'
import type { Leases } from './leases.ts'
import { Running } from './running.ts'

/** Losses in a row, with nothing got done in between, after which a job is given up: it may be what kills its workers. */
const MOST_LAPSES = 8
/** Seconds that writing down what a job came to may take. */
const STORING = 60

interface Means {
  readonly database: Database
  readonly leases: Leases
  readonly handlers: Readonly<Record<JobKind, Handler>>
  readonly tools: Tools
  /** Aborted when the worker ends. */
  readonly signal: AbortSignal
  readonly log: Logger
}

/** Takes a job, if it is to be had, and does it. What stays undone is taken by somebody else. */
export async function takeUp(id: string, means: Means): Promise<void> {
  const { database, leases, signal, log } = means
  const job = await insist(() => database.within(SYSTEM, (tx) => takeJob(tx, id)), signal)
  if (job === null) return
  const running = new Running(database, job)
  const leave = (): void => running.leave()
  const release = leases.holdJob({
    hold: running.hold,
    hear: (renewed) => running.hear(renewed),
    lost: leave,
  })
  signal.addEventListener('abort', leave, { once: true })
  log.info({ job: id, kind: job.kind, attempt: job.attempt }, 'job begun')
  try {
    await conclude(running, means)
    log.info({ job: id, attempt: job.attempt }, 'job ended')
  } catch (error) {
    if (!running.signal.aborted) throw error
    log.info({ job: id, attempt: job.attempt }, 'job left')
  } finally {
    signal.removeEventListener('abort', leave)
    release()
    running.leave()
  }
}

async function conclude(running: Running, { handlers, tools, log }: Means): Promise<void> {
  const { job, hold } = running
  try {
    if (job.lapses > MOST_LAPSES) throw new JobProblem('JOB_GIVEN_UP', { times: job.lapses })
    const { store, seconds = STORING } = await handlers[job.kind](running, tools)
    await running.note()
    await running.within(async (tx) => {
      const result = await store(tx)
      const state = running.stopped === 'cancelled' ? 'cancelled' : 'done'
      // Last, so that the row is free for those who renew its lease until all is written; and if it is somebody else's, nothing is.
      if (!(await endJob(tx, hold, { state, result }))) throw new Error('the job is held by somebody else')
    }, seconds)
  } catch (error) {
    if (running.signal.aborted) throw error
    const end = endOf(error, running)
    if (end.state === 'failed' && !(error instanceof JobProblem))
      log.error({ job: job.id, doing: job.kind, attempt: job.attempt, ...failureOf(error) }, 'job failed')
    await running.within((tx) => endJob(tx, hold, end))
  }
}

/** How a job ends that could not be done. One that was cancelled before it had anything failed at nothing. */
function endOf(error: unknown, { stopped }: Running): JobEnd {
  if (stopped === 'cancelled') return { state: 'cancelled', result: null }
  const { code, params, faults } =
    error instanceof JobProblem ? error : { code: 'JOB_FAILED', params: {}, faults: [] }
  return { state: 'failed', problem: { code, params, faults: faults.map((fault) => ({ ...fault })) } }
}
