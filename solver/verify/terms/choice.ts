import { choiceCostOf } from './choice-account.ts'
import type { Term } from './term.ts'

/** S01: students get what they ranked high. */
export const choice: Term = ({ plan, accounts }, charge) => {
  for (const who of plan.week.students) {
    const account = accounts[who.index]
    if (account === undefined) continue
    charge(choiceCostOf(who, account), { school: who.student.school, student: who.student.id })
  }
}
