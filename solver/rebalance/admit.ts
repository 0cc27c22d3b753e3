import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { homeOf } from '../loans/world.ts'
import { type Opened, openSchool } from '../opened.ts'
import type { State } from '../state.ts'
import { mergedPlan } from './assemble.ts'
import { calledBack, concerned, loansAfter } from './loans.ts'
import { admit, discharge } from './school.ts'

/** What a rebalance begins with. */
export interface Scene {
  readonly opened: Opened
  /** Changed, its events folded in. */
  readonly week: Week
  /** Schools that are not refused. */
  readonly open: ReadonlySet<SchoolId>
  /** Schools that something happened to, in the order of the week. */
  readonly touched: readonly SchoolId[]
}

/** The touched schools mended with as few changes as possible, one after the other, under some loans. */
export interface Mended {
  readonly loans: readonly Loan[]
  /** The plan without loans, mended as well; null: there are none. */
  readonly withoutLoans: Plan | null
  readonly touched: readonly SchoolId[]
  readonly states: State[]
  /** What each school cost before, by term, beside what the others have by now. */
  readonly before: ReadonlyMap<SchoolId, ArrayLike<number>>
}

/**
 * Mends the touched schools, and those whose loans came or went. A loan for which its home school would leave more unserved
 * than without loans (H15) is called back.
 */
export function mendSchools(scene: Scene): Mended {
  const { week, opened, open } = scene
  let loans = loansAfter(week, opened.roster.plan, open)
  for (;;) {
    const withoutLoans = loans.length === 0 ? null : mendWithoutLoans(scene)
    const mended = mendUnder(scene, loans, withoutLoans)
    const worse = worseHome(week, mended)
    if (worse === null) return mended
    const left = calledBack(week, loans, worse)
    if (left.length === loans.length) return mended
    loans = left
  }
}

/** A home school that leaves more blocks unserved than in the plan without loans; null: none. */
function worseHome(week: Week, { loans, states, withoutLoans }: Mended): SchoolId | null {
  if (withoutLoans === null) return null
  const homes = new Set(loans.map((loan) => homeOf(week, loan)))
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  for (const { problem, unserved } of states) {
    const { id } = problem.school
    if (!homes.has(id)) continue
    const allowed = withoutLoans.unserved.filter(({ student }) => schoolOf.get(student) === id).length
    if (unserved > allowed) return id
  }
  return null
}

function mendUnder(scene: Scene, loans: readonly Loan[], withoutLoans: Plan | null): Mended {
  const { opened, week, open } = scene
  const { plan } = opened.roster
  const { hosts, homes, lenders } = concerned(week, plan.loans, loans)
  const names = new Set<SchoolId>([...scene.touched, ...hosts, ...homes])
  const all = week.schools.map(({ id }) => id).filter((id) => names.has(id))
  // First who has to let somebody go, then who may take them: for a loan that comes the home school, for one that went the host.
  const turn = (id: SchoolId): number => (lenders.has(id) ? 0 : hosts.has(id) ? 1 : 2)
  const touched = [0, 1, 2].flatMap((each) => all.filter((id) => turn(id) === each))
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const states: State[] = []
  const before = new Map<SchoolId, ArrayLike<number>>()
  const rivals = new Set<SchoolId>()
  for (const id of touched) {
    if (!open.has(id)) continue
    const done = states.map(({ problem }) => problem.school.id)
    const now = mergedPlan(
      plan,
      (student) => schoolOf.get(student),
      done,
      states.map((state) => discharge(state, false)),
    )
    // A lent teacher's load is one sum over schools: what a school cost before depends on the others as they are by now.
    if (plan.loans.length > 0 && done.length > 0) before.set(id, openSchool(opened.week, now, id).state.raw)
    states.push(admit(week, { ...now, loans: [...loans] }, id, rivals))
    rivals.add(id)
  }
  return { loans, withoutLoans, touched, states, before }
}

/** The plan without loans after what happened: no budget of disturbance is asked of it, nor that the past stays. */
function mendWithoutLoans({ opened, week, open, touched }: Scene): Plan {
  const base = { ...(opened.roster.withoutLoans ?? opened.roster.plan), loans: [] }
  const free = { ...week, disturbance: null }
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const states: State[] = []
  const rivals = new Set<SchoolId>()
  const merged = (): Plan =>
    mergedPlan(
      base,
      (student) => schoolOf.get(student),
      states.map(({ problem }) => problem.school.id),
      states.map((state) => discharge(state, false)),
    )
  for (const id of touched) {
    if (!open.has(id)) continue
    states.push(admit(free, merged(), id, rivals))
    rivals.add(id)
  }
  return merged()
}
