import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const TERM = TERM_CODES.indexOf('S06')

class Cost implements Tracker {
  private readonly pay: Int32Array
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.state = state
    this.pay = Int32Array.from(problem.adults, (adult) => adult.pay)
  }

  lead(_session: number, adult: number, sign: 1 | -1): void {
    this.state.charge(TERM, sign * this.pay[adult])
  }
  assist(_session: number, adult: number, sign: 1 | -1): void {
    this.state.charge(TERM, sign * this.pay[adult])
  }
}

/** S06: pay, by adult and session; site duties are not paid. */
export const cost: Term = {
  code: 'S06',
  applies: (problem) => problem.adults.some((adult) => adult.pay > 0),
  initial: () => 0,
  track: (problem, state) => new Cost(problem, state),
  recount(problem, state) {
    let yuan = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      if (state.lead[session] >= 0) yuan += problem.adults[state.lead[session]].pay
      for (let index = 0; index < state.assistCount[session]; index++)
        yuan += problem.adults[state.assistant(session, index)].pay
    }
    return yuan
  },
}
