import type { Snapshot } from '../../search/snapshot.ts'
import type { Draft, Seats } from './draft.ts'
import { decided, firstOf, type Group, isHomework, keyOf, parse, sittingOf } from './start.ts'

/**
 * A point of a model that counts equal sessions, from a solution: the columns of what is decided, all others not a number, for
 * the engine to fill in; null where the model has no place for a session of it.
 */
export function startOfCounted(draft: Draft, snapshot: Snapshot): Float64Array | null {
  const point = new Float64Array(draft.builder.columnCount).fill(Number.NaN)
  for (const column of decided(draft)) point[column] = 0
  const { groups, duties } = parse(draft, snapshot)
  const homework = groups.filter(({ sessions }) => isHomework(draft, sessions[0].option))
  const isPlaced =
    groups.filter((group) => !homework.includes(group)).every((group) => countGroup(draft, group, point)) &&
    seatHomework(draft, homework, point) &&
    duties.every((adults, duty) => setAll(point, draft.duties[duty], adults))
  return isPlaced ? point : null
}

/** Sets the columns of some keys; false where one has none. */
function setAll(point: Float64Array, columns: Seats, keys: readonly number[]): boolean {
  return keys.every((key) => {
    const column = columns.get(key)
    if (column !== undefined) point[column] = 1
    return column !== undefined
  })
}

/** One group more of its kind. */
function countGroup(draft: Draft, group: Group, point: Float64Array): boolean {
  const key = group.sessions
    .map((session) => keyOf(sittingOf(draft, session)))
    .sort()
    .join()
  const kind = draft.kinds.find(
    ({ name, sittings }) => name === group.name && sittings.map(keyOf).sort().join() === key,
  )
  if (kind === undefined) return false
  point[kind.open]++
  return group.sessions.every(
    (session) => setAll(point, kind.seats, session.members) && staffAndRoom(draft, session, point),
  )
}

function seatHomework(draft: Draft, groups: readonly Group[], point: Float64Array): boolean {
  const { problem } = draft
  const free = [...draft.homework]
  return [...groups]
    .sort((a, b) => firstOf(a) - firstOf(b))
    .every(({ sessions }) => {
      const { activity } = problem.options[sessions[0].option]
      const homerooms = sessions.flatMap(({ members }) =>
        members.map((student) => problem.homeroomOf[student]),
      )
      const first = Math.min(...homerooms)
      const at = free.findIndex((group) => group.activity === activity && group.homeroom === first)
      if (at < 0) return false
      const [group] = free.splice(at, 1)
      return sessions.every((session) => {
        const key = keyOf(sittingOf(draft, session))
        const meeting = group.meetings.find(({ sitting }) => keyOf(sitting) === key)
        if (meeting === undefined) return false
        point[meeting.open] = 1
        return setAll(point, meeting.seats, session.members) && staffAndRoom(draft, session, point)
      })
    })
}

/** The adults of a session and a room of its class, in the tier of so many adults or the highest there is. */
function staffAndRoom(draft: Draft, session: Group['sessions'][number], point: Float64Array): boolean {
  const key = keyOf(sittingOf(draft, session))
  const post = draft.posts.find(({ sitting }) => keyOf(sitting) === key)
  if (post === undefined) return false
  const adults = 1 + session.assistants.length
  const tiers = post.rooms.filter(({ rooms, adults: tier }) => rooms.includes(session.room) && tier <= adults)
  const place = tiers.reduce((best, tier) => (tier.adults > best.adults ? tier : best), tiers[0])
  if (place === undefined) return false
  point[place.column]++
  return setAll(point, post.lead, [session.lead]) && setAll(point, post.assist, session.assistants)
}
