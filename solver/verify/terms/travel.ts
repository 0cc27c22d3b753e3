import { convex, loanDay, squareDivisor } from '../../../models/policy/constants.ts'
import type { StaffView } from '../week/index.ts'
import { homeOf } from './duty.ts'
import type { Term } from './term.ts'

/** S07: travel of loan-days, both ways, and loans shared among those who are lent. */
export const travel: Term = ({ plan: { plan, week } }, charge) => {
  const days = new Map<StaffView, number>()
  for (const loan of plan.loans) {
    const who = week.staffOf.get(loan.staff)
    if (who === undefined) continue
    days.set(who, (days.get(who) ?? 0) + 1)
    const minutes = who.staff.school === null ? undefined : week.distances.adult(who.staff.school, loan.host)
    charge(loanDay.ways * (minutes ?? 0), { school: homeOf(who), staff: who.staff.id })
  }
  for (const [who, count] of days)
    charge(convex(loanDay.ledger * count, who.staff.carried.loans, squareDivisor.loans), {
      school: homeOf(who),
      staff: who.staff.id,
    })
}
