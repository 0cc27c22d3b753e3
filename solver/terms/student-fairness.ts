import { convex, STUDENT_FAIRNESS_DIVISOR } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const TERM = TERM_CODES.indexOf('S02')

const costOf = (problem: Problem, student: number, choiceCost: number): number =>
  convex(choiceCost, problem.students[student].carried, STUDENT_FAIRNESS_DIVISOR)

class StudentFairness implements Tracker {
  private readonly costs: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.costs = Int32Array.from(problem.students, (_, student) =>
      costOf(problem, student, state.ledgers.choiceCost[student]),
    )
  }

  member(student: number): void {
    const now = costOf(this.problem, student, this.state.ledgers.choiceCost[student])
    this.state.charge(TERM, now - this.costs[student])
    this.costs[student] = now
  }
}

/** S02: nobody unlucky all week, or week after week. */
export const studentFairness: Term = {
  code: 'S02',
  applies: () => true,
  initial(problem, state) {
    return total(problem, state)
  },
  track: (problem, state) => new StudentFairness(problem, state),
  recount: total,
}

function total(problem: Problem, state: State): number {
  let sum = 0
  for (let student = 0; student < problem.students.length; student++)
    sum += costOf(problem, student, state.ledgers.choiceCost[student])
  return sum
}
