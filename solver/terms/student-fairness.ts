import { convex, squareDivisor } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { choiceCosts } from './sums.ts'

const TERM = TERM_CODES.indexOf('S02')

class StudentFairness implements Tracker {
  private readonly choiceCost: Int32Array
  private readonly carried: Int32Array
  private readonly costs: Int32Array
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.state = state
    this.choiceCost = Int32Array.from(state.ledgers.choiceCost)
    this.carried = Int32Array.from(problem.students, (student) => student.carried)
    this.costs = Int32Array.from(this.choiceCost, (cost, student) =>
      convex(cost, this.carried[student], squareDivisor.student),
    )
  }

  member(student: number): void {
    const choiceCost = this.state.ledgers.choiceCost[student]
    if (choiceCost === this.choiceCost[student]) return
    const now = convex(choiceCost, this.carried[student], squareDivisor.student)
    this.state.charge(TERM, now - this.costs[student])
    this.choiceCost[student] = choiceCost
    this.costs[student] = now
  }
}

function total(problem: Problem, state: State): number {
  return choiceCosts(problem, state).reduce(
    (sum, cost, student) => sum + convex(cost, problem.students[student].carried, squareDivisor.student),
    0,
  )
}

/** S02: nobody unlucky all week, or week after week. */
export const studentFairness: Term = {
  code: 'S02',
  applies: (problem) => problem.requiredTotal > 0,
  initial: total,
  track: (problem, state) => new StudentFairness(problem, state),
  recount: total,
}
