import { isOnPeople, onlyPast } from '../../models/changes.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { decode, type SchoolPlan } from '../decode.ts'
import { encode } from '../encode.ts'
import type { Share } from '../loans/ask.ts'
import { orderByLottery } from '../lottery.ts'
import { problemIn } from '../opened.ts'
import type { Problem } from '../problem.ts'
import { Random } from '../random.ts'
import { peopleDisturbed } from '../rules/pins/limits.ts'
import { load, save } from '../search/snapshot.ts'
import type { State } from '../state.ts'
import { readPublished, UNSERVED } from '../terms/published.ts'
import { closeLame, mend } from './fewest.ts'
import { polish, serveMore } from './polish.ts'
import { relabelled } from './relabel.ts'
import { easeRules } from './staffing.ts'
import { reweigh, tidy, widen } from './tidy.ts'
import { FEWEST, STABILITY, stateWith } from './value.ts'

type Limits = Week['disturbance']

/** What one school's repair is, and what it says of itself. */
export interface SchoolRepair {
  readonly school: SchoolId
  readonly plan: SchoolPlan
  readonly required: number
  readonly unserved: number
  readonly raw: readonly number[]
}

/** The problem of a school with other limits on a rebalance. */
export const limitedTo = (problem: Problem, disturbance: Limits): Problem => ({
  ...problem,
  week: { ...problem.week, disturbance },
})

/** What was read last of a changed week: a school is asked first whether it can stay as it was published, and then mended. */
const lastRead = new WeakMap<Week, { readonly plan: Plan; readonly problem: Problem }>()

/**
 * Reads a school's part of a plan into its changed week.
 * @param rivals schools that may take what is free of people and rooms that several share
 * @param without days of such people and rooms which the school does without
 */
export function readIn(
  week: Week,
  plan: Plan,
  school: SchoolId,
  rivals: ReadonlySet<SchoolId>,
  without: readonly Share[],
): State {
  const isFirst = rivals.size === 0 && without.length === 0
  const before = isFirst ? lastRead.get(week) : undefined
  const isKnown = before?.plan === plan && before.problem.school.id === school
  const problem = isKnown ? before.problem : problemIn(week, plan, school, rivals, without)
  if (isFirst) lastRead.set(week, { plan, problem })
  const state = stateWith(limitedTo(problem, onlyPast(week.disturbance)), FEWEST)
  encode(state, plan)
  return state
}

/**
 * Reads a school's part of a plan into its changed week, and mends it with as few changes as possible, whomever that
 * disturbs. What has begun stays.
 */
export function admit(week: Week, plan: Plan, school: SchoolId, without: readonly Share[] = []): State {
  const state = mend(readIn(week, plan, school, new Set(), without))
  tidy(state)
  return polish(serveMore(relabelled(state)))
}

/** Another state that decides the same, under other limits, and weighs S09 above all else. */
export function under(state: State, limits: Limits): State {
  const other = stateWith(limitedTo(state.problem, limits), FEWEST)
  load(other, save(state))
  return other
}

/** Brings a repair within limits on people as far as it can: fewer beyond them, then as few changes as before. */
export function squeeze(state: State, limits: Limits): State {
  if (!isOnPeople(limits)) return state
  const limited = under(state, limits)
  if (limited.broken === 0) return limited
  easeRules(limited)
  return polish(limited)
}

/** How hot a search for a better score begins: a few changed student-blocks are taken for a while. */
const HOT = 300

/** Searches on from a repair with another weight of S09. */
export function loosen(
  state: State,
  stability: number,
  search: { readonly seed: number; readonly work: number; readonly stopped: () => boolean },
): State {
  reweigh(state, stability)
  const best = widen(state, new Random(search.seed), search.work, HOT, search.stopped)
  const found = stateWith(state.problem, stability)
  load(found, best)
  return found
}

/** Students whose groups are not those published. */
function movedIn(state: State): Set<number> {
  const { problem } = state
  const { nameAt } = readPublished(problem)
  const moved = new Set<number>()
  problem.requiredOf.forEach((slots, student) => {
    for (const slot of slots) {
      const cell = student * problem.slots.length + slot
      const session = state.at[cell]
      const name = session < 0 ? UNSERVED : state.groupName[state.group[session]]
      if (name !== nameAt[cell] || (session >= 0 && name < 0)) moved.add(student)
    }
  })
  return moved
}

/**
 * Puts a repair into lottery order by the weights of the week, and into ids.
 * @param all look at every pair, not only at those of whom the repair moved one
 */
export function discharge(state: State, all: boolean): SchoolRepair {
  const { week, school, requiredTotal } = state.problem
  reweigh(state, week.weights.S09)
  closeLame(state)
  orderByLottery(state, all ? null : movedIn(state))
  return {
    school: school.id,
    plan: decode(state),
    required: requiredTotal,
    unserved: state.unserved,
    raw: [...state.raw],
  }
}

/** S09 of a repair before its weight. */
export const changesOf = ({ raw }: SchoolRepair): number => raw[STABILITY]

/** What the others' repairs leave of limits on people for one of several schools: whom it disturbs itself it may, there too. */
export function limitsFor(limits: Limits, states: readonly State[], index: number): Limits {
  if (limits === null || states.length === 1) return limits
  const own = peopleDisturbed(states.slice(index, index + 1))
  const others = peopleDisturbed(states.filter((_, at) => at !== index))
  const left = (limit: number | null, kind: 'students' | 'adults'): number | null =>
    limit === null ? null : Math.max(0, limit - [...others[kind]].filter((id) => !own[kind].has(id)).length)
  return {
    from: limits.from,
    students: left(limits.students, 'students'),
    adults: left(limits.adults, 'adults'),
  }
}
