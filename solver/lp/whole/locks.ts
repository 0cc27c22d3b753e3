import type { CompiledLock } from '../../problem.ts'
import type { Draft, Post } from './draft.ts'

/**
 * H19: a pin is matched by a session that has everything it names, a ban by none. Where sessions are counted, a ban that
 * names several things is left to the verifier.
 */
export function keepLocks(draft: Draft): void {
  for (const lock of draft.problem.locks) {
    if (lock.isPin) keepPin(draft, lock)
    else keepBan(draft, lock)
  }
}

/** Columns of what a lock names of a post, each list a sum that is 1 when it is there; null: it never can be. */
function namedOf(post: Post, lock: CompiledLock): (readonly number[])[] | null {
  const named: (readonly number[])[] = []
  if (lock.room !== -1) {
    const room = post.rooms.filter(({ rooms }) => rooms.includes(lock.room)).map(({ column }) => column)
    if (room.length === 0) return null
    named.push(room)
  }
  if (lock.adult !== -1) {
    const roles = [
      lock.role === 'assist' ? undefined : post.lead.get(lock.adult),
      lock.role === 'lead' ? undefined : post.assist.get(lock.adult),
    ]
    const engaged = roles.filter((column) => column !== undefined)
    if (engaged.length === 0) return null
    named.push(engaged)
  }
  if (lock.student !== -1) {
    const seats = post.seats.filter(([student]) => student === lock.student).map(([, column]) => column)
    if (seats.length === 0) return null
    named.push(seats)
  }
  return named
}

const postsOf = ({ posts }: Draft, lock: CompiledLock): Post[] =>
  posts.filter(({ sitting }) => lock.options.has(sitting.option))

function keepPin(draft: Draft, lock: CompiledLock): void {
  const { builder } = draft
  const matches: number[] = []
  for (const post of postsOf(draft, lock)) {
    const named = namedOf(post, lock)
    if (named === null) continue
    const match = builder.binary()
    for (const columns of [post.opens, ...named])
      builder.atMost([[1, match], ...columns.map((column) => [-1, column] as const)], 0)
    matches.push(match)
  }
  builder.atLeast(
    matches.map((match) => [1, match] as const),
    1,
  )
}

function keepBan(draft: Draft, lock: CompiledLock): void {
  const { builder, problem } = draft
  for (const post of postsOf(draft, lock)) {
    const named = namedOf(post, lock)
    if (named === null) continue
    if (named.length === 0) for (const open of post.opens) builder.narrow(open, 0, 0)
    else if (named.length === 1) closed(draft, named[0], lock, post)
    else if (draft.exact)
      builder.atMost(
        named.flat().map((column) => [1, column] as const),
        named.length - 1,
      )
  }
  problem.duties.forEach(({ slot }, duty) => {
    const column = draft.duties[duty].get(lock.adult)
    if (column !== undefined && lock.dutySlots.has(slot)) builder.narrow(column, 0, 0)
  })
}

/** One thing alone is banned; of a class of rooms only the banned one. */
function closed({ builder }: Draft, columns: readonly number[], lock: CompiledLock, post: Post): void {
  for (const column of columns) {
    const rooms = post.rooms.find((each) => each.column === column)?.rooms ?? []
    const others = rooms.filter((room) => room !== lock.room).length
    builder.narrow(column, 0, others)
  }
}
