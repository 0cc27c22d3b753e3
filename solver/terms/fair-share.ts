import { convex } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { StaffMember } from '../../models/staff.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

/** Whether minutes of an adult are shared by contract: own and retired teachers. */
const isPool = (adult: StaffMember): boolean =>
  adult.source === 'own_teacher' || adult.source === 'retired_teacher'

class FairShare implements Tracker {
  private readonly term: number
  private readonly minutes: Int32Array
  private readonly carried: Int32Array
  /** Contract share in percent; 0 for adults who are not of the pool. */
  private readonly share: Int32Array
  private readonly costs: Float64Array
  private readonly state: State

  constructor(problem: Problem, state: State, term: number, minutes: Int32Array, carried: Carried) {
    this.state = state
    this.term = term
    this.minutes = minutes
    this.carried = Int32Array.from(problem.adults, carried)
    this.share = Int32Array.from(problem.adults, (adult) => (isPool(adult) ? adult.share : 0))
    this.costs = new Float64Array(problem.adults.length)
  }

  lead(_session: number, adult: number): void {
    if (this.share[adult] === 0) return
    const now = convex(this.minutes[adult], this.carried[adult], this.share[adult])
    if (now === this.costs[adult]) return
    this.state.charge(this.term, now - this.costs[adult])
    this.costs[adult] = now
  }
  assist(session: number, adult: number): void {
    this.lead(session, adult)
  }
  duty(_duty: number, adult: number): void {
    this.lead(-1, adult)
  }
}

type Carried = (adult: StaffMember) => number

/**
 * A term that shares minutes in proportion to contract.
 * @param ledger the tracked minutes of every adult
 * @param sums the same from nothing
 */
export function fairShare(
  code: 'S03' | 'S04',
  ledger: (state: State) => Int32Array,
  sums: (problem: Problem, state: State) => number[],
  carried: Carried,
): Term {
  const term = TERM_CODES.indexOf(code)
  return {
    code,
    applies: (problem) => problem.adults.some(isPool),
    initial: () => 0,
    track: (problem, state) => new FairShare(problem, state, term, ledger(state), carried),
    recount: (problem, state) =>
      sums(problem, state).reduce((sum, minutes, at) => {
        const adult = problem.adults[at]
        return isPool(adult) ? sum + convex(minutes, carried(adult), adult.share) : sum
      }, 0),
  }
}
