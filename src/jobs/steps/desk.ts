import type { Database, Scope } from '../../database/database.ts'
import type { Hold } from '../../repositories/job-leases.ts'
import { dropOffers, keepResult, knownSteps, stepResults } from '../../repositories/job-steps.ts'
import { insist } from '../insist.ts'
import type { Board, Waiting } from './board.ts'
import type { Flags, Halt } from './codec.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A step that a job asks for. */
export interface StepAsk {
  readonly key: string
  readonly task: Bytes
  readonly week: SharedArrayBuffer
  /** Names the week. */
  readonly weekKey: string
  /** What ends it before it is done; null: nothing. */
  readonly halts: Halt | null
}

/** A step under way, here or (once it is offered) anywhere. */
interface Pending {
  readonly halts: Halt | null
  isElsewhere: boolean
  readonly settle: (result: Bytes | null) => void
  readonly fail: (error: unknown) => void
  readonly result: Promise<Bytes | null>
}

/** A result without bytes stands for a task that failed wherever it was tried. */
export const FAILED: Bytes = new Uint8Array(0)

const flag = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

interface Surroundings {
  readonly database: Database
  readonly board: Board
  readonly scope: Scope
  readonly hold: Hold
  /** Aborted when the job is nobody's business here any more. */
  readonly signal: AbortSignal
}

/**
 * The steps of one job: what is stored is not done again, and what is done is stored before anybody hears of it. So a job
 * taken up after its worker was lost comes to where it was, and goes on as if nothing had happened.
 */
export class Desk {
  /** Raised for the solve. While stored steps are replayed none is: a job that is stopped keeps all it had done. */
  readonly flags: Flags = { stop: flag(), endLoans: flag() }
  /** Weeks that workers elsewhere can read already. */
  readonly weeks = new Set<string>()
  readonly scope: Scope
  readonly job: string
  readonly signal: AbortSignal
  private readonly database: Database
  private readonly board: Board
  /** Steps that somebody has put down; true: done. */
  private readonly known: Map<string, boolean>
  private readonly pending = new Map<string, Pending>()
  /** Raised for steps under way, by what ends them. */
  private readonly halted: Readonly<Record<Halt, Int32Array>> = { search: flag(), loans: flag() }

  private constructor(known: Map<string, boolean>, { database, board, scope, hold, signal }: Surroundings) {
    this.known = known
    this.database = database
    this.board = board
    this.scope = scope
    this.job = hold.id
    this.signal = signal
  }

  static async open(around: Surroundings): Promise<Desk> {
    const { database, scope, hold, signal } = around
    const known = await insist(() => database.within(scope, (tx) => knownSteps(tx, hold.id)), signal)
    return new Desk(new Map(known.map(({ key, isDone }) => [key, isDone])), around)
  }

  /** The packed result of a step; null when it was stopped. */
  async run(ask: StepAsk): Promise<Bytes | null> {
    const known = this.known.get(ask.key)
    if (known === true) return await this.stored(ask.key)
    const under = this.pending.get(ask.key)
    if (under !== undefined) return await under.result
    if (ask.halts !== null && this.isHalted(ask.halts)) {
      if (known === false) void this.drop([ask.key])
      return this.stopped(ask.halts)
    }
    return await this.begin(ask, known === false)
  }

  private isHalted(part: Halt): boolean {
    return Atomics.load(this.halted[part], 0) !== 0
  }

  private stopped(part: Halt | null): null {
    Atomics.store(part === 'loans' ? this.flags.endLoans : this.flags.stop, 0, 1)
    return null
  }

  private begin(ask: StepAsk, isElsewhere: boolean): Promise<Bytes | null> {
    const { promise: result, resolve, reject } = withResolvers<Bytes | null>()
    const settle = (found: Bytes | null): void => {
      this.pending.delete(ask.key)
      if (found !== null) this.known.set(ask.key, true)
      resolve(found === null ? this.stopped(ask.halts) : found)
    }
    const fail = (error: unknown): void => {
      this.pending.delete(ask.key)
      reject(error)
    }
    this.pending.set(ask.key, { halts: ask.halts, isElsewhere, settle, fail, result })
    if (!isElsewhere) this.board.add(this.waiting(ask, settle, fail))
    return result
  }

  private waiting(ask: StepAsk, settle: Pending['settle'], fail: Pending['fail']): Waiting {
    const { task, week } = ask
    return {
      own: { desk: this, ask },
      input: { task, week, halt: this.halted[ask.halts ?? 'search'] },
      done: (found) => {
        if (found === null) settle(null)
        else this.keep(ask.key, found).then(() => settle(found), fail)
      },
      failed: fail,
    }
  }

  private async keep(key: string, found: Bytes): Promise<void> {
    const { scope, job } = this
    const step = { job, key }
    await insist(
      () => this.database.within(scope, (tx) => keepResult(tx, scope.district, step, found)),
      this.signal,
    )
  }

  private async stored(key: string): Promise<Bytes> {
    const found = (await this.results([key])).get(key)
    if (found === undefined) throw new Error('a step that was done is gone')
    if (found.length === 0) throw new Error('a step failed')
    return found
  }

  private async results(keys: readonly string[]): Promise<Map<string, Bytes>> {
    return await insist(
      () => this.database.within(this.scope, (tx) => stepResults(tx, this.job, keys)),
      this.signal,
    )
  }

  /** Whose steps are done anywhere from now on. */
  offered(keys: readonly string[]): void {
    for (const key of keys) {
      const step = this.pending.get(key)
      if (step !== undefined) step.isElsewhere = true
    }
  }

  /** How many steps are to be done elsewhere. */
  get outstanding(): number {
    return this.elsewhere().length
  }

  private elsewhere(): string[] {
    return [...this.pending].flatMap(([key, { isElsewhere }]) => (isElsewhere ? [key] : []))
  }

  /** Looks for what was done elsewhere: for one step that is said to be, or (null) for all. */
  async look(only: string | null): Promise<void> {
    const keys = this.elsewhere().filter((key) => only === null || key === only)
    if (keys.length === 0) return
    for (const [key, found] of await this.results(keys)) {
      const step = this.pending.get(key)
      if (found.length === 0) step?.fail(new Error('a step failed'))
      else step?.settle(found)
    }
  }

  /** Stops the steps that one end of the solve stops; those after them are not begun. */
  halt(part: Halt): void {
    Atomics.store(this.halted[part], 0, 1)
    for (const { done } of this.board.withdraw(({ own }) => own?.desk === this && own.ask.halts === part))
      done(null)
    const offered = [...this.pending].filter(([, { halts, isElsewhere }]) => halts === part && isElsewhere)
    for (const [, { settle }] of offered) settle(null)
    void this.drop(offered.map(([key]) => key))
  }

  /** Takes offers back, so that nobody begins what is not wanted any more. Where that fails somebody does it in vain. */
  private async drop(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    await this.database.within(this.scope, (tx) => dropOffers(tx, this.job, keys)).catch(() => undefined)
  }

  /** Leaves all steps to whoever takes up the job next. */
  leave(error: Error): void {
    for (const halted of Object.values(this.halted)) Atomics.store(halted, 0, 1)
    this.board.withdraw(({ own }) => own?.desk === this)
    for (const step of [...this.pending.values()]) step.fail(error)
  }
}

function withResolvers<T>(): {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
} {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  // Whoever waits hears of a failure; a step that nobody waits for any more fails in silence.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
