import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const TERM = TERM_CODES.indexOf('S05')

class OwnFirst implements Tracker {
  private readonly outside: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.outside = Uint8Array.from(problem.adults, ({ source }) => (source === 'own_teacher' ? 0 : 1))
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    if (this.outside[adult] === 0) return
    this.state.charge(TERM, sign * this.problem.options[this.state.option[session]].slots.length)
  }
}

/** S05: own teachers carry the service where they can; one on loan is own. */
export const ownFirst: Term = {
  code: 'S05',
  applies: (problem) => problem.adults.some(({ source }) => source !== 'own_teacher'),
  initial: () => 0,
  track: (problem, state) => new OwnFirst(problem, state),
  recount(problem, state) {
    let blocks = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0 || state.lead[session] < 0) continue
      if (problem.adults[state.lead[session]].source !== 'own_teacher')
        blocks += problem.options[state.option[session]].slots.length
    }
    return blocks
  },
}
