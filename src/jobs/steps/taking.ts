import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { type Database, SYSTEM } from '../../database/database.ts'
import { failureOf } from '../../database/told.ts'
import {
  keepResult,
  loadWeek,
  returnStep,
  type StepHold,
  type TakenStep,
  takeSteps,
} from '../../repositories/job-steps.ts'
import { insist } from '../insist.ts'
import type { Leases } from '../leases.ts'
import { fetchSteps } from '../queue.ts'
import { isOurs } from './codec.ts'
import { FAILED } from './desk.ts'
import type { StepInput } from './thread.ts'

const unsqueeze = promisify(inflateRaw)

/** School weeks kept unpacked; threads keep what they made of them. */
const MOST_WEEKS = 40

interface Means {
  readonly database: Database
  readonly boss: PgBoss
  readonly leases: Leases
  readonly log: Logger
  /** Has a thread do a step: its packed result, null when it was stopped. */
  readonly run: (input: StepInput) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Ends what cannot be written down. */
  readonly signal: AbortSignal
}

/** Takes steps that other workers offer. */
export class Taking {
  private readonly weeks = new Map<string, SharedArrayBuffer>()
  private readonly means: Means

  constructor(means: Means) {
    this.means = means
  }

  /** Takes at most so many and begins them. */
  async take(most: number): Promise<void> {
    const { database, boss } = this.means
    const taken = await database.within(SYSTEM, async (tx) => {
      const due = (await fetchSteps(boss, tx, most)).filter(({ key }) => isOurs(key))
      return due.length === 0 ? [] : await takeSteps(tx, due)
    })
    for (const step of taken) void this.begin(step)
  }

  private async begin(step: TakenStep): Promise<void> {
    const { database, leases, log, signal } = this.means
    const { job, key, attempt, district } = step
    const scope = { district, school: null }
    const halt = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const hold = { job, key, attempt }
    const release = leases.holdStep({ hold, halt: () => Atomics.store(halt, 0, 1) })
    try {
      const week = await this.week(step)
      const result = week === null ? null : await this.done({ task: step.task, week, halt }, hold)
      await insist(
        () =>
          database.within(scope, (tx) =>
            result === null ? returnStep(tx, hold) : keepResult(tx, district, hold, result),
          ),
        signal,
      )
    } catch (error) {
      if (!signal.aborted) log.error({ job, step: key, attempt, ...failureOf(error) }, 'step not kept')
    } finally {
      release()
    }
  }

  private async done(
    input: StepInput,
    { job, key, attempt }: StepHold,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return await this.means.run(input)
    } catch (error) {
      if (this.means.signal.aborted) return null
      this.means.log.error({ job, step: key, attempt, ...failureOf(error) }, 'step failed')
      return FAILED
    }
  }

  private async week({ job, week: key, district }: TakenStep): Promise<SharedArrayBuffer | null> {
    const known = this.weeks.get(key)
    if (known !== undefined) return known
    const { database, signal } = this.means
    const packed = await insist(
      () => database.within({ district, school: null }, (tx) => loadWeek(tx, { job, key })),
      signal,
    )
    if (packed === null) return null
    const bytes = await unsqueeze(packed)
    const shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(shared).set(bytes)
    for (const oldest of this.weeks.keys()) {
      if (this.weeks.size < MOST_WEEKS) break
      this.weeks.delete(oldest)
    }
    this.weeks.set(key, shared)
    return shared
  }
}
