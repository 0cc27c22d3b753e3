import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { availableParallelism } from 'node:os'
import type { Logger } from 'pino'
import { type Database, SYSTEM } from '../database/database.ts'
import { failureOf } from '../database/told.ts'
import { resumeErasures } from '../records/erase.ts'
import { returnJob } from '../repositories/job-leases.ts'
import { returnStep, STEP_CHANNEL } from '../repositories/job-steps.ts'
import { JOB_CHANNEL, type JobKind } from '../repositories/jobs.ts'
import { sweep } from '../repositories/retention.ts'
import { otherThreads, workerName } from '../repositories/workers.ts'
import { openBodies } from './bodies/bodies.ts'
import { handlers } from './handlers/index.ts'
import { insist } from './insist.ts'
import { Leases } from './leases.ts'
import { listen } from './notices.ts'
import { askForSweep, onDue, onSweep, openQueue, tellDue } from './queue.ts'
import { repeat } from './repeat.ts'
import type { Running } from './running.ts'
import { openBoard } from './steps/board.ts'
import { Desk } from './steps/desk.ts'
import { offerSurplus } from './steps/offering.ts'
import { Taking } from './steps/taking.ts'
import { takeUp } from './take.ts'

/** Jobs of each kind that one worker does at once. None of them waits for one of another kind. */
const AT_ONCE: Readonly<Record<JobKind, number>> = {
  solve: 2,
  rebalance: 2,
  compare: 1,
  import: 1,
  export: 1,
}
/** Milliseconds between two looks at what is held and what is due; notices come in between. */
const LOOK = 700
/** Milliseconds between two askings for a sweep; how often there is one the queue decides. */
const SWEEP = 1_800_000
/** Seconds that it may take. */
const SWEEPING = 300
/** Milliseconds that steps under way are given to end when the worker is to. */
const GRACE = 5_000

/** A worker that takes jobs. */
export interface Working {
  /** Takes nothing more, ends the steps under way or gives them back with all the rest, and is gone. */
  readonly stop: () => Promise<void>
}

interface Means {
  readonly database: Database
  /** Threads that solve; left out: one for each processor. */
  readonly threads?: number | undefined
  /** Days that weeks are kept; left out: as `sweep` has it. */
  readonly keep?: number
  readonly log: Logger
}

/** Takes jobs and steps of a database until it is stopped. It survives that the database is gone for a while. */
export async function work({
  database,
  threads = availableParallelism(),
  keep,
  log,
}: Means): Promise<Working> {
  const { url } = database
  const name = workerName(randomUUID(), threads)
  const boss = await openQueue(url, log)
  const bodies = openBodies(Object.values(AT_ONCE).reduce((sum, count) => sum + count, 0))
  const ending = new AbortController()
  const { signal } = ending
  // Each job, step and try that is under way listens.
  setMaxListeners(0, signal)
  const leases = new Leases()
  const desks = new Map<string, Desk>()
  const begun = new Set<Promise<void>>()
  let isStopping = false
  const said =
    (what: string, of: { readonly job?: string } = {}) =>
    (error: unknown) => {
      if (!signal.aborted) log.warn({ ...of, ...failureOf(error) }, what)
    }

  const board = openBoard(threads, () => fetching.poke())
  const taking = new Taking({
    database,
    boss,
    leases,
    log,
    signal,
    run: (input) => new Promise((done, failed) => board.add({ input, done, failed, own: null })),
  })
  let others = 0
  const renewing = repeat(LOOK, async () => await leases.renew(database), said('leases not renewed'))
  const telling = repeat(
    LOOK,
    async () => {
      others = await database.within(SYSTEM, async (tx) => {
        await tellDue(boss, tx)
        return await otherThreads(tx, name)
      })
    },
    said('jobs that are due not told'),
  )
  const fetching = repeat(
    LOOK,
    async () => {
      const free = board.free()
      if (free > 0) await taking.take(free)
    },
    said('steps not taken'),
  )
  const offering = repeat(
    LOOK,
    async () => {
      for (const desk of desks.values()) await desk.look(null)
      if (others > 0) await offerSurplus([...desks.values()], { database, boss, board, others })
    },
    said('steps not offered'),
  )
  const asking = repeat(SWEEP, async () => await askForSweep(boss), said('sweep not asked for'))
  const loops = [renewing, telling, fetching, offering, asking]

  const hear = (channel: string, payload: string): void => {
    const [job = '', what] = payload.split(/ (.*)/s)
    if (channel === STEP_CHANNEL) {
      if (what === undefined) fetching.poke()
      else void desks.get(job)?.look(what).catch(said('step not looked at', { job }))
    } else if (what === 'queued') telling.poke()
    else if (what === 'running stop' && leases.has(job)) renewing.poke()
  }
  const notices = listen({
    url,
    name,
    channels: [JOB_CHANNEL, STEP_CHANNEL],
    hear,
    connected: () => {
      for (const { poke } of loops) poke()
    },
  })

  const openDesk = async ({ scope, hold, signal: left }: Running): Promise<Desk> => {
    const desk = await Desk.open({ database, board, scope, hold, signal: left })
    desks.set(hold.id, desk)
    left.addEventListener('abort', () => {
      desk.leave(new Error('the job was left'))
      if (desks.get(hold.id) === desk) desks.delete(hold.id)
    })
    return desk
  }
  const means = { database, leases, handlers, tools: { bodies, openDesk, log }, signal, log }
  const toEnd = async (doing: Promise<void>): Promise<void> => {
    begun.add(doing)
    await doing
    begun.delete(doing)
  }
  for (const [kind, most] of Object.entries(AT_ONCE))
    await onDue(boss, kind as JobKind, most, async (id) => {
      if (!isStopping) await toEnd(takeUp(id, means).catch(said('job left undone', { job: id })))
    })
  const sweepOnce = async (): Promise<void> => {
    const swept = await database.within(
      SYSTEM,
      (tx) => sweep(tx, new Date(), keep === undefined ? {} : { weeks: keep }),
      SWEEPING,
    )
    log.info({ ...swept, erasures: await resumeErasures(database, new Date()) }, 'swept')
  }
  await onSweep(boss, async () => {
    if (!isStopping) await toEnd(sweepOnce().catch(said('not swept')))
  })

  const giveBack = async (): Promise<void> => {
    const jobs = leases.heldJobs
    const steps = leases.heldSteps
    ending.abort()
    await Promise.all(begun)
    await insist(
      () =>
        database.within(SYSTEM, async (tx) => {
          for (const job of jobs) await returnJob(tx, job)
          for (const step of steps) await returnStep(tx, step)
        }),
      AbortSignal.timeout(GRACE),
    ).catch((error: unknown) =>
      log.warn(
        { jobs: jobs.map(({ id }) => id), steps: steps.length, ...failureOf(error) },
        'jobs and steps not given back',
      ),
    )
  }
  return {
    stop: async () => {
      isStopping = true
      await Promise.all([telling, fetching, offering, asking].map(({ stop }) => stop()))
      await Promise.race([board.drain(), new Promise((resolve) => setTimeout(resolve, GRACE).unref())])
      await renewing.stop()
      await giveBack()
      await notices.close()
      await boss.stop({ graceful: false })
      await Promise.all([board.end(), bodies.end()])
    },
  }
}
