import type { Activity } from '../../models/activity.ts'
import { eveningGrades } from '../../models/policy/constants.ts'
import type { School, SlotPattern } from '../../models/school.ts'
import type { Rule } from '../rule.ts'
import { isRequired, uncovered } from './coverage.ts'

const mayBeEvening = ({ category }: Activity): boolean => category === 'self_study' || category === 'tutoring'

/** Whether a pattern asks for evening blocks by kind, or by a code that only evening blocks bear. */
function namesEvening(pattern: SlotPattern, school: School): boolean {
  if (pattern.kind === 'evening') return true
  if (pattern.block === null) return false
  const named = school.blocks.filter(
    (block) =>
      block.code === pattern.block && (pattern.weekday === null || pattern.weekday === block.weekday),
  )
  return named.length > 0 && named.every((block) => block.kind === 'evening')
}

/** H05 [3.2.1]: evening blocks are for grades 7–9, hold only self-study and tutoring, and are covered. */
export const evening: Rule = {
  code: 'H05',
  applies: (problem) => isRequired(problem, 'evening'),
  refuses: (week, school) => [
    ...school.blocks
      .filter(
        (block) =>
          block.kind === 'evening' &&
          block.grades.some((grade) => grade < eveningGrades.from || grade > eveningGrades.to),
      )
      .map((block) => `${block.weekday} ${block.code}`),
    ...week.activities
      .filter(
        (activity) =>
          activity.school === school.id &&
          !mayBeEvening(activity) &&
          activity.blocks.some((pattern) => namesEvening(pattern, school)),
      )
      .map((activity) => activity.id),
  ],
  arcs: {
    grade: (half, _grade, option) =>
      mayBeEvening(half.activities[option.activity]) ||
      option.slots.every((slot) => half.slots[slot].block.kind !== 'evening'),
  },
  recount: (problem, state) => uncovered(problem, state, 'evening'),
}
