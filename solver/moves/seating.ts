import { choiceCost, convex, rankCost, squareDivisor } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'

const S01 = 0
const S02 = 1

/** Whether arcs let a student be in a session opened on an option. */
export function mayTake(problem: Problem, student: number, option: number): boolean {
  const { activity, day } = problem.options[option]
  const cell = (student * problem.days.length + day) * problem.activities.length + activity
  return (
    problem.studentArc[cell] === 1 &&
    problem.gradeArc[problem.students[student].grade * problem.options.length + option] === 1
  )
}

/** Whether a student requires every slot of an option. */
export function requiresAll(problem: Problem, student: number, option: number): boolean {
  const base = student * problem.slots.length
  for (const slot of problem.options[option].slots) if (problem.required[base + slot] === 0) return false
  return true
}

/** Whether a student has as many groups of an option's activity as they may, or one on its day. */
export function hasEnough(state: State, student: number, option: number): boolean {
  const { activity, day } = state.problem.options[option]
  return isAtLimit(state, student, activity, 1) || isThereOn(state, student, activity, day)
}

/** The same for a group that meets on several options. */
export function hasEnoughOf(state: State, student: number, options: readonly number[]): boolean {
  const { problem } = state
  const { activity } = problem.options[options[0]]
  if (isAtLimit(state, student, activity, options.length)) return true
  for (let index = 0; index < options.length; index++)
    if (isThereOn(state, student, activity, problem.options[options[index]].day)) return true
  return false
}

/** Whether some more sessions of a ranked activity are more than a student may have. */
function isAtLimit(state: State, student: number, activity: number, more: number): boolean {
  const { problem } = state
  const attended = state.attends[student * problem.activities.length + activity]
  if (attended === 0 || problem.ranked[activity] === 0) return false
  const { groupsPerStudent, sessions } = problem.activities[activity]
  return attended + more > groupsPerStudent * sessions
}

function isThereOn(state: State, student: number, activity: number, day: number): boolean {
  const { problem } = state
  if (state.attends[student * problem.activities.length + activity] === 0 || problem.ranked[activity] === 0)
    return false
  const own = problem.requiredOf[student]
  for (let index = 0; index < own.length; index++) {
    if (problem.slotDay[own[index]] !== day) continue
    const held = state.at[student * problem.slots.length + own[index]]
    if (held >= 0 && state.activityOf(held) === activity) return true
  }
  return false
}

/** S01 cost that one placement on an option adds by its rank: 0 or less, against the choice missed. */
export function rankChange(problem: Problem, student: number, option: number): number {
  const { activity, day, slots } = problem.options[option]
  if (problem.ranked[activity] === 0) return 0
  const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
  return slots.length * (rankCost(Math.max(0, rank)) - choiceCost.missed)
}

/** S01 cost that one placement on an option adds (mostly below 0), as the student's week stands. An estimate: shared bonuses are counted as if alone. */
function choiceChange(problem: Problem, student: number, option: number): number {
  const { activity } = problem.options[option]
  let change = rankChange(problem, student, option)
  if (problem.ranked[activity] === 1) {
    if (problem.mostWanted[student] === activity) change -= choiceCost.mostWantedMissed
  } else if (problem.activities[activity].category === 'tutoring') change -= choiceCost.tutoringMissed
  return change
}

/** What a change of a student's S01 cost is worth in Z (S01 and S02). */
export function worth(state: State, student: number, change: number): number {
  if (change === 0) return 0
  const now = state.ledgers.choiceCost[student]
  const { carried } = state.problem.students[student]
  const before = convex(Math.max(0, now), carried, squareDivisor.student)
  const after = convex(Math.max(0, now + change), carried, squareDivisor.student)
  return state.weights[S01] * change + state.weights[S02] * (after - before)
}

/** S01 cost that what a student has in a session's group adds: in all its sessions where members go together. */
function heldChange(state: State, student: number, session: number): number {
  const own = choiceChange(state.problem, student, state.option[session])
  const group = state.group[session]
  if (!isBound(state, group)) return own
  let change = 0
  for (let index = 0; index < state.groupCount[group]; index++)
    change += rankChange(state.problem, student, state.option[state.sessionOfGroup(group, index)])
  return change + own - rankChange(state.problem, student, state.option[session])
}

