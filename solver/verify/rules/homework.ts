import type { Category } from '../../../models/activity.ts'
import { homeworkCap } from '../../../models/policy/constants.ts'
import { placeOf, type SessionView } from '../plan/index.ts'
import { isHomeworkBlock, type StudentView } from '../week/demand.ts'
import type { RuleFor } from './rule.ts'

const IN_HOMEWORK_BLOCKS: ReadonlySet<Category> = new Set<Category>(['homework', 'tutoring', 'self_study'])

/** Whether a session may hold a student for all that homework blocks ask. */
export const keepsHomework = (who: StudentView, session: SessionView): boolean =>
  IN_HOMEWORK_BLOCKS.has(session.activity.activity.category) ||
  !session.slots.some((slot) => isHomeworkBlock(who, slot))

/** H14: declared homework is within the caps; in a homework block a student is in homework, tutoring or self-study. */
export const homework: RuleFor<'H14'> = {
  code: 'H14',
  input: ({ school: { school } }, refuse) => {
    for (const { grade, minutes } of school.writtenHomework) {
      const cap = homeworkCap(grade)
      if (minutes <= cap) continue
      if (cap === 0) refuse('REFUSED_H14_GRADES_1_2', { school: school.name, grade, minutes })
      else refuse('REFUSED_H14_OVER_CAP', { school: school.name, grade, minutes, cap })
    }
    return school.writtenHomework.length
  },
  roster: (plan, tally) => {
    for (const session of plan.sessions)
      for (const who of session.students) {
        tally.checked()
        if (!keepsHomework(who, session))
          tally.breach({ ...placeOf(session), student: who.student.id }, 'category', {
            category: session.activity.activity.category,
          })
      }
  },
}
