import { hasBegun } from '../rules/begun.ts'
import type { State } from '../state.ts'
import { hasEnough, isBound, mayTake, ownHomework, requiresAll } from './allowed.ts'
import { choiceChange, worth } from './points.ts'
import { seatsLeft } from './seats.ts'

/** Takes a student out of a session, and out of the other sessions of its group to come where members go together. */
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
    if (state.at[student * slots + first] !== other) continue
    if (other === session || !hasBegun(state, other)) state.remove(student, other)
  }
}

/** Whether every cell that a session asks of a student is required and the arcs allow it. */
const fits = (state: State, student: number, session: number): boolean =>
  mayTake(state.problem, student, state.option[session]) &&
  requiresAll(state.problem, student, state.option[session])

/**
 * Puts a student into all sessions of a group to come (or the one session, where members do not go together), leaving
 * whatever stands in the way. False, with nothing done, where a rule that can be seen at once forbids it.
 */
export function join(state: State, student: number, session: number): boolean {
  const { problem } = state
  const group = state.group[session]
  const bound = isBound(state, group)
  const count = bound ? state.groupCount[group] : 1
  for (let index = 0; index < count; index++) {
    const other = bound ? state.sessionOfGroup(group, index) : session
    if (isToCome(state, session, other) && !fits(state, student, other)) return false
  }
  for (let index = 0; index < count; index++) {
    const target = bound ? state.sessionOfGroup(group, index) : session
    if (!isToCome(state, session, target)) continue
    const { slots } = problem.options[state.option[target]]
    for (let at = 0; at < slots.length; at++) {
      const held = state.at[student * problem.slots.length + slots[at]]
      if (held >= 0) leave(state, student, held)
    }
    state.place(student, target)
  }
  return true
}

/** Whether a session of a group is joined with another of it: what has begun is not. */
const isToCome = (state: State, session: number, other: number): boolean =>
  other === session || !hasBegun(state, other)

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
