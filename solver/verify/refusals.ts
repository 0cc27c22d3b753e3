import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Week } from '../../models/week.ts'
import type { Refusal, RefusalReason } from './certificate.ts'
import { verifiedRules } from './rules/index.ts'
import { inOrder } from './tally.ts'
import type { SchoolView } from './week/schools.ts'

/** What the input rules found: the schools they refuse, and the facts looked at by rule and school index. */
export interface Judged {
  readonly refusals: readonly Refusal[]
  readonly facts: ReadonlyMap<string, readonly number[]>
}

/** Judges what every school of a week (its events folded in) declares. */
export function judgeInput(week: Week, schools: readonly SchoolView[]): Judged {
  const offers = new Map(schools.map((school) => [school.school.id, [] as Week['activities']]))
  for (const activity of week.activities) offers.get(activity.school)?.push(activity)
  const reasons = schools.map((): RefusalReason[] => [])
  const facts = new Map<string, number[]>()
  for (const code of RULE_CODES) {
    const { input } = verifiedRules[code]
    if (input === undefined) continue
    const counts = schools.map((school) => {
      const declared = {
        school,
        activities: offers.get(school.school.id) ?? [],
        district: week.district,
      }
      return input(declared, (error, params) =>
        reasons[school.index]?.push({ rule: code, code: error, params }),
      )
    })
    facts.set(code, counts)
  }
  const refusals = schools.flatMap(({ index, school }) => {
    const found = reasons[index] ?? []
    return found.length === 0
      ? []
      : [{ school: school.id, rules: inOrder(found.map(({ rule }) => rule)), reasons: found }]
  })
  return { refusals, facts }
}
