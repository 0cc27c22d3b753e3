import { convex } from '../../../models/policy/constants.ts'
import { lateWeek } from '../plan/late.ts'
import { homeOf, isTeacher } from './duty.ts'
import type { Term } from './term.ts'

/** S04: late and evening duty is shared among teachers in proportion to contract. */
export const lateFairness: Term = ({ plan }, charge) => {
  for (const who of plan.week.staff)
    if (isTeacher(who))
      charge(convex(lateWeek(plan, who), who.staff.carried.late, who.staff.share), {
        school: homeOf(who),
        staff: who.staff.id,
      })
}
