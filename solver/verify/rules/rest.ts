import { lateDutiesOf, restAfter } from '../plan/late.ts'
import type { RuleFor } from './rule.ts'

/** H18: after late duty an own teacher has the district's rest before the next lesson, or a later start is granted. */
export const rest: RuleFor<'H18'> = {
  code: 'H18',
  roster: (plan, tally) => {
    const hours = plan.week.week.district.restHours
    if (hours === null) return
    for (const who of plan.week.staff) {
      if (who.staff.source !== 'own_teacher') continue
      for (const duty of lateDutiesOf(plan, who)) {
        tally.checked()
        const { day, school, block } = duty
        if (restAfter(plan.week, who, duty) === 'short')
          tally.breach({ school, date: day.date, block, staff: who.staff.id }, 'short', { hours })
      }
    }
  },
}
