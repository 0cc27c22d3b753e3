import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { choiceCosts } from './sums.ts'

const TERM = TERM_CODES.indexOf('S01')

class Choice implements Tracker {
  private total: number
  private readonly state: State

  constructor(state: State) {
    this.state = state
    this.total = state.ledgers.choiceTotal
  }

  member(): void {
    const now = this.state.ledgers.choiceTotal
    if (now === this.total) return
    this.state.charge(TERM, now - this.total)
    this.total = now
  }
}

function total(problem: Problem, state: State): number {
  return choiceCosts(problem, state).reduce((sum, cost) => sum + cost, 0)
}

/** S01: they get what they ranked high. */
export const choice: Term = {
  code: 'S01',
  applies: (problem) => problem.requiredTotal > 0,
  initial: total,
  track: (_problem, state) => new Choice(state),
  recount: total,
}
