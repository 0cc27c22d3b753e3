import type { SchoolId } from '../../models/ids.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import type { Week } from '../../models/week.ts'
import { ruleList } from './index.ts'

/** A school that the solve leaves out, and the input rules its declarations break. */
export interface Refusal {
  readonly school: SchoolId
  readonly rules: readonly RuleCode[]
}

/** Schools that an input rule refuses, in the order of the week, each with its rules in order of code. */
export function refusedSchools(week: Week): Refusal[] {
  const students = bySchool(week.students)
  const activities = bySchool(week.activities)
  return week.schools.flatMap((school) => {
    const own = {
      ...week,
      students: students.get(school.id) ?? [],
      activities: activities.get(school.id) ?? [],
    }
    const rules = ruleList
      .filter((rule) => (rule.refuses?.(own, school) ?? []).length > 0)
      .map(({ code }) => code)
    return rules.length === 0 ? [] : [{ school: school.id, rules }]
  })
}

function bySchool<T extends { readonly school: SchoolId }>(rows: readonly T[]): Map<SchoolId, T[]> {
  const lists = new Map<SchoolId, T[]>()
  for (const row of rows) {
    const list = lists.get(row.school)
    if (list === undefined) lists.set(row.school, [row])
    else list.push(row)
  }
  return lists
}
