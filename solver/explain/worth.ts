import type { TriedUnit, Unit, UnservedAnswer, WorthAnswer } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import type { Opened } from '../opened.ts'
import { elsewhere } from './elsewhere.ts'
import { better, judged, planWith, problemOf, type Resolved, type Resolving, resolve } from './resolve.ts'
import { unitsOf, withUnit } from './units.ts'

/** A school's best without any change, after as much work as each change is given. */
export interface Ground {
  /** After the first half of the work: where every change begins. */
  readonly first: Resolved
  /** After all of it. */
  readonly best: Resolved
}

/** The school's week solved again as it is, so that what a change brings is the change's and not the search's. */
export function groundOf(opened: Opened, school: SchoolId, run: Resolving): Ground | null {
  const problem = opened.school(school).problem
  const first = resolve(problem, opened.roster.plan, run)
  if (first === null) return null
  const plan = planWith(opened, opened.week, [first])
  // Both ways on from there: a search goes other ways from a plan, as every change begins, than from a solution at hand.
  const best = better(
    resolve(problem, opened.roster.plan, run, { begin: first.snapshot }),
    resolve(problemOf(opened.week, plan, school), plan, run),
  )
  return best && { first, best }
}

/** Units that were tried, and how many loans there were to try. */
interface Worth extends Pick<UnservedAnswer, 'loans'> {
  readonly units: readonly TriedUnit[]
}

/** What one more unit of anything is worth at a school: each tried by solving the week so changed, the best first. */
export function worthOf(opened: Opened, school: SchoolId, run: Resolving, ground: Ground): Worth {
  const tried: TriedUnit[] = unitsOf(opened.week, school).flatMap((unit) => {
    const week = withUnit(opened.week, school, unit)
    return week === null || Atomics.load(run.stop, 0) !== 0
      ? []
      : (triedWith(opened, school, unit, week, run, ground)?.tried ?? [])
  })
  const others = elsewhere(opened, school, run, ground)
  const units = [...tried, ...others.units].sort(
    (a, b) => b.served - a.served || a.weighted - b.weighted || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  return { units, loans: others.loans }
}

const keyOf = ({ unit }: TriedUnit): string => JSON.stringify(unit)

/** A unit that was tried, and the roster of the week with it. */
export interface Tried {
  readonly tried: TriedUnit
  readonly roster: Roster
}

/** Solves the week with a unit; null: a rule stays broken. */
export function triedWith(
  opened: Opened,
  school: SchoolId,
  unit: Unit,
  week: Week,
  run: Resolving,
  { first, best }: Ground,
): Tried | null {
  const from = planWith(opened, opened.week, [first])
  const as = planWith(opened, opened.week, [best])
  const searched = resolve(problemOf(week, from, school), from, run)
  // What the week has without the unit it has with it too: no unit is worth less than nothing for want of luck.
  const kept = resolve(problemOf(week, as, school), as, { ...run, work: 0, engine: null })
  const solved = better(searched, kept)
  if (solved === null) return null
  const { verified, roster } = judged(opened, week, [solved], run)
  // What was found and stands without the unit as well is what the search has gained, not the unit.
  const { plan } = roster
  const without = resolve(problemOf(opened.week, plan, school), plan, { ...run, work: 0, engine: null })
  const base = better(best, without) ?? best
  const tried = {
    unit,
    served: base.unserved - solved.unserved,
    weighted: solved.weighted - base.weighted,
    verified,
    proved: solved.proved && best.proved,
  }
  return { tried, roster }
}

/** The same with what stands of the school now. */
export function explainWorth(opened: Opened, school: SchoolId, run: Resolving): WorthAnswer | null {
  const ground = groundOf(opened, school, run)
  if (ground === null) return null
  const { unserved, weighted } = ground.best
  return { school, unserved, weighted, units: [...worthOf(opened, school, run, ground).units] }
}
