import { isBound, mayTake } from './moves/allowed.ts'
import { worth } from './moves/points.ts'
import { leave } from './moves/seating.ts'
import type { State } from './state.ts'

/** A place: the sessions of a group (or one session), or being unserved, in the slots it covers. */
interface Place {
  /** Its sessions; none: unserved. */
  readonly sessions: readonly number[]
  readonly slots: readonly number[]
  readonly members: number[]
}

/**
 * Brings a finished roster into the order of the lottery: while two students could exchange places with everything else,
 * (U, W, Z) included, as it was, and the one with the smaller number would be better off, they do. Ends, because each
 * exchange lowers the list of costs read in the order of numbers.
 * @param moved students one of whom must take part in every exchange, where the others are known to be in order
 */
export function orderByLottery(state: State, moved: ReadonlySet<number> | null = null): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const places of placesBySlots(state).values())
      for (let first = 0; first < places.length; first++)
        for (let second = first + 1; second < places.length; second++)
          if (exchangeBetween(state, places[first], places[second], moved)) changed = true
  }
}

/** Places by the slots they cover. */
function placesBySlots(state: State): Map<string, Place[]> {
  const { problem } = state
  const all = new Map<string, Place[]>()
  const put = (slots: readonly number[], place: Place): void => {
    const key = slots.join()
    const list = all.get(key)
    if (list === undefined) all.set(key, [place])
    else list.push(place)
  }
  const seen = new Set<number>()
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const group = state.group[session]
    const sessions = [session]
    if (isBound(state, group)) {
      if (seen.has(group)) continue
      seen.add(group)
      sessions.length = 0
      for (let index = 0; index < state.groupCount[group]; index++)
        sessions.push(state.sessionOfGroup(group, index))
    }
    const members = state.membersOf(session)
    const slots = sessions.flatMap((entry) => [...problem.options[state.option[entry]].slots])
    slots.sort((a, b) => a - b)
    put(slots, { sessions, slots, members })
  }
  for (const key of [...all.keys()]) {
    const slots = key.split(',').map(Number)
    const members = problem.students.flatMap((_, student) =>
      slots.every((slot) => state.at[student * problem.slots.length + slot] === -1) ? [student] : [],
    )
    if (members.length > 0) put(slots, { sessions: [], slots, members })
  }
  return all
}

function exchangeBetween(state: State, one: Place, other: Place, moved: ReadonlySet<number> | null): boolean {
  if (moved !== null && ![...one.members, ...other.members].some((student) => moved.has(student)))
    return false
  const forth = exchangeFor(state, one, other, moved)
  return exchangeFor(state, other, one, moved) || forth
}

/** Exchanges for the good of students of `from` who would rather be in `to`. */
function exchangeFor(state: State, from: Place, to: Place, moved: ReadonlySet<number> | null): boolean {
  if (activityOf(state, from) === activityOf(state, to)) return false
  const { students } = state.problem
  const takers = gainers(state, from, to)
  if (takers.length === 0) return false
  const givers = members(to, (student) => admits(state, student, from))
  // Only pairs whose own parts of Z cancel out need testing, which are few.
  const losses = givers.map((at) => ownPart(state, to.members[at], to, from).weighted)
  let changed = false
  for (const { at: i, weighted } of takers) {
    const first = from.members[i]
    for (let at = 0; at < givers.length; at++) {
      if (losses[at] !== -weighted) continue
      const second = to.members[givers[at]]
      if (moved !== null && !moved.has(first) && !moved.has(second)) continue
      if (students[first].lottery >= students[second].lottery) continue
      if (!tryExchange(state, first, from, second, to)) continue
      from.members[i] = second
      to.members[givers[at]] = first
      losses[at] = ownPart(state, first, to, from).weighted
      changed = true
      break
    }
  }
  return changed
}

/** What it does to a student alone to go from one place to another: S01, and S01 and S02 together, weighted. */
function ownPart(
  state: State,
  student: number,
  from: Place,
  to: Place,
): { readonly choice: number; readonly weighted: number } {
  const choice = state.ledgers.choiceMoving(student, from.sessions, to.sessions)
  return { choice, weighted: worth(state, student, choice) }
}

/** Members of a place, by position, who may have another one and would rather; with what that does to their own part of Z. */
function gainers(state: State, from: Place, to: Place): { readonly at: number; readonly weighted: number }[] {
  const found: { readonly at: number; readonly weighted: number }[] = []
  for (let at = 0; at < from.members.length; at++) {
    const { choice, weighted } = ownPart(state, from.members[at], from, to)
    if (choice < 0 && admits(state, from.members[at], to)) found.push({ at, weighted })
  }
  return found
}

/** Positions of the members of a place that pass a test. */
function members(place: Place, test: (student: number) => boolean): number[] {
  const passing: number[] = []
  for (let at = 0; at < place.members.length; at++) if (test(place.members[at])) passing.push(at)
  return passing
}

const activityOf = (state: State, place: Place): number =>
  place.sessions.length === 0 ? -1 : state.activityOf(place.sessions[0])

const admits = (state: State, student: number, place: Place): boolean => {
  for (let index = 0; index < place.sessions.length; index++)
    if (!mayTake(state.problem, student, state.option[place.sessions[index]])) return false
  return true
}

/** Exchanges two students if everything stays as it is but the first being better off; undoes it otherwise. */
function tryExchange(state: State, first: number, from: Place, second: number, to: Place): boolean {
  const { choiceCost } = state.ledgers
  if (!holds(state, first, from) || !holds(state, second, to)) return false
  const mark = state.mark()
  const { broken, unserved, weighted } = state
  const before = choiceCost[first]
  for (const session of from.sessions) leave(state, first, session)
  for (const session of to.sessions) leave(state, second, session)
  for (const session of to.sessions) state.place(first, session)
  for (const session of from.sessions) state.place(second, session)
  const better =
    state.broken === broken &&
    state.unserved === unserved &&
    state.weighted === weighted &&
    choiceCost[first] < before
  if (better) state.keep()
  else state.undo(mark)
  return better
}

/** Whether a student still has a place: an exchange elsewhere may have taken it. */
const holds = (state: State, student: number, place: Place): boolean => {
  const base = student * state.problem.slots.length
  return place.slots.every((slot) =>
    place.sessions.length === 0
      ? state.at[base + slot] === -1
      : place.sessions.includes(state.at[base + slot]),
  )
}
