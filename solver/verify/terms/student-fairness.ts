import { convex, squareDivisor } from '../../../models/policy/constants.ts'
import type { StudentView } from '../week/demand.ts'
import { type ChoiceAccount, choiceCostOf } from './choice-account.ts'
import type { Term } from './term.ts'

/** S02 of one student. */
export const fairnessOf = (who: StudentView, account: ChoiceAccount): number =>
  who.required.length === 0
    ? 0
    : convex(choiceCostOf(who, account), who.student.carried, squareDivisor.student)

/** S02: nobody is unlucky all week, or week after week. */
export const studentFairness: Term = ({ plan, accounts }, charge) => {
  for (const who of plan.week.students) {
    const account = accounts[who.index]
    if (account === undefined) continue
    charge(fairnessOf(who, account), { school: who.student.school, student: who.student.id })
  }
}
