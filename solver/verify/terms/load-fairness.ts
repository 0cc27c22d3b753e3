import { convex } from '../../../models/policy/constants.ts'
import { homeOf, isTeacher, minutesOfDuty } from './duty.ts'
import type { Term } from './term.ts'

/** S03: minutes of duty are shared among teachers in proportion to contract. */
export const loadFairness: Term = ({ plan }, charge) => {
  for (const who of plan.week.staff)
    if (isTeacher(who))
      charge(convex(minutesOfDuty(plan, who), who.staff.carried.load, who.staff.share), {
        school: homeOf(who),
        staff: who.staff.id,
      })
}
