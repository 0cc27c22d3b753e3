import type { Snapshot } from '../../search/snapshot.ts'
import type { Draft, GroupKind, HomeworkGroup, Post, Sitting } from './draft.ts'

/** A group as a snapshot has it, session by session. */
export interface Group {
  readonly name: number
  readonly sessions: {
    readonly option: number
    readonly room: number
    readonly lead: number
    readonly assistants: readonly number[]
    readonly members: readonly number[]
  }[]
}

/**
 * A point to begin with: the columns of what is decided as a solution has them, all others not a number, for the engine
 * to fill in; null where the model has no place for a session of it.
 */
export function startOf(draft: Draft, snapshot: Snapshot): Float64Array | null {
  const point = new Float64Array(draft.builder.columnCount).fill(Number.NaN)
  for (const column of decided(draft)) point[column] = 0
  const { groups, duties } = parse(draft, snapshot)
  const homework = groups.filter(({ sessions }) => isHomework(draft, sessions[0].option))
  const others = groups.filter((group) => !homework.includes(group))
  if (!seatKinds(draft, others, point) || !seatHomework(draft, homework, point)) return null
  for (let duty = 0; duty < duties.length; duty++)
    for (const adult of duties[duty]) {
      const column = draft.duties[duty].get(adult)
      if (column === undefined) return null
      point[column] = 1
    }
  return point
}

export const isHomework = ({ problem }: Draft, option: number): boolean =>
  problem.activities[problem.options[option].activity].category === 'homework'

/** Columns of everything that a solution decides. */
export function* decided(draft: Draft): Generator<number> {
  for (const { open, seats } of draft.kinds) yield* [open, ...seats.values()]
  for (const { meetings } of draft.homework)
    for (const { open, seats } of meetings) yield* [open, ...seats.values()]
  for (const { lead, assist, rooms } of draft.posts) {
    yield* lead.values()
    yield* assist.values()
    for (const { column } of rooms) yield column
  }
  for (const held of draft.duties) yield* held.values()
}

/** The groups and site duties of a snapshot. */
export function parse({ problem }: Draft, snapshot: Snapshot): { groups: Group[]; duties: number[][] } {
  let at = 0
  const next = (): number => snapshot[at++]
  const list = (): number[] => Array.from({ length: next() }, next)
  const groups = new Map<number, Group>()
  for (let left = next(); left > 0; left--) {
    const option = next()
    const number = next()
    const name = next()
    const session = { option, room: next(), lead: next(), assistants: list(), members: list() }
    const group = groups.get(number) ?? { name, sessions: [] }
    group.sessions.push(session)
    groups.set(number, group)
  }
  return { groups: [...groups.values()], duties: problem.duties.map(list) }
}

/** The sitting of a session: its adults set out with the last of its students where it is away from the school. */
export function sittingOf({ problem }: Draft, { option, room, members }: Group['sessions'][number]): Sitting {
  const site = problem.roomSite[room]
  const { start, slots } = problem.options[option]
  if (site === 0) return { option, site, begin: start }
  const ends = members.map((student) => problem.previousEnd[student * problem.slots.length + slots[0]])
  return { option, site, begin: Math.max(...ends) }
}

export const keyOf = ({ option, site, begin }: Sitting): string => `${option} ${site} ${begin}`

export const firstOf = (group: Group): number => Math.min(...group.sessions.flatMap(({ members }) => members))

function seatKinds(draft: Draft, groups: readonly Group[], point: Float64Array): boolean {
  const free = new Map<string, number[]>()
  draft.kinds.forEach(({ name, sittings }, index) => {
    const key = [name, ...sittings.map(keyOf).sort()].join()
    free.set(key, [...(free.get(key) ?? []), index])
  })
  // Copies are ordered by their first student.
  for (const group of [...groups].sort((a, b) => firstOf(a) - firstOf(b))) {
    const sittings = group.sessions.map((session) => keyOf(sittingOf(draft, session)))
    const index = free.get([group.name, ...sittings.sort()].join())?.shift()
    if (index === undefined) return false
    const kind = draft.kinds[index]
    point[kind.open] = 1
    for (const session of group.sessions) {
      const key = keyOf(sittingOf(draft, session))
      const post = draft.posts.find((each) => each.kinds[0] === index && keyOf(each.sitting) === key)
      if (post === undefined || !seat(kind, post, session, point)) return false
    }
  }
  return true
}

function seatHomework(draft: Draft, groups: readonly Group[], point: Float64Array): boolean {
  const free = new Map<string, number[]>()
  draft.homework.forEach(({ activity, homeroom, name }, index) => {
    const key = `${name} ${activity} ${homeroom}`
    free.set(key, [...(free.get(key) ?? []), index])
  })
  for (const group of [...groups].sort((a, b) => firstOf(a) - firstOf(b))) {
    const homerooms = group.sessions.flatMap(({ members }) =>
      members.map((student) => draft.problem.homeroomOf[student]),
    )
    const { activity } = draft.problem.options[group.sessions[0].option]
    const index = free.get(`${group.name} ${activity} ${Math.min(...homerooms)}`)?.shift()
    if (index === undefined) return false
    for (const session of group.sessions) {
      const key = keyOf(sittingOf(draft, session))
      const meeting = draft.homework[index].meetings.find(({ sitting }) => keyOf(sitting) === key)
      const post = draft.posts.find((each) => each.homework === index && keyOf(each.sitting) === key)
      if (meeting === undefined || post === undefined) return false
      point[meeting.open] = 1
      if (!seat(meeting, post, session, point)) return false
    }
  }
  return true
}

/** Puts the people and the room of a session into the point; false where one of them has no column. */
function seat(
  { seats }: Pick<GroupKind | HomeworkGroup['meetings'][number], 'seats'>,
  post: Post,
  session: Group['sessions'][number],
  point: Float64Array,
): boolean {
  const columns = [
    ...session.members.map((student) => seats.get(student)),
    post.lead.get(session.lead),
    ...session.assistants.map((adult) => post.assist.get(adult)),
    post.rooms.find(({ rooms }) => rooms.includes(session.room))?.column,
  ]
  for (const column of columns) {
    if (column === undefined) return false
    point[column] = 1
  }
  return true
}
