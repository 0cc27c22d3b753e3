import type { Lending } from '../bound/lending.ts'
import type { Proof } from '../bound/prove.ts'
import type { Run } from '../run.ts'
import { leaderOf, type Members } from './members.ts'
import type { RoundTask, SchoolBound } from './round.ts'

/** A proof step is begun with one round in so many, but not with the first, when threads have enough to do. */
const EVERY = 4
/** How many times as long as a single step it is. */
const PACE = 6

/** What of a school its proof is about. */
interface Proved {
  readonly task: RoundTask
  readonly members: Members
  readonly bound: SchoolBound
  readonly lending: Lending
  proof: Proof | null
}

/**
 * The proofs of all schools, beside their searches. A step is gathered only at the end of the last round before the next one is
 * begun: threads that have nothing left to search in a round go on with it, and no round waits for it before. What is under
 * way when a run ends is let go, so that the bound too is that of the rounds done.
 */
export class Proofs {
  private readonly run: Run
  private pending: Promise<(Proof | null | undefined)[]> | null = null

  constructor(run: Run) {
    this.run = run
  }

  /** Begins a step of every school with the round that comes after so many, if one is due and there will be time to gather it. */
  begin(schools: readonly Proved[], rounds: number): void {
    const isDue = rounds > 0 && rounds % EVERY === 0
    if (!isDue || (this.run.rounds !== null && rounds + EVERY > this.run.rounds)) return
    this.pending = Promise.all(schools.map((school) => this.step(school)))
    // Nobody hears of a step that is let go.
    this.pending.catch(() => undefined)
  }

  /**
   * Takes the step under way at the end of the round that comes after so many, if it is due.
   * @returns false where it was stopped before it was done
   */
  async gather(schools: readonly Proved[], rounds: number): Promise<boolean> {
    if (this.pending === null || (rounds + 1) % EVERY !== 0) return true
    const found = await this.pending
    if (found.includes(null)) return false
    this.pending = null
    schools.forEach((school, index) => {
      school.proof = found[index] ?? school.proof
    })
    return true
  }

  /** One step of a school; null where it was stopped, undefined where there is nothing to prove. */
  private async step({ task, members, bound, lending, proof }: Proved): Promise<Proof | null | undefined> {
    const { run } = this
    if (run.prove === false || lending.receives || bound.how === 'whole-week') return undefined
    // What is proved of Z holds where everybody is served.
    const level = leaderOf(members).best.unserved > 0 ? 'unserved' : 'weighted'
    if (level === 'weighted' ? proof?.isDone === true : proof !== null && proof.least !== null)
      return undefined
    if (Atomics.load(run.stop, 0) !== 0) return null
    const claim = { proof, mayBeLent: lending.lends, level, pace: PACE } as const
    return (await run.pool.run({ ...task, kind: 'prove', claim })).proof ?? null
  }
}
