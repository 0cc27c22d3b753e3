import type { Problem } from '../../problem.ts'
import type { Draft, Post, RoomColumn } from './draft.ts'
import { roomsOf } from './sittings.ts'

/**
 * H08, H09, H16: every session has a room that fits its kind and size, and adults for its size. Where sessions are counted,
 * rooms that nothing tells apart count together, and each session is of a tier: so many adults, so many students at most.
 */
export function draftRooms(draft: Draft): void {
  const { problem, builder, posts, exact } = draft
  const classes = classesOf(problem, exact)
  const shares: Share[] = []
  posts.forEach((post, index) => {
    const usable = new Set(roomsOf(problem, post.sitting))
    const { activity } = problem.options[post.sitting.option]
    const { max, studentsPerAdult } = problem.activities[activity]
    for (const rooms of classes) {
      if (!usable.has(rooms[0])) continue
      const most = Math.min(max, problem.rooms[rooms[0]].capacity)
      const tiers = exact ? 0 : Math.ceil(most / studentsPerAdult)
      for (let adults = exact ? 0 : 1; adults <= tiers; adults++) {
        const holds = adults === 0 ? most : Math.min(most, adults * studentsPerAdult)
        const places = rooms.length * problem.rooms[rooms[0]].parallel
        const column = builder.whole(0, Math.min(post.most, places))
        post.rooms.push({ rooms, column, holds, adults })
      }
    }
    roomEach(draft, post)
    adultsForSize(draft, post, studentsPerAdult)
    shares.push(...sharesOf(draft, post, index))
  })
  limitRooms(draft, shares)
}

/** Rooms in classes of those that nothing in the model tells apart; where several sessions share one, it is alone. */
function classesOf(problem: Problem, exact: boolean): number[][] {
  const classes = new Map<string, number[]>()
  problem.rooms.forEach(({ capacity, parallel }, room) => {
    const base = room * problem.options.length
    const arcs = problem.roomArc.subarray(base, base + problem.options.length).join('')
    const key = exact || parallel > 1 ? `${room}` : `${problem.roomSite[room]} ${capacity} ${arcs}`
    classes.set(key, [...(classes.get(key) ?? []), room])
  })
  return [...classes.values()]
}

function roomEach({ builder }: Draft, post: Post): void {
  const opens = post.opens.map((open) => [-1, open] as const)
  builder.equal([...post.rooms.map(({ column }) => [1, column] as const), ...opens], 0)
}

/** Adults for the size: in a single session by count, else by the tiers of its rooms. */
function adultsForSize({ builder, exact, problem }: Draft, post: Post, studentsPerAdult: number): void {
  const size = post.seats.map(([, column]) => [1, column] as const)
  const assistants = [...post.assist.values()]
  if (exact) {
    const { max } = problem.activities[problem.options[post.sitting.option].activity]
    if (Math.min(max, size.length) > studentsPerAdult)
      builder.atMost(
        [...size, ...[...assistants, ...post.opens].map((column) => [-studentsPerAdult, column] as const)],
        0,
      )
    return
  }
  const asked = post.rooms.filter(({ adults }) => adults > 1)
  if (asked.length > 0)
    builder.atLeast(
      [
        ...assistants.map((column) => [1, column] as const),
        ...asked.map(({ adults, column }) => [1 - adults, column] as const),
      ],
      0,
    )
}

/** Students of a post in a room that several sessions share. */
interface Share {
  readonly post: number
  readonly room: number
  readonly column: number
}

/** Sizes fit the rooms; in a room that sessions share, how many students are there is a column of its own. */
function sharesOf({ problem, builder }: Draft, post: Post, index: number): Share[] {
  const shares = new Map<number, Share>()
  const cover: (readonly [number, number])[] = []
  const parallel = new Map<number, RoomColumn[]>()
  for (const each of post.rooms) {
    if (problem.rooms[each.rooms[0]].parallel === 1) cover.push([-each.holds, each.column])
    else parallel.set(each.rooms[0], [...(parallel.get(each.rooms[0]) ?? []), each])
  }
  for (const [room, columns] of parallel) {
    const share = builder.real(0, problem.rooms[room].capacity)
    shares.set(room, { post: index, room, column: share })
    builder.atMost([[1, share], ...columns.map(({ holds, column }) => [-holds, column] as const)], 0)
    cover.push([-1, share])
  }
  builder.atMost([...post.seats.map(([, column]) => [1, column] as const), ...cover], 0)
  return [...shares.values()]
}

/** At every moment no more sessions than a room holds at once, nor more students than its capacity. */
function limitRooms({ problem, builder, posts }: Draft, shares: readonly Share[]): void {
  const use = new Map<string, { most: number; terms: (readonly [number, number])[] }>()
  const add = (key: string, most: number, column: number): void => {
    const entry = use.get(key) ?? { most, terms: [] }
    entry.terms.push([1, column])
    use.set(key, entry)
  }
  const segmentsOf = (post: Post): readonly [number, number] => problem.options[post.sitting.option].segments
  for (const post of posts) {
    const [first, past] = segmentsOf(post)
    for (const { rooms, column } of post.rooms)
      for (let segment = first; segment < past; segment++)
        add(`${rooms[0]} ${segment}`, rooms.length * problem.rooms[rooms[0]].parallel, column)
  }
  for (const { post, room, column } of shares) {
    const [first, past] = segmentsOf(posts[post])
    for (let segment = first; segment < past; segment++)
      add(`${room} ${segment} size`, problem.rooms[room].capacity, column)
  }
  const rows = new Set<string>()
  for (const { most, terms } of use.values()) {
    const key = terms.map(([, column]) => column).join()
    if (rows.has(key)) continue
    rows.add(key)
    builder.atMost(terms, most)
  }
}
