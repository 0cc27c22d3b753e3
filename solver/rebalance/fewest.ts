import { closeGroup } from '../moves/closing.ts'
import { join } from '../moves/seating.ts'
import { hasBegun } from '../rules/begun.ts'
import { absentees, sessionsToLeave } from '../rules/pattern/standing.ts'
import type { State } from '../state.ts'
import { cutCosts } from './costs.ts'
import { keepPins } from './pins.ts'
import { easeRooms, findRooms } from './rooms.ts'
import { fillUp, seatElsewhere, serveAll, trimSizes } from './seats.ts'
import { castElsewhere, easeRules, fillPosts } from './staffing.ts'
import { copyOf, isBelow, worthOf } from './value.ts'

/**
 * Mends a state into which a published plan was read after something happened: rooms, sizes, people, money, then those
 * left unserved; what no exact step mends is closed. Each step is the cheapest of its kind by (breaches, U, weighted), so
 * that in a state that weighs S09 above all else the repair changes little. Deterministic.
 * @returns the state itself, or another one that weighs the same
 */
export function mend(state: State): State {
  keepPins(state)
  letGo(state)
  const others = absentees(state).length === 0 ? null : copyOf(state)
  if (others !== null) takeIn(state)
  mendFrom(state)
  if (others === null) return state
  // Where a group has no seat, room or adult for those it has to take in, it may be better to do without it.
  mendFrom(others)
  return isBelow(worthOf(others), worthOf(state)) ? others : state
}

function mendFrom(state: State): void {
  findRooms(state)
  trimSizes(state)
  fillPosts(state)
  castElsewhere(state)
  easeRooms(state)
  easeRules(state)
  cutCosts(state)
  fillUp(state)
  closeWhatBreaks(state)
  serveAll(state)
  fillPosts(state)
  closeWhatBreaks(state)
  state.keep()
}

/** Who has left a standing group goes elsewhere when it meets. */
function letGo(state: State): void {
  for (const { session, student } of sessionsToLeave(state)) {
    state.remove(student, session)
    seatElsewhere(state, student, session)
    state.keep()
  }
}

/** Members whom their standing group lacks take their seats in its sessions to come, leaving what they have then. */
function takeIn(state: State): void {
  for (const { group, student } of absentees(state)) {
    const session = nextOf(state, group)
    if (session >= 0) join(state, student, session)
    state.keep()
  }
}

/** A session of a group that has not begun; −1: there is none. */
function nextOf(state: State, group: number): number {
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    if (!hasBegun(state, session)) return session
  }
  return -1
}

/** Closes sessions that have no room or adult, and those whose closing leaves fewer breaches. */
export function closeWhatBreaks(state: State): void {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const mustClose = isLame(state, session)
    if (!mustClose && state.broken === 0) continue
    const mark = state.mark()
    const { broken } = state
    closeGroup(state, session)
    if (!mustClose && state.broken >= broken) state.undo(mark)
    state.keep()
  }
}

/** Closes sessions without a room or a lead, which no plan can tell of: a search may leave them where they keep a pin. */
export function closeLame(state: State): void {
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && isLame(state, session)) {
      closeGroup(state, session)
      state.keep()
    }
}

const isLame = ({ room, lead }: State, session: number): boolean => room[session] < 0 || lead[session] < 0
