import { hashWeek } from '../models/hash.ts'
import type { SchoolId } from '../models/ids.ts'
import type { Loan, Plan } from '../models/plan.ts'
import { SHARE_SCALE } from '../models/policy/constants.ts'
import type { RuleCode } from '../models/policy/rules.ts'
import { TERM_CODES, type TermCode } from '../models/policy/terms.ts'
import { type Bound, ROSTER_SCHEMA, type Roster, type Score } from '../models/roster.ts'
import type { Week } from '../models/week.ts'
import type { SchoolResult } from './search/round.ts'

/** What the schools' values are together: U and Z add up, W is the worst. */
export function totalValue(parts: readonly { required: number; unserved: number; weighted: number }[]) {
  let unserved = 0
  let weighted = 0
  let worstShare = 0
  for (const part of parts) {
    unserved += part.unserved
    weighted += part.weighted
    if (part.required > 0)
      worstShare = Math.max(worstShare, Math.ceil((SHARE_SCALE * part.unserved) / part.required))
  }
  return { unserved, worstShare, weighted }
}

function scoreOf(results: readonly SchoolResult[]): Score {
  const terms = Object.fromEntries(
    TERM_CODES.map((code, index) => [
      code,
      results.reduce((sum, result) => sum + (result.raw[index] ?? 0), 0),
    ]),
  ) as Record<TermCode, number>
  return { ...totalValue(results), terms }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Loans of a roster, and the schools of the same week without them. */
interface Lent {
  readonly loans: readonly Loan[]
  readonly withoutLoans: readonly SchoolResult[] | null
}

const causesOf = (results: readonly SchoolResult[]) =>
  results
    .flatMap((result) => result.plan.unserved)
    .sort((a, b) => byText(a.date, b.date) || byText(a.student, b.student) || byText(a.block, b.block))

const planOf = (results: readonly SchoolResult[], loans: readonly Loan[]): Plan => ({
  sessions: results.flatMap((result) => result.plan.sessions),
  duties: results.flatMap((result) => result.plan.duties),
  loans: [...loans].sort(
    (a, b) => byText(a.date, b.date) || byText(a.host, b.host) || byText(a.staff, b.staff),
  ),
  unserved: causesOf(results).map(({ student, date, block }) => ({ student, date, block })),
})

/** Puts the schools' plans together into one roster file, with its input and its hash. */
export function assemble(
  week: Week,
  refused: readonly { school: SchoolId; rules: readonly RuleCode[] }[],
  results: readonly SchoolResult[],
  bound: Bound,
  made: { version: string; seed: number; work: number },
  lent: Lent = { loans: [], withoutLoans: null },
): Roster {
  const causes = causesOf(results)
  return {
    schema: ROSTER_SCHEMA,
    ...made,
    input: week,
    inputHash: hashWeek(week),
    refused: refused.map((entry) => ({ school: entry.school, rules: [...entry.rules] })),
    plan: planOf(results, lent.loans),
    withoutLoans: lent.withoutLoans && planOf(lent.withoutLoans, []),
    causes,
    score: scoreOf(results),
    bound,
  }
}
