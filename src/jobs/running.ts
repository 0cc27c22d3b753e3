import { setMaxListeners } from 'node:events'
import type { Database, Scope, Transaction } from '../database/database.ts'
import { type Hold, noteProgress, type Renewed, type TakenJob } from '../repositories/job-leases.ts'
import { insist } from './insist.ts'
import { type JobProgress, progressOf } from './progress.ts'

/** Why a job stops before all its work is done. */
export type StopReason = 'time' | 'cancelled'

/** Milliseconds between two notes of progress. */
const NOTE_EVERY = 300

/** A job in the hands of this worker. */
export class Running {
  readonly job: TakenJob
  readonly hold: Hold
  readonly scope: Scope
  private readonly database: Database
  private readonly ending = new AbortController()
  private readonly stops: (() => void)[] = []
  private readonly later: { readonly seconds: number; readonly what: () => void }[] = []
  private reason: StopReason | null = null
  private now: JobProgress
  private isNoted = true
  private timer: NodeJS.Timeout | null = null
  private noting: Promise<unknown> = Promise.resolve()

  constructor(database: Database, job: TakenJob) {
    this.database = database
    this.job = job
    this.hold = { id: job.id, attempt: job.attempt }
    this.scope = { district: job.district, school: null }
    this.now = progressOf(job.progress)
    // Each of its steps listens.
    setMaxListeners(0, this.ending.signal)
  }

  /** Aborted when the job is nobody's business here any more: what is written of it from then on is refused. */
  get signal(): AbortSignal {
    return this.ending.signal
  }

  /** Why the job is to stop; null: it is not. */
  get stopped(): StopReason | null {
    return this.reason
  }

  get progress(): JobProgress {
    return this.now
  }

  /** Has something done when the job is to stop, at once where it is already. */
  onStop(stop: () => void): void {
    this.stops.push(stop)
    if (this.reason !== null) stop()
  }

  /** Has something done once so many seconds have passed since the job was first taken. */
  after(seconds: number, what: () => void): void {
    this.later.push({ seconds, what })
  }

  /** What the database says of the job. */
  hear({ stop, cancel, elapsed }: Renewed): void {
    const due = this.later.filter(({ seconds }) => seconds <= elapsed)
    for (const each of due) {
      this.later.splice(this.later.indexOf(each), 1)
      each.what()
    }
    if (!stop || this.reason !== null) return
    this.reason = cancel ? 'cancelled' : 'time'
    for (const each of this.stops) each()
  }

  /** Lets go of the job. */
  leave(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.ending.abort()
  }

  /** Tells how far the job has come: noted a few times a second at the most, the latest in the end. */
  tell(change: (before: JobProgress) => JobProgress): void {
    const next = change(this.now)
    if (next === this.now) return
    this.now = next
    this.isNoted = false
    this.timer ??= setTimeout(() => {
      this.timer = null
      void this.note().catch(() => undefined)
    }, NOTE_EVERY)
  }

  /** Notes what was told last. */
  async note(): Promise<void> {
    this.noting = this.noting
      .catch(() => undefined)
      .then(async () => {
        if (this.isNoted) return
        this.isNoted = true
        await this.within((tx) => noteProgress(tx, this.hold, this.now))
      })
    await this.noting
  }

  /** A unit of work for the job, tried until it is done or the job is somebody else's. */
  async within<T>(work: (tx: Transaction) => Promise<T>, seconds?: number): Promise<T> {
    return await insist(() => this.database.within(this.scope, work, seconds), this.signal)
  }

  /** The same, seeing no more than whoever asked for the job. */
  async asAsked<T>(work: (tx: Transaction) => Promise<T>, seconds?: number): Promise<T> {
    const { district, school } = this.job
    return await insist(() => this.database.within({ district, school }, work, seconds), this.signal)
  }

  /** Aborted when the job is cancelled as well: for work of which a part is worth nothing. */
  get interest(): AbortSignal {
    const cancelled = new AbortController()
    this.onStop(() => cancelled.abort())
    return AbortSignal.any([this.signal, cancelled.signal])
  }
}
