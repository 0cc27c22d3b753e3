import { anySession } from './adults.ts'
import type { Move } from './move.ts'

/** Another room for a session; a session that holds it at the time takes the old one. */
export const reroom: Move = (state, random) => {
  const { problem } = state
  const session = anySession(state, random)
  if (session < 0) return false
  const group = state.group[session]
  const room =
    state.groupCount[group] > 1 && random.chance(50)
      ? state.room[state.sessionOfGroup(group, random.next(state.groupCount[group]))]
      : random.next(problem.rooms.length)
  const old = state.room[session]
  if (room === old || room < 0) return false
  if (problem.roomArc[room * problem.options.length + state.option[session]] === 0) return false
  const option = problem.options[state.option[session]]
  if (problem.rooms[room].parallel === 1)
    for (const slot of option.slots)
      for (let index = 0; index < state.onSlotCount[slot]; index++) {
        const other = state.sessionOnSlot(slot, index)
        if (other === session || state.room[other] !== room) continue
        if (problem.roomArc[old * problem.options.length + state.option[other]] === 0) return false
        state.setRoom(session, -1)
        state.setRoom(other, old)
      }
  state.setRoom(session, room)
  return true
}
