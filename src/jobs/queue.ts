import { fromPrisma, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Transaction } from '../database/database.ts'
import { wordsOf } from '../database/told.ts'
import { dueJobs } from '../repositories/job-leases.ts'
import { dueSteps, type StepKey } from '../repositories/job-steps.ts'
import type { JobKind } from '../repositories/jobs.ts'

/** Queues: one for each kind of job, so that none waits for another, one for steps of jobs, one for what is done now and then. */
const KINDS: readonly JobKind[] = ['solve', 'rebalance', 'compare', 'import', 'export']
const STEPS = 'step'
/** Taking away what nobody needs any more: once in so many seconds, whoever of the workers asks for it. */
const SWEEPING = 'sweep'
const SWEEP_EVERY = 6 * 3600

/** Seconds of silence after which the queue itself gives a message out again. Leases of the rows are shorter: this stands behind them. */
const HEARTBEAT = 10
const DAY = 86_400

/**
 * Opens the queue: pg-boss in a schema of its own beside the tables. It says that something is due, and to one worker at a
 * time; what is due, and whose it is, stands in the rows. A message too many does no harm, and none can be too few: `tell`
 * sends for every row that is due, again and again.
 */
export async function openQueue(url: string, log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 3,
    connectionTimeoutMillis: 5000,
    useListenNotify: true,
    schedule: false,
    persistWarnings: false,
    registerInstance: false,
  })
  boss.on('error', (error) => log.warn({ error: wordsOf(error) }, 'queue'))
  boss.on('warning', ({ message }) => log.debug({ message }, 'queue'))
  await boss.start()
  const common = { policy: 'short', expireInSeconds: DAY, deleteAfterSeconds: DAY, retryLimit: 5 } as const
  for (const kind of KINDS)
    await boss.createQueue(kind, { ...common, notify: true, heartbeatSeconds: HEARTBEAT })
  await boss.createQueue(STEPS, common)
  await boss.createQueue(SWEEPING, { policy: 'standard', notify: true, deleteAfterSeconds: 2 * DAY })
  return boss
}

/** Has a handler called with the id of each job of a kind that is due, so many at once. */
export async function onDue(
  boss: PgBoss,
  kind: JobKind,
  atOnce: number,
  handle: (id: string) => Promise<void>,
): Promise<void> {
  await boss.work<{ readonly job: string }>(
    kind,
    { localConcurrency: atOnce, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 },
    async ([message]) => {
      if (message !== undefined) await handle(message.data.job)
    },
  )
}

/** Sends a message for every row that is due; one that is queued already is not sent again. */
export async function tellDue(boss: PgBoss, tx: Transaction): Promise<void> {
  const db = fromPrisma(tx)
  const jobs = await dueJobs(tx)
  for (const kind of KINDS) {
    const due = jobs.filter((job) => job.kind === kind)
    if (due.length > 0)
      await boss.insert(
        kind,
        due.map(({ id }) => ({ data: { job: id }, singletonKey: id })),
        { db },
      )
  }
  await sendSteps(boss, tx, await dueSteps(tx))
}

/** Sends a message for each of some steps. */
export async function sendSteps(boss: PgBoss, tx: Transaction, steps: readonly StepKey[]): Promise<void> {
  if (steps.length === 0) return
  await boss.insert(
    STEPS,
    steps.map(({ job, key }) => ({ data: { job, key }, singletonKey: `${job} ${key}` })),
    { db: fromPrisma(tx) },
  )
}

/** Takes messages of steps off the queue, at most so many; they are gone with the transaction. */
export async function fetchSteps(boss: PgBoss, tx: Transaction, most: number): Promise<StepKey[]> {
  const db = fromPrisma(tx)
  const messages = await boss.fetch<StepKey>(STEPS, { batchSize: most, db })
  if (messages.length === 0) return []
  await boss.deleteJob(
    STEPS,
    messages.map(({ id }) => id),
    { db },
  )
  return messages.map(({ data: { job, key } }) => ({ job, key }))
}

/** Asks for a sweep, unless one was asked for in these hours already. */
export async function askForSweep(boss: PgBoss): Promise<void> {
  await boss.send(SWEEPING, {}, { singletonSeconds: SWEEP_EVERY })
}

/** Has a handler called for every sweep that is due. */
export async function onSweep(boss: PgBoss, sweep: () => Promise<void>): Promise<void> {
  const polling = { pollingIntervalSeconds: 60, notifyPollingIntervalSeconds: 300 }
  await boss.work(SWEEPING, polling, async () => await sweep())
}
