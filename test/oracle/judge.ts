import { hashWeek } from '../../models/hash.ts'
import type { Plan } from '../../models/plan.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import { ROSTER_SCHEMA, type Roster, type Score } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type Certificate, refusals, verify } from '../../solver/verify/index.ts'

const NO_SCORE: Score = {
  unserved: 0,
  worstShare: 0,
  weighted: 0,
  terms: Object.fromEntries(TERM_CODES.map((code) => [code, 0])) as Score['terms'],
}

/** A roster file around a plan. */
const rosterOf = (week: Week, plan: Plan, score: Score): Roster => ({
  schema: ROSTER_SCHEMA,
  version: 'oracle',
  seed: 0,
  work: 0,
  input: week,
  inputHash: hashWeek(week),
  refused: refusals(week).map(({ school, rules }) => ({ school, rules: [...rules] })) as Roster['refused'],
  plan,
  withoutLoans: null,
  causes: plan.unserved.map((row) => ({ ...row, cause: 'search_ended' as const })),
  score,
  bound: { unserved: null, worstShare: null, weighted: null, how: '' },
})

/** What the verifier says of a plan, once it claims the score that the verifier gives it. */
export function judge(week: Week, plan: Plan): Certificate {
  const { score } = verify(rosterOf(week, plan, NO_SCORE))
  return verify(rosterOf(week, plan, score))
}
