import { isExpected, signedUpOn } from '../../models/student.ts'
import { serviceDays } from '../compile/time.ts'
import type { Rule } from '../rule.ts'
import { isRequired, uncovered } from './coverage.ts'

/**
 * H04 [3.2.1]: a school where a family declared the need has an extended block for the grade on that day; the blocks
 * signed up for are served or reported unserved.
 */
export const extendedCare: Rule = {
  code: 'H04',
  applies: (problem) => isRequired(problem, 'extended'),
  refuses(week, school) {
    const missing = new Set<string>()
    for (const { date, follows } of serviceDays(week, school))
      for (const student of week.students) {
        if (student.school !== school.id || !isExpected(student, date)) continue
        if (signedUpOn(student, { date, follows })?.needsExtended !== true) continue
        const has = school.blocks.some(
          ({ weekday, kind, grades }) =>
            weekday === follows && kind === 'extended' && grades.includes(student.grade),
        )
        if (!has) missing.add(`${date} ${student.grade}`)
      }
    return [...missing]
  },
  recount: (problem, state) => uncovered(problem, state, 'extended'),
}
