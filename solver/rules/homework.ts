import type { Category } from '../../models/activity.ts'
import { homeworkCap } from '../../models/policy/constants.ts'
import type { Rule } from '../rule.ts'

const HOMEWORK_TIME: ReadonlySet<Category> = new Set<Category>(['homework', 'tutoring', 'self_study'])

/** H14 [3.1.1, 3.1.3, 3.2.2]: written homework within the caps; homework blocks hold homework, tutoring, self-study. */
export const homework: Rule = {
  code: 'H14',
  applies: (problem) => problem.homeworkSlot.includes(1),
  refuses: (_week, school) =>
    school.writtenHomework
      .filter(({ grade, minutes }) => minutes > homeworkCap(grade))
      .map(({ grade }) => `${grade}`),
  arcs: {
    grade: (half, grade, option) =>
      HOMEWORK_TIME.has(half.activities[option.activity].category) ||
      option.slots.every((slot) => half.homeworkSlot[grade * half.slots.length + slot] === 0),
  },
}
