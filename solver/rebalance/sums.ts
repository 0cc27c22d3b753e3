import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Week } from '../../models/week.ts'
import { homeOf } from '../loans/world.ts'
import { type Opened, openSchool } from '../opened.ts'
import { withParts, worstShareOf } from './assemble.ts'
import type { SchoolRepair } from './school.ts'
import { STABILITY } from './value.ts'

/** What repairs cost by term, and what their schools cost before, so that the differences of all of them add up. */
export interface Sums {
  readonly repairs: readonly SchoolRepair[]
  readonly before: ReadonlyMap<SchoolId, ArrayLike<number>>
}

/**
 * The costs of repairs one after the other. A lent teacher's load is one sum over schools and its cost is convex: what a school
 * costs, before and after, is read beside the load of the earlier ones as they are repaired and of the later ones as they were. But for
 * the load it is read in the plan as it was, and as it is: half way, one teacher might be at two schools on a day.
 * @param week changed, its events folded in
 */
export function summed(
  opened: Opened,
  week: Week,
  loans: readonly Loan[],
  parts: readonly SchoolRepair[],
): Sums {
  const { plan } = opened.roster
  const all = [...plan.loans, ...loans]
  const lending = new Set(all.flatMap((loan) => [loan.host, homeOf(week, loan)]))
  const after = { ...withParts(week, plan, parts), loans: [...loans] }
  const upTo = (index: number): Plan => ({ ...withParts(week, plan, parts.slice(0, index)), loans: all })
  const before = new Map<SchoolId, ArrayLike<number>>()
  const repairs = parts.map((part, index): SchoolRepair => {
    const { school } = part
    const isFirst = index === 0 || !lending.has(school)
    if (opened.isServed(school))
      before.set(
        school,
        (isFirst ? opened.school(school) : openSchool(opened.week, plan, school, upTo(index))).state.raw,
      )
    if (parts.length === 1 || !lending.has(school)) return part
    return { ...part, raw: [...openSchool(week, after, school, upTo(index + 1)).state.raw] }
  })
  return { repairs, before }
}

/** What a repair is worth against what was published, level by level. */
export interface Worth {
  readonly broken: number
  readonly unserved: number
  /** W of the district. */
  readonly worstShare: number
  readonly changes: number
  readonly weighted: number
}

/**
 * The sum of some schools' costs against what was published, by the weights of the week.
 * @param open schools that are not refused
 */
export function worthOfAll(
  opened: Opened,
  week: Week,
  open: ReadonlySet<SchoolId>,
  broken: number,
  { repairs, before }: Sums,
): Worth {
  const merged = withParts(week, opened.roster.plan, repairs)
  const worstShare = worstShareOf(opened, week, repairs, merged, (id) => open.has(id))
  const sum = { broken, unserved: 0, worstShare, changes: 0, weighted: 0 }
  for (const { school, unserved, raw } of repairs) {
    const old = before.get(school) ?? null
    sum.unserved += unserved - (opened.isServed(school) ? opened.school(school).state.unserved : 0)
    sum.changes += raw[STABILITY] ?? 0
    TERM_CODES.forEach((code, index) => {
      const less = index === STABILITY || old === null ? 0 : (old[index] ?? 0)
      sum.weighted += week.weights[code] * ((raw[index] ?? 0) - less)
    })
  }
  return sum
}
