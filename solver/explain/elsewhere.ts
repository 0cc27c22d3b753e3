import type { TriedUnit, Unit, UnservedAnswer } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { type Opened, problemIn } from '../opened.ts'
import type { Problem } from '../problem.ts'
import { furtherLoans } from '../rebalance/loans.ts'
import { type Given, sharedDays } from '../rebalance/shared-days.ts'
import {
  better,
  type Judged,
  judged,
  planWith,
  problemOf,
  type Resolved,
  type Resolving,
  resolve,
  stateOf,
} from './resolve.ts'
import type { Ground, Tried } from './worth.ts'

/** Loans that are tried for a school, at the most. */
const MOST_LOANS = 6

/** Units of other schools that were tried, and how many loans there were to try. */
interface Elsewhere extends Pick<UnservedAnswer, 'loans'> {
  readonly units: readonly TriedUnit[]
}

/**
 * What other schools could give: a teacher on loan for a day, a day of somebody or of a room that they share. The school that
 * gives is solved again without them, the other one with them; of a loan the verifier holds the roster against the one without
 * loans, so that no home school leaves more unserved for it.
 */
export function elsewhere(opened: Opened, school: SchoolId, run: Resolving, ground: Ground): Elsewhere {
  const { roster, week } = opened
  const open = new Set(week.schools.map(({ id }) => id).filter((id) => opened.isServed(id)))
  const { problem, snapshot } = ground.first
  const shared = sharedDays(week, open, roster.plan, stateOf(problem, snapshot))
  const candidates = candidatesFor(opened, open, school)
  const tried = candidates.slice(0, MOST_LOANS)
  return {
    loans: { possible: candidates.length, tried: tried.length },
    units: [
      ...tried.flatMap(({ loan, listed }) => triedLoan(opened, loan, listed, run, ground)?.tried ?? []),
      ...shared.flatMap((given) => triedShare(opened, school, given, run, ground)?.tried ?? []),
    ],
  }
}

interface Candidate {
  readonly loan: Loan
  readonly listed: boolean
}

/** Loans to a school that could be made beside those of the roster: of listed teachers, else of others once they are listed; those of the days that leave most unserved first. */
function candidatesFor(opened: Opened, open: ReadonlySet<SchoolId>, host: SchoolId): Candidate[] {
  const { week, roster } = opened
  const possible = (of: Week): Loan[] =>
    furtherLoans(of, roster.plan.loans, host, open).flatMap(({ come, go }) =>
      come === null || go !== null ? [] : [come],
    )
  const sought = soughtSkills(week, host)
  const skillsOf = new Map(week.staff.map(({ id, skills }) => [id, skills]))
  const matches = ({ staff }: Loan): number =>
    (skillsOf.get(staff) ?? []).filter((skill) => sought.has(skill)).length
  const left = unservedByDate(opened, host)
  const short = ({ date }: Loan): number => left.get(date) ?? 0
  const ranked = (loans: readonly Loan[]): Loan[] =>
    loans.toSorted(
      (a, b) =>
        short(b) - short(a) ||
        matches(b) - matches(a) ||
        (`${a.date} ${a.staff}` < `${b.date} ${b.staff}` ? -1 : 1),
    )
  const listed = ranked(possible(week)).map((loan) => ({ loan, listed: true }))
  if (listed.length > 0) return listed
  const all = { ...week, staff: week.staff.map((row) => ({ ...row, loanable: true })) }
  return ranked(possible(all)).map((loan) => ({ loan, listed: false }))
}

/** Student-blocks that a school leaves unserved, by date. */
function unservedByDate({ week, roster }: Opened, school: SchoolId): ReadonlyMap<string, number> {
  const own = new Set(week.students.flatMap((row) => (row.school === school ? [row.id] : [])))
  const left = new Map<string, number>()
  for (const { student, date } of roster.plan.unserved)
    if (own.has(student)) left.set(date, (left.get(date) ?? 0) + 1)
  return left
}

/** Skills that the activities of a school ask for. */
const soughtSkills = (week: Week, school: SchoolId): ReadonlySet<string> =>
  new Set(week.activities.flatMap((row) => (row.school === school && row.skill !== null ? [row.skill] : [])))

