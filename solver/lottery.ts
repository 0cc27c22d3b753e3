import { isBound, mayTake } from './moves/allowed.ts'
import { rankChange, worth } from './moves/points.ts'
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
  const { students } = state.problem
  const givers = members(to, (student) => admits(state, student, from))
  let changed = false
  if (givers.length === 0) return false
  for (let i = 0; i < from.members.length; i++) {
    const first = from.members[i]
    if (!mightGain(state, first, from, to) || !admits(state, first, to)) continue
    for (let at = 0; at < givers.length; at++) {
      const second = to.members[givers[at]]
      if (moved !== null && !moved.has(first) && !moved.has(second)) continue
      if (students[first].lottery >= students[second].lottery) continue
      if (!mightBalance(state, first, second, from, to)) continue
      if (!tryExchange(state, first, from, second, to)) continue
      from.members[i] = second
      to.members[givers[at]] = first
      changed = true
      break
    }
  }
  return changed
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

/** S01 cost that a student's place adds by rank alone. */
function rankPart(state: State, student: number, place: Place): number {
  let sum = 0
  for (let index = 0; index < place.sessions.length; index++)
    sum += rankChange(state.problem, student, state.option[place.sessions[index]])
  return sum
}

/** Whether most wanted or tutoring may count for a student between two places, beside the rank. */
function hasBonus(state: State, student: number, from: Place, to: Place): boolean {
  const { problem } = state
  const isBonus = (activity: number): boolean =>
    activity >= 0 &&
    (problem.mostWanted[student] === activity || problem.activities[activity].category === 'tutoring')
  return isBonus(activityOf(state, from)) || isBonus(activityOf(state, to))
}

/** Whether the two students' own S01 and S02 may be unchanged in sum; exact where rank alone counts. */
function mightBalance(state: State, first: number, second: number, from: Place, to: Place): boolean {
  if (hasBonus(state, first, from, to) || hasBonus(state, second, from, to)) return true
  const gain = rankPart(state, first, to) - rankPart(state, first, from)
  const loss = rankPart(state, second, from) - rankPart(state, second, to)
  return gain < 0 && worth(state, first, gain) + worth(state, second, loss) === 0
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

/** Whether a student's S01 cost could fall by going from one place to another: by rank, most wanted or tutoring. */
function mightGain(state: State, student: number, from: Place, to: Place): boolean {
  const { problem } = state
  const target = activityOf(state, to)
  const source = activityOf(state, from)
  if (target === source || target < 0) return false
  if (problem.activities[target].category === 'tutoring' || problem.mostWanted[student] === target)
    return true
  return problem.ranked[target] === 1
}
