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
export const refusedSchools = (week: Week): Refusal[] =>
  week.schools.flatMap((school) => {
    const rules = ruleList
      .filter((rule) => (rule.refuses?.(week, school) ?? []).length > 0)
      .map(({ code }) => code)
    return rules.length === 0 ? [] : [{ school: school.id, rules }]
  })
