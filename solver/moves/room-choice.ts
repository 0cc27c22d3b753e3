import type { State } from '../state.ts'
import { placesIn } from './seats.ts'

/** Whether a room can take one more session for the whole of an option's time. */
export function isRoomFree(state: State, room: number, on: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[on].segments
  for (let segment = first; segment < past; segment++)
    if (state.roomUse[room * problem.segmentCount + segment] >= problem.rooms[room].parallel) return false
  return true
}

/**
 * The free room that suits a session best: the one its group meets in if it can be had, else the least sought after of
 * those that hold `size`, else the largest; −1: none is free.
 */
function bestFreeRoom(state: State, session: number, size: number): number {
  const { problem } = state
  const group = state.group[session]
  const rooms = problem.roomsOf[state.option[session]]
  let best = -1
  let bestKey = 0
  for (let at = 0; at < rooms.length; at++) {
    const room = rooms[at]
    const capacity = placesIn(state, room, session)
    let key = (capacity >= size ? capacity : 100_000 - capacity) + 10 * problem.soughtAfter[room]
    for (let index = 0; index < state.groupCount[group]; index++)
      if (state.room[state.sessionOfGroup(group, index)] === room && capacity >= size) key -= 50_000
    if (best >= 0 && key >= bestKey) continue
    if (!isRoomFree(state, room, state.option[session])) continue
    best = room
    bestKey = key
  }
  return best
}

/** A session that could leave a room fit for an option to another room that is free, and that room. */
interface Exchange {
  readonly session: number
  readonly room: number
}

/** How a room for an option can be had where none is free: by one session that goes to another room; null: not so. */
function exchangeFor(state: State, on: number): Exchange | null {
  const { problem } = state
  const { slots } = problem.options[on]
  const may = (room: number): boolean => problem.roomArc[room * problem.options.length + on] === 1
  if (slots.length > 1) return null
  for (let index = 0; index < state.onSlotCount[slots[0]]; index++) {
    const session = state.sessionOnSlot(slots[0], index)
    const held = state.room[session]
    if (held < 0 || !may(held)) continue
    const rooms = problem.roomsOf[state.option[session]]
    for (let at = 0; at < rooms.length; at++) {
      const room = rooms[at]
      if (may(room) || problem.rooms[room].capacity < state.size[session]) continue
      if (isRoomFree(state, room, state.option[session])) return { session, room }
    }
  }
  return null
}

/** Whether a session on an option could have a room, if need be by an exchange. */
export function couldHaveRoom(state: State, on: number): boolean {
  const rooms = state.problem.roomsOf[on]
  for (let at = 0; at < rooms.length; at++) if (isRoomFree(state, rooms[at], on)) return true
  return exchangeFor(state, on) !== null
}

/** Gives a session the free room that suits it best, or one that another session can leave. False when there is none. */
export function setBestRoom(state: State, session: number, size: number): boolean {
  let room = bestFreeRoom(state, session, size)
  if (room < 0) {
    const exchange = exchangeFor(state, state.option[session])
    if (exchange === null) return false
    state.setRoom(exchange.session, exchange.room)
    room = bestFreeRoom(state, session, size)
    if (room < 0) return false
  }
  state.setRoom(session, room)
  return true
}