/** Solves home school and host with a loan; null: the loan cannot be made, or leaves the home school worse. */
export function triedLoan(
  opened: Opened,
  loan: Loan,
  listed: boolean,
  run: Resolving,
  { first, best }: Ground,
): Tried | null {
  const { week, roster } = opened
  const home = week.staff.find(({ id }) => id === loan.staff)?.school
  if (home === null || home === undefined || Atomics.load(run.stop, 0) !== 0) return null
  const changed: Week = {
    ...week,
    staff: week.staff.map((row) => (row.id === loan.staff ? { ...row, loanable: true } : row)),
  }
  const loans = [...roster.plan.loans, loan]
  const plan = planWith(opened, week, [first], loans)
  const before = opened.school(home).state
  const lender = doingWithout(problemOf(changed, plan, home), plan, before.unserved, run)
  if (lender === null) return null
  const lent = planWith(opened, changed, [first, lender], loans)
  const host = resolve(problemOf(changed, lent, loan.host), lent, run)
  if (host === null) return null
  const unit: Unit = { kind: 'loan', staff: loan.staff, date: loan.date, listed }
  const back = (of: Plan): Problem => problemOf(week, of, loan.host)
  return told(
    opened,
    unit,
    { host, lender, best, back },
    judged(opened, changed, [host, lender], run, loans),
    run,
  )
}

/** The same for a day that two schools share: one does without it, the other has it. */
export function triedShare(
  opened: Opened,
  school: SchoolId,
  { share, from }: Given,
  run: Resolving,
  { first, best }: Ground,
): Tried | null {
  const { week } = opened
  if (Atomics.load(run.stop, 0) !== 0) return null
  const plan = planWith(opened, week, [first])
  const most = opened.school(from).state.unserved
  const lender = doingWithout(problemIn(week, plan, from, new Set(), [share]), plan, most, run)
  if (lender === null) return null
  const lent = planWith(opened, week, [first, lender])
  const host = resolve(problemOf(week, lent, school), lent, run)
  if (host === null) return null
  const unit: Unit =
    'room' in share ? { kind: 'shared_room', ...share, from } : { kind: 'shared_adult', ...share, from }
  const back = (of: Plan): Problem => problemIn(week, of, school, new Set(), [share])
  return told(opened, unit, { host, lender, best, back }, judged(opened, week, [host, lender], run), run)
}

/** The school that gives, solved again without what it gives: searched where filling the gaps will not do; null: it would leave more unserved. */
function doingWithout(problem: Problem, plan: Plan, most: number, run: Resolving): Resolved | null {
  for (const effort of [{ ...run, work: 0, engine: null }, run]) {
    const found = resolve(problem, plan, effort)
    if (found !== null && found.unserved <= most) return found
  }
  return null
}

/** Two schools solved with a unit of one of them, the one that gets it at its best without, and as it is in a plan once the unit is gone again. */
interface Pair {
  readonly host: Resolved
  readonly lender: Resolved
  readonly best: Resolved
  readonly back: (plan: Plan) => Problem
}

/** What a unit of another school comes to, both schools together; null where the verifier finds fault with it. */
function told(
  opened: Opened,
  unit: Unit,
  pair: Pair,
  { roster: found, verified }: Judged,
  run: Resolving,
): Tried | null {
  if (!verified) return null
  const { host, best } = pair
  const { id } = host.problem.school
  const known = {
    unserved: best.unserved,
    weighted: opened.roster.score.weighted + best.weighted - opened.school(id).state.weighted,
  }
  // What was found and stands without the unit as well is what the searches have gained, not the unit.
  const base = better(known, withoutUnit(opened, found.plan, pair, run)) ?? known
  const tried = {
    unit,
    served: base.unserved - host.unserved,
    weighted: found.score.weighted - base.weighted,
    verified,
    proved: false,
  }
  return { tried, roster: found }
}

/** What a plan that was found with a unit comes to once the unit is gone again; null: some rule is broken then. */
function withoutUnit(
  opened: Opened,
  found: Plan,
  { lender, back }: Pair,
  run: Resolving,
): { readonly unserved: number; readonly weighted: number } | null {
  const { week, roster } = opened
  const filling = { ...run, work: 0, engine: null }
  const plan = { ...found, loans: roster.plan.loans }
  const own = resolve(back(plan), plan, filling)
  if (own === null) return null
  const returned = planWith(opened, week, [own, lender])
  const other = resolve(problemOf(week, returned, lender.problem.school.id), returned, filling)
  if (other === null) return null
  const { roster: stands, verified } = judged(opened, week, [own, other], run)
  return verified ? { unserved: own.unserved, weighted: stands.score.weighted } : null
}
