import type { Activity, Category } from '../../../models/activity.ts'
import { eveningGrades } from '../../../models/policy/constants.ts'
import type { School, SlotPattern } from '../../../models/school.ts'
import { placeOf } from '../plan/index.ts'
import { coverage } from './coverage.ts'
import type { RuleFor } from './rule.ts'

const mayBeInEvening = (category: Category): boolean => category === 'self_study' || category === 'tutoring'

/** Whether a pattern asks for evening blocks: by kind, or by a code that only evening blocks bear. */
function namesEvening(school: School, pattern: SlotPattern): boolean {
  if (pattern.kind === 'evening') return true
  if (pattern.block === null) return false
  const named = school.blocks.filter(
    (block) =>
      block.code === pattern.block && (pattern.weekday === null || block.weekday === pattern.weekday),
  )
  return named.length > 0 && named.every((block) => block.kind === 'evening')
}

const asksForEvening = (school: School, activity: Activity): boolean =>
  !mayBeInEvening(activity.category) && activity.blocks.some((pattern) => namesEvening(school, pattern))

const cover = coverage('evening')

/** H05: evening blocks are for grades 7–9 and hold self-study and tutoring alone. */
export const evening: RuleFor<'H05'> = {
  code: 'H05',
  input: ({ school: { school }, activities }, refuse) => {
    const blocks = school.blocks.filter((block) => block.kind === 'evening')
    for (const block of blocks)
      for (const grade of block.grades)
        if (grade < eveningGrades.from || grade > eveningGrades.to)
          refuse('REFUSED_H05_GRADE', {
            school: school.name,
            weekday: block.weekday,
            block: block.code,
            grade,
          })
    for (const activity of activities)
      if (asksForEvening(school, activity))
        refuse('REFUSED_H05_ACTIVITY', {
          school: school.name,
          activity: activity.name,
          id: activity.id,
          category: activity.category,
        })
    return blocks.length + activities.length
  },
  roster: (plan, tally) => {
    cover(plan, tally)
    for (const session of plan.sessions) {
      if (!session.slots.some((slot) => slot.kind === 'evening')) continue
      tally.checked()
      const { category } = session.activity.activity
      if (!mayBeInEvening(category)) tally.breach(placeOf(session), 'category', { category })
    }
  },
}
