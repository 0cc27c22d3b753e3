import type { Lending } from '../bound/lending.ts'
import type { Proof } from '../bound/prove.ts'
import type { Run } from '../run.ts'
import { leaderOf, type Members } from './members.ts'
import type { RoundTask } from './round.ts'

/** A proof step is begun with one round in so many, but not with the first, when threads have enough to do. */
const EVERY = 4
/** How many times as long as a single step it is. */
const PACE = 6

/** What of a school its proof is about. */
interface Proved {
  readonly task: RoundTask
  readonly members: Members
  readonly lending: Lending
  proof: Proof | null
}

type Found = readonly (Proof | null | undefined)[]

/**
 * The proofs of all schools, beside their searches. A step towards the least Z is gathered only at the end of the last round before the
 * next one is begun: threads that have nothing left to search in a round go on with it, and no round waits for it before. What
 * is under way when a run ends is let go, so that the bound too is that of the rounds done. How many must stay unserved is
 * counted once, within a round.
 */
export class Proofs {
  private readonly run: Run
  private counting: Promise<Found> | null = null
  private pending: Promise<Found> | null = null

  constructor(run: Run) {
    this.run = run
  }

  /** Begins what is due of every school with the round that comes after so many. */
  begin(schools: readonly Proved[], rounds: number): void {
    if (rounds % EVERY !== 0) return
    this.counting = this.steps(schools, 'unserved')
    const isGathered = this.run.rounds === null || rounds + EVERY <= this.run.rounds
    if (rounds > 0 && isGathered) this.pending = this.steps(schools, 'weighted')
  }

  /**
   * Takes what is due at the end of the round that comes after so many.
   * @returns false where it was stopped before it was done
   */
  async gather(schools: readonly Proved[], rounds: number): Promise<boolean> {
    const isDue = (rounds + 1) % EVERY === 0
    const [counted, proved] = await Promise.all([this.counting, isDue ? this.pending : null])
    if (counted?.includes(null) || proved?.includes(null)) return false
    this.counting = null
    if (isDue) this.pending = null
    schools.forEach((school, index) => {
      school.proof = proved?.[index] ?? counted?.[index] ?? school.proof
    })
    return true
  }

  private steps(schools: readonly Proved[], level: 'unserved' | 'weighted'): Promise<Found> {
    const steps = Promise.all(schools.map((school) => this.step(school, level)))
    // Nobody hears of a step that is let go.
    steps.catch(() => undefined)
    return steps
  }

  /** One step of a school; null where it was stopped, undefined where there is nothing to prove. */
  private async step(
    { task, members, lending, proof }: Proved,
    level: 'unserved' | 'weighted',
  ): Promise<Proof | null | undefined> {
    const { run } = this
    if (run.prove === false || lending.receives) return undefined
    // What is proved of Z holds where everybody is served.
    const isShort = leaderOf(members).best.unserved > 0
    if (isShort !== (level === 'unserved')) return undefined
    if (isShort ? proof !== null && proof.least !== null : proof?.isDone === true) return undefined
    if (Atomics.load(run.stop, 0) !== 0) return null
    const claim = { proof, mayBeLent: lending.lends, level, pace: isShort ? 1 : PACE } as const
    return (await run.pool.run({ ...task, kind: 'prove', claim })).proof ?? null
  }
}
