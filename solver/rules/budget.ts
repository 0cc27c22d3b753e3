import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H17')

const limitOf = (problem: Problem): number => problem.school.weeklyBudget ?? Number.POSITIVE_INFINITY

class Budget implements Tracker {
  private spent = 0
  private readonly limit: number
  private readonly pay: Int32Array
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.state = state
    this.limit = limitOf(problem)
    this.pay = Int32Array.from(problem.adults, (adult) => adult.pay)
  }

  lead(_session: number, adult: number, sign: 1 | -1): void {
    const before = this.spent > this.limit ? 1 : 0
    this.spent += sign * this.pay[adult]
    const now = this.spent > this.limit ? 1 : 0
    if (now !== before) this.state.breach(RULE, now - before)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }
}

/** H17 [3.2.6]: the pay of the week within the school's budget. Over it counts one, whatever the excess. */
export const budget: Rule = {
  code: 'H17',
  applies: (problem) => problem.school.weeklyBudget !== null,
  track: (problem, state) => new Budget(problem, state),
  recount(problem, state) {
    let spent = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      if (state.lead[session] >= 0) spent += problem.adults[state.lead[session]].pay
      for (let index = 0; index < state.assistCount[session]; index++)
        spent += problem.adults[state.assistant(session, index)].pay
    }
    return spent > limitOf(problem) ? 1 : 0
  },
}
