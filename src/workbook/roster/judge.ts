import { hashWeek } from '../../../models/hash.ts'
import type { SchoolId } from '../../../models/ids.ts'
import type { Plan } from '../../../models/plan.ts'
import { ROSTER_SCHEMA, type Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { type Certificate, refusals, scored } from '../../../solver/verify/index.ts'

/**
 * A plan that people made as a roster file with the score that the verifier finds, and the certificate of it. It claims no
 * search and no bound.
 */
export const judged = (
  week: Week,
  plan: Plan,
  version: string,
): { readonly roster: Roster; readonly certificate: Certificate } =>
  scored({
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
    bound: { unserved: null, worstShare: null, weighted: null, how: 'made by hand' },
  })
