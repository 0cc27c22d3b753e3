import type { State } from '../state.ts'

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
