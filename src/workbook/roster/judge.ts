import { hashWeek } from '../../../models/hash.ts'
import type { SchoolId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import type { TermCode } from '../../../models/policy/terms.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import { ROSTER_SCHEMA, type Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { type Certificate, refusals, verify } from '../../../solver/verify/index.ts'

/**
 * A plan that people made as a roster file with the score that the verifier finds, and the certificate of it. It claims no
 * search and no bound.
 */
export function judged(
  week: Week,
  plan: Plan,
  version: string,
): { roster: Roster; certificate: Certificate } {
  const costs = Object.fromEntries(TERM_CODES.map((code) => [code, 0])) as Record<TermCode, number>
  const claimed: Roster = {
    schema: ROSTER_SCHEMA,
    version,
    seed: 0,
    work: 0,
    input: week,
    inputHash: hashWeek(week),
    refused: refusals(week).map(({ school, rules }) => ({ school: school as SchoolId, rules: [...rules] })),
    plan,
    withoutLoans: null,
    causes: plan.unserved.map((row) => ({ ...row, cause: 'by_hand' as const })),
    score: { unserved: 0, worstShare: 0, weighted: 0, terms: costs },
    bound: { unserved: null, worstShare: null, weighted: null, how: 'made by hand' },
  }
  const { score } = verify(claimed)
  const roster = { ...claimed, score }
  return { roster, certificate: verify(roster) }
}
