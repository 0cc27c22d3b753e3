import type { State } from '../state.ts'
import { besides, classOf, withClasses } from './homes.ts'
import { tried } from './tried.ts'

/** Brings each class into its own classroom; whoever is there moves to the room that it leaves. */
export function ownRooms(state: State): void {
  const { rooms, homerooms } = state.problem
  const roomOf = new Map<string, number>(
    rooms.flatMap(({ homeroom }, room) => (homeroom === null ? [] : [[homeroom, room]])),
  )
  const homes = withClasses(state).flatMap(({ homeroom, sessions }) => {
    const room = roomOf.get(homerooms[homeroom])
    return room === undefined ? [] : [{ room, homeroom, sessions }]
  })
  for (let moved = true; moved; ) {
    moved = false
    for (const { room, homeroom, sessions } of homes) {
      const away = sessions.filter((session) => state.room[session] !== room)
      if (away.length === 0) continue
      // A group that keeps its room all week moves as a whole, or where it changes rooms anyway, session by session.
      if (bringHome(state, away, room, homeroom)) moved = true
      else for (const one of away) if (bringHome(state, [one], room, homeroom)) moved = true
    }
  }
}

/** Moves sessions to a room, whoever is there at the time to theirs; false where somebody who belongs there would have to go. */
function bringHome(state: State, sessions: readonly number[], room: number, homeroom: number): boolean {
  const { roomArc, options } = state.problem
  const fits = (at: number, of: number): boolean => roomArc[at * options.length + state.option[of]] === 1
  const there = sessions.map((session) =>
    besides(state, session).filter((other) => state.room[other] === room),
  )
  const mayMove = sessions.every(
    (session, index) =>
      fits(room, session) &&
      there[index].length <= 1 &&
      there[index].every((other) => fits(state.room[session], other) && classOf(state, other) !== homeroom),
  )
  if (!mayMove) return false
  return tried(state, () => {
    for (const [index, session] of sessions.entries()) {
      const left = state.room[session]
      const [other] = there[index]
      if (other !== undefined) state.setRoom(other, left)
      state.setRoom(session, room)
    }
  })
}