/** Estimated change of S01 cost when a student moves from what they have on an option's slots to a session there. */
export function moveChange(state: State, student: number, option: number): number {
  const { problem } = state
  const base = student * problem.slots.length
  let change = choiceChange(problem, student, option)
  let previous = -1
  for (const slot of problem.options[option].slots) {
    const session = state.at[base + slot]
    if (session >= 0 && session !== previous) change -= heldChange(state, student, session)
    previous = session
  }
  return change
}

/**
 * What a student's S01 and S02 would be worth in Z if in one slot they had an option (−1: nothing), everything else as it
 * is. Estimate as `moveChange`.
 */
export function worthAt(state: State, student: number, slot: number, option: number): number {
  const { problem } = state
  const held = state.at[student * problem.slots.length + slot]
  const now = held >= 0 ? choiceChange(problem, student, state.option[held]) : 0
  return worth(state, student, (option < 0 ? 0 : choiceChange(problem, student, option)) - now)
}

/** Students a session may still take. */
export const seatsLeft = (state: State, session: number): number =>
  seatsOf(state, session) - state.size[session]

/** Students in a room during a slot, those of one session left out. */
function othersInRoom(state: State, room: number, session: number, slot: number): number {
  const { slots, slotDay } = state.problem
  const [first, past] = slots[slot].segments
  let students = 0
  for (let near = 0; near < slots.length; near++) {
    const [from, to] = slots[near].segments
    if (slotDay[near] !== slotDay[slot] || from >= past || first >= to) continue
    for (let index = 0; index < state.onSlotCount[near]; index++) {
      const other = state.sessionOnSlot(near, index)
      if (other !== session && state.room[other] === room) students += state.size[other]
    }
  }
  return students
}

/** Students that a room has places for in a session, beside the other sessions that are in it at the time. */
export function placesIn(state: State, room: number, session: number): number {
  const { problem } = state
  const { capacity, parallel } = problem.rooms[room]
  if (parallel === 1 || capacity >= parallel * state.stride) return capacity
  let most = 0
  for (const slot of problem.options[state.option[session]].slots)
    most = Math.max(most, othersInRoom(state, room, session, slot))
  return capacity - most
}

/** Students a session may have: by its activity, its room and the adults it has. */
export function seatsOf(state: State, session: number): number {
  const { problem } = state
  const activity = problem.activities[state.activityOf(session)]
  const room = state.room[session]
  const byRoom = room >= 0 ? placesIn(state, room, session) : activity.max
  const byAdults = activity.studentsPerAdult * (1 + state.assistCount[session])
  return Math.min(activity.max, byRoom, byAdults)
}

/** Whether a group has members in more than one session, so that they come and go together. */
export const isBound = (state: State, group: number): boolean => {
  const activity = state.groupActivity[group]
  return state.problem.ranked[activity] === 1 && state.groupCount[group] > 1
}

/** Takes a student out of a session, and out of the other sessions of its group where members go together. */
export function leave(state: State, student: number, session: number): void {
  const group = state.group[session]
  if (!isBound(state, group)) {
    state.remove(student, session)
    return
  }
  const slots = state.problem.slots.length
  for (let index = 0; index < state.groupCount[group]; index++) {
    const other = state.sessionOfGroup(group, index)
    const first = state.problem.options[state.option[other]].slots[0]
    if (state.at[student * slots + first] === other) state.remove(student, other)
  }
}

/** Whether every cell that a session asks of a student is required and the arcs allow it. */
const fits = (state: State, student: number, session: number): boolean =>
  mayTake(state.problem, student, state.option[session]) &&
  requiresAll(state.problem, student, state.option[session])

/** Homework goes to the one group of one's own homeroom; whether a session is of that, or no homework at all. */
export function ownHomework(state: State, student: number, session: number): boolean {
  const { problem } = state
  if (state.isHomework[state.activityOf(session)] === 0) return true
  const homeroom = problem.homeroomOf[student]
  const group = state.group[session]
  if (homeroom < 0 || state.homeroomSeats[group * problem.homerooms.length + homeroom] === 0) return false
  const [slot] = problem.options[state.option[session]].slots
  const own = problem.requiredOf[student]
  for (let index = 0; index < own.length; index++) {
    if (own[index] === slot) continue
    const held = state.at[student * problem.slots.length + own[index]]
    if (held >= 0 && state.group[held] !== group && state.isHomework[state.activityOf(held)] === 1)
      return false
  }
  return true
}

