import { hashWeek } from '../../models/hash.ts'
import type { SchoolId } from '../../models/ids.ts'
import { normalise } from '../../models/normal.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { decode, type SchoolPlan } from '../decode.ts'
import { encode } from '../encode.ts'
import { orderByLottery } from '../lottery.ts'
import type { Engine } from '../lp/engine.ts'
import { isSmall, leastUnserved, SECOND_OF_WORK, solveWhole } from '../lp/whole/prove.ts'
import { type Opened, problemIn } from '../opened.ts'
import type { Problem } from '../problem.ts'
import { Random } from '../random.ts'
import { mergedPlan } from '../rebalance/assemble.ts'
import { closeWhatBreaks } from '../rebalance/fewest.ts'
import { findRooms } from '../rebalance/rooms.ts'
import { serveAll } from '../rebalance/seats.ts'
import { easeRules, fillPosts } from '../rebalance/staffing.ts'
import { widen } from '../rebalance/tidy.ts'
import { isBelow, worthOf } from '../rebalance/value.ts'
import { emptyState } from '../search/empty.ts'
import { load, type Snapshot, save } from '../search/snapshot.ts'
import type { State } from '../state.ts'
import type { Certificate } from '../verify/index.ts'

/** What a solve for an explanation is given. */
export interface Resolving {
  readonly seed: number
  /** Elementary changes of the search of each school. */
  readonly work: number
  /** Solves the smallest schools exactly, and so proves what it says; null: they are searched as all others. */
  readonly engine: Engine | null
  /** The verifier, handed in so that nothing here can lean on it. */
  readonly verify: (roster: Roster) => Certificate
  readonly version: string
  /** Index 0 other than 0: stop where it is. */
  readonly stop: Int32Array
}

/** A school's week, solved again from where a plan stands. */
export interface Resolved {
  readonly problem: Problem
  readonly snapshot: Snapshot
  readonly unserved: number
  readonly weighted: number
  /** Nothing better exists: in those unserved, and in Z. */
  readonly provedUnserved: boolean
  readonly proved: boolean
}

/** The better of two values, the first of equals; null: neither is there. */
export function better<T extends Pick<Resolved, 'unserved' | 'weighted'>>(
  a: T | null,
  b: T | null,
): T | null {
  if (a === null || b === null) return a ?? b
  return b.unserved < a.unserved || (b.unserved === a.unserved && b.weighted < a.weighted) ? b : a
}

/** How hot a search begins: some changes are taken for a while. */
const HOT = 600
/** Work of an exact model a level for the smallest schools: an explanation is waited for. */
const WORK = 10 * SECOND_OF_WORK

/**
 * Solves a school's part of a week again from a plan, which may lack for it: rooms are found, posts filled, what nobody can lead closes, those left over are served, and
 * the whole is searched on; the smallest schools are solved exactly. Deterministic in seed and work.
 * @param begin a solution of the same problem to begin with instead of the plan
 * @param level `unserved`: who is served is all that is asked
 * @returns null where a rule stays broken
 */
export function resolve(
  problem: Problem,
  plan: Plan,
  run: Resolving,
  { begin = null, level = 'weighted' }: { begin?: Snapshot | null; level?: 'weighted' | 'unserved' } = {},
): Resolved | null {
  const state = emptyState(problem)
  if (begin === null) encode(state, plan)
  else load(state, begin)
  state.keep()
  complete(state)
  const stopped = (): boolean => Atomics.load(run.stop, 0) !== 0
  if (run.work > 0 && (level === 'weighted' || state.unserved > 0)) {
    const found = widen(state, new Random(run.seed), run.work, HOT, stopped)
    const searched = stateOf(problem, found)
    if (isBelow(worthOf(searched), worthOf(state))) return exactly(searched, run, level)
  }
  return exactly(state, run, level)
}

function complete(state: State): void {
  findRooms(state)
  fillPosts(state)
  if (state.broken > 0) easeRules(state)
  if (state.broken > 0) closeWhatBreaks(state)
  serveAll(state)
  fillPosts(state)
  if (state.broken > 0) closeWhatBreaks(state)
}

/** A state of a problem with a solution in it. */
export function stateOf(problem: Problem, snapshot: Snapshot): State {
  const state = emptyState(problem)
  load(state, snapshot)
  state.keep()
  return state
}

/** The optimum where the school is small enough; what was found otherwise. */
function exactly(state: State, { engine }: Resolving, level: 'weighted' | 'unserved'): Resolved | null {
  const { problem } = state
  const known = { unserved: state.unserved, weighted: state.weighted, snapshot: save(state) }
  let best = state
  let [provedUnserved, proved] = [state.broken === 0 && state.unserved === 0, false]
  if (engine !== null && isSmall(problem)) {
    const solve = level === 'weighted' ? solveWhole : leastUnserved
    const whole = solve(problem, engine, WORK, known)
    const other = whole.snapshot === null ? state : stateOf(problem, whole.snapshot)
    if (isBelow(worthOf(other), worthOf(state))) best = other
    proved = whole.proved && best.weighted === whole.weighted && best.unserved === whole.unserved
    provedUnserved ||= best.unserved === whole.unserved
  }
  if (best.broken > 0) return null
  const { unserved, weighted } = best
  return { problem, snapshot: save(best), unserved, weighted, provedUnserved, proved }
}

/** A school as a changed week and a plan leave it. */
export const problemOf = (week: Week, plan: Plan, school: SchoolId): Problem =>
  problemIn(week, plan, school, new Set())

/** Puts a solution into lottery order, and into ids. */
function planOf({ problem, snapshot }: Resolved): SchoolPlan {
  const state = stateOf(problem, snapshot)
  orderByLottery(state)
  return decode(state)
}

/** A roster of a changed week, and whether the verifier finds it valid. */
export interface Judged {
  readonly roster: Roster
  readonly verified: boolean
}

/**
 * The plan of a changed week in which some schools have been solved again.
 * @param loans those made now, where they are others than in the roster
 */
export function planWith(
  { roster: { plan } }: Opened,
  week: Week,
  solved: readonly Resolved[],
  loans: readonly Loan[] = plan.loans,
): Plan {
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const repairs = solved.map((each) => ({
    school: each.problem.school.id,
    plan: planOf(each),
    required: each.problem.requiredTotal,
    unserved: each.unserved,
    raw: [],
  }))
  const touched = solved.map(({ problem }) => problem.school.id)
  return { ...mergedPlan(plan, (id) => schoolOf.get(id), touched, repairs), loans: [...loans] }
}

/** The same as a roster, judged by the verifier. */
export function judged(
  opened: Opened,
  changed: Week,
  solved: readonly Resolved[],
  { verify, version, seed, work }: Resolving,
  loans: readonly Loan[] = opened.roster.plan.loans,
): Judged {
  const week = normalise(changed)
  const { plan: before, withoutLoans, refused } = opened.roster
  const plan = planWith(opened, week, solved, loans)
  const claim = (score: Roster['score']): Roster => ({
    schema: opened.roster.schema,
    version,
    seed,
    work,
    input: week,
    inputHash: hashWeek(week),
    refused,
    plan,
    withoutLoans: loans.length === 0 ? null : (withoutLoans ?? before),
    causes: plan.unserved.map((row) => ({ ...row, cause: 'search_ended' as const })),
    score,
    bound: { unserved: null, worstShare: null, weighted: null, how: '' },
  })
  const roster = claim(verify(claim(opened.roster.score)).score)
  return { roster, verified: verify(roster).valid }
}
