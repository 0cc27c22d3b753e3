import type { Snapshot } from '../../search/snapshot.ts'
import type { Draft, Post } from './draft.ts'

/** A session as it is read from a point: all that a snapshot holds of it. */
export interface Session {
  readonly option: number
  readonly group: number
  readonly name: number
  readonly room: number
  readonly lead: number
  readonly assistants: readonly number[]
  readonly members: readonly number[]
}

export const isOne = (point: Float64Array, column: number): boolean => point[column] > 0.5

/** Keys of a map of columns that a point sets. */
export const chosen = (point: Float64Array, columns: ReadonlyMap<number, number>): number[] =>
  [...columns].flatMap(([key, column]) => (isOne(point, column) ? [key] : []))

/** The solution that a point of an exact model stands for. */
export function readExact(draft: Draft, point: Float64Array): Snapshot {
  const sessions: Session[] = []
  const { kinds, homework } = draft
  draft.posts.forEach((post) => {
    if (!isOne(point, post.opens[0])) return
    const [kind] = post.kinds
    const group = kind === undefined ? kinds.length + post.homework : kind
    const name = kind === undefined ? homework[post.homework].name : kinds[kind].name
    const members = post.seats.flatMap(([student, column]) => (isOne(point, column) ? [student] : []))
    sessions.push(sessionOf(post, point, group, name, members))
  })
  return write(draft, sessions, point)
}

function sessionOf(
  post: Post,
  point: Float64Array,
  group: number,
  name: number,
  members: readonly number[],
): Session {
  const room = post.rooms.find(({ column }) => isOne(point, column))
  return {
    option: post.sitting.option,
    group,
    name,
    room: room?.rooms[0] ?? -1,
    lead: chosen(point, post.lead)[0] ?? -1,
    assistants: chosen(point, post.assist),
    members,
  }
}

/** Puts sessions and site duties into the form of a snapshot. */
export function write(draft: Draft, sessions: readonly Session[], point: Float64Array): Snapshot {
  const out: number[] = [sessions.length]
  for (const { option, group, name, room, lead, assistants, members } of sessions)
    out.push(option, group, name, room, lead, assistants.length, ...assistants, members.length, ...members)
  for (const held of draft.duties) {
    const adults = chosen(point, held)
    out.push(adults.length, ...adults)
  }
  return Int32Array.from(out)
}