/** Whether a student belongs to a session's group from last week, and leaves it only by an event. */
export function isHeld(state: State, student: number, session: number): boolean {
  const name = state.groupName[state.group[session]]
  const { standing, students, former } = state.problem
  return name >= 0 && name < standing.length && former[name * students.length + student] === 1
}

/** Homerooms of the group of a homework session; null for any other session, which asks for none. */
export function homeroomsOf(state: State, session: number): ReadonlySet<number> | null {
  const { problem } = state
  if (problem.activities[state.activityOf(session)].category !== 'homework') return null
  const homerooms = new Set<number>()
  const group = state.group[session]
  for (let index = 0; index < state.groupCount[group]; index++) {
    const other = state.sessionOfGroup(group, index)
    for (let at = 0; at < state.size[other]; at++) homerooms.add(problem.homeroomOf[state.member(other, at)])
  }
  return homerooms
}

/**
 * Puts a student into all sessions of a group (or the one session, where members do not go together), leaving whatever
 * stands in the way. False, with nothing done, where a rule that can be seen at once forbids it.
 */
export function join(state: State, student: number, session: number): boolean {
  const { problem } = state
  const group = state.group[session]
  const bound = isBound(state, group)
  const count = bound ? state.groupCount[group] : 1
  for (let index = 0; index < count; index++)
    if (!fits(state, student, bound ? state.sessionOfGroup(group, index) : session)) return false
  for (let index = 0; index < count; index++) {
    const target = bound ? state.sessionOfGroup(group, index) : session
    for (const slot of problem.options[state.option[target]].slots) {
      const held = state.at[student * problem.slots.length + slot]
      if (held >= 0) leave(state, student, held)
    }
    state.place(student, target)
  }
  return true
}

/** Sessions tried in vain for one cell before it is left unserved. */
const MOST_TRIES = 3

/** Gives an unserved cell of a student the session that costs least of those with a seat and without a breach. */
function settleSlot(state: State, student: number, slot: number, not: number): void {
  let floor = Number.NEGATIVE_INFINITY
  let after = not
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const best = cheapestSeat(state, student, slot, not, floor, after)
    if (best < 0) return
    const mark = state.mark()
    const before = state.broken
    const cost = worth(state, student, choiceChange(state.problem, student, state.option[best]))
    state.place(student, best)
    if (state.broken <= before) return
    state.undo(mark)
    floor = cost
    after = best
  }
}

/** The cheapest session with a seat in a slot, of those that come after a cost and session tried before. */
function cheapestSeat(
  state: State,
  student: number,
  slot: number,
  not: number,
  floor: number,
  after: number,
): number {
  const { problem } = state
  const cell = student * problem.slots.length + slot
  let best = -1
  let bestCost = 0
  for (let at = problem.cellStart[cell]; at < problem.cellStart[cell + 1]; at++) {
    const option = problem.cellOptions[at]
    let session = state.firstOn[option]
    if (session < 0 || problem.options[option].slots.length > 1) continue
    if (hasEnough(state, student, option)) continue
    const cost = worth(state, student, choiceChange(problem, student, option))
    if (cost < floor || (best >= 0 && cost > bestCost)) continue
    for (; session >= 0; session = state.nextOn[session]) {
      if (session === not || seatsLeft(state, session) <= 0 || isBound(state, state.group[session])) continue
      if (cost === floor && session <= after) continue
      if (best >= 0 && cost === bestCost && session > best) continue
      if (!ownHomework(state, student, session)) continue
      best = session
      bestCost = cost
    }
  }
  return best
}

/** Finds a place for every unserved cell of a student, slot by slot. `not`: a session that is about to close. */
export function settle(state: State, student: number, not: number): void {
  const base = student * state.problem.slots.length
  for (const slot of state.problem.requiredOf[student])
    if (state.at[base + slot] === -1) settleSlot(state, student, slot, not)
}
