import { EQUITY_SCALE, referenceMeanChoiceCost, squareDivisor } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { choiceCosts } from './sums.ts'

const TERM = TERM_CODES.indexOf('S11')

/** The cost of a school whose students have this S01 cost together. */
function costOf(problem: Problem, choiceTotal: number): number {
  if (problem.requiredTotal === 0) return 0
  const last = problem.week.history.meanChoiceCost ?? referenceMeanChoiceCost
  const excess = Math.max(0, Math.floor((EQUITY_SCALE * choiceTotal) / problem.requiredTotal) - last)
  return Math.floor((excess * excess) / squareDivisor.equity)
}

class Equity implements Tracker {
  private choiceTotal: number
  private cost: number
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.choiceTotal = state.ledgers.choiceTotal
    this.cost = costOf(problem, this.choiceTotal)
  }

  member(): void {
    const { choiceTotal } = this.state.ledgers
    if (choiceTotal === this.choiceTotal) return
    this.choiceTotal = choiceTotal
    const now = costOf(this.problem, choiceTotal)
    if (now !== this.cost) this.state.charge(TERM, now - this.cost)
    this.cost = now
  }
}

function total(problem: Problem, state: State): number {
  return costOf(
    problem,
    choiceCosts(problem, state).reduce((sum, cost) => sum + cost, 0),
  )
}

/** S11: weak schools are not left behind. */
export const equity: Term = {
  code: 'S11',
  applies: (problem) => problem.requiredTotal > 0,
  initial: total,
  track: (problem, state) => new Equity(problem, state),
  recount: total,
}
