import { RULE_CODES } from '../../models/policy/rules.ts'
import type { RuleResult } from './certificate.ts'
import type { PlanView } from './plan/index.ts'
import type { Judged } from './refusals.ts'
import { verifiedRules } from './rules/index.ts'
import { tallyOf } from './tally.ts'

/**
 * Puts every hard rule to a plan. Input rules show the facts of schools that are not refused: none of them is broken.
 * @param most breaches of each rule that are kept
 */
export function judgePlan(plan: PlanView, judged: Judged, most?: number): RuleResult[] {
  return RULE_CODES.map((code) => {
    const { tally, result } = tallyOf(code, most)
    judged.facts.get(code)?.forEach((count, index) => {
      const school = plan.week.schools[index]?.school.id
      if (school !== undefined && !plan.week.refused.has(school)) tally.checked(count)
    })
    verifiedRules[code].roster?.(plan, tally)
    return result()
  })
}
