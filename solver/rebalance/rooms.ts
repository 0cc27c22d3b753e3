import { closeGroup } from '../moves/closing.ts'
import type { State } from '../state.ts'
import { publishedAt, readPublished } from '../terms/published.ts'
import { bestOf, isBelow, worthOf } from './value.ts'

/** Sessions that change their rooms for one at the most. */
const LONGEST = 5

/**
 * Gives every session whose room is gone another one, by the shortest row of sessions that each take the room of the next;
 * where there is none, a group that meets then closes, the one that costs least.
 */
export function findRooms(state: State): void {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || state.room[session] >= 0) continue
    if (!shift(state, session)) bestOf(state, closings(state, session))
    state.keep()
  }
}

/** Moves as few sessions as possible so that one finds a room; of equally short rows the first. */
function shift(state: State, session: number): boolean {
  for (let longest = 1; longest <= LONGEST; longest++)
    if (settleIn(state, session, longest, new Map())) return true
  return false
}

/** Gives a session a room, its holder finding another one in turn; undone and false where that takes more than `left` sessions. */
function settleIn(state: State, session: number, left: number, tried: Map<number, number>): boolean {
  const { problem, broken } = state
  const held: { room: number; holder: number }[] = []
  for (let room = 0; room < problem.rooms.length; room++) {
    if (!mayHold(state, session, room)) continue
    const mark = state.mark()
    state.setRoom(session, room)
    if (state.broken < broken) return true
    state.undo(mark)
    const holders = holdersOf(state, session, room)
    if (holders.length === 1) held.push({ room, holder: holders[0] })
  }
  if (left <= 1) return false
  for (const { room, holder } of held) {
    // A room from which no row as long led anywhere leads nowhere from here either.
    if ((tried.get(room) ?? 0) >= left) continue
    tried.set(room, left)
    const mark = state.mark()
    state.setRoom(holder, -1)
    state.setRoom(session, room)
    if (settleIn(state, holder, left - 1, tried) && state.broken < broken) return true
    state.undo(mark)
  }
  return false
}

/** Whether a session may be in a room and has seats enough there, whoever else holds it. */
const mayHold = ({ problem, option, size }: State, session: number, room: number): boolean =>
  problem.roomArc[room * problem.options.length + option[session]] === 1 &&
  problem.rooms[room].capacity >= size[session]

/** Sessions that hold a room at the time of another. */
function holdersOf(state: State, session: number, room: number): number[] {
  const { problem } = state
  const [first, past] = problem.options[state.option[session]].segments
  const holders: number[] = []
  for (let other = 0; other < state.top; other++) {
    if (other === session || state.option[other] < 0 || state.room[other] !== room) continue
    const [from, to] = problem.options[state.option[other]].segments
    if (from < past && first < to) holders.push(other)
  }
  return holders
}

/** Groups that meet at the time of a session and could close for its sake, each with what follows; its own is one. */
function closings(state: State, session: number): (() => void)[] {
  const { problem } = state
  const [first, past] = problem.options[state.option[session]].segments
  const trials: (() => void)[] = []
  for (let other = 0; other < state.top; other++) {
    if (state.option[other] < 0) continue
    const [from, to] = problem.options[state.option[other]].segments
    if (from >= past || first >= to) continue
    trials.push(() => {
      closeGroup(state, other)
      if (other !== session && state.option[session] >= 0) shift(state, session)
    })
  }
  return trials
}

/** Other rooms for sessions while a rule is broken and a room leaves fewer breaches: for bans, and adults kept out of a room. */
export function easeRooms(state: State): void {
  const { problem } = state
  for (let session = 0; session < state.top && state.broken > 0; session++) {
    if (state.option[session] < 0) continue
    const { broken } = state
    const mark = state.mark()
    const trials = problem.rooms.flatMap((_, room) =>
      problem.roomArc[room * problem.options.length + state.option[session]] === 1
        ? [() => state.setRoom(session, room)]
        : [],
    )
    bestOf(state, trials)
    if (state.broken >= broken) state.undo(mark)
    state.keep()
  }
}

/** Sessions that go on as published ones are in their rooms again where that makes the state better: the room is free or holds them as well, or who is there changes places with them. */
export function returnRooms(state: State): void {
  const { problem, room, option, group, groupName } = state
  const published = readPublished(problem)
  for (let session = 0; session < state.top; session++) {
    if (option[session] < 0) continue
    const slot = problem.options[option[session]].slots[0]
    const match = publishedAt(problem, published, groupName[group[session]], slot)
    const own = match < 0 ? -1 : published.room[match]
    const left = room[session]
    if (own < 0 || own === left || !mayHold(state, session, own)) continue
    const before = worthOf(state)
    const mark = state.mark()
    state.setRoom(session, own)
    if (isBelow(worthOf(state), before)) {
      state.keep()
      continue
    }
    state.undo(mark)
    const holders = holdersOf(state, session, own)
    if (holders.some((holder) => left < 0 || !mayHold(state, holder, left))) continue
    for (const holder of holders) state.setRoom(holder, -1)
    state.setRoom(session, own)
    for (const holder of holders) state.setRoom(holder, left)
    if (!isBelow(worthOf(state), before)) state.undo(mark)
    state.keep()
  }
}
