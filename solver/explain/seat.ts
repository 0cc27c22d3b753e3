import type { SeatLimit } from '../../models/answers/explanation.ts'
import type { ActivityId, SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import type { Opened } from '../opened.ts'
import { changeActivities } from './units.ts'

/** What keeps another child out of some session of an activity as the roster stands: limits of which every seat is taken. */
function fullLimits({ week, roster }: Opened, activity: ActivityId): SeatLimit[] {
  const row = week.activities.find(({ id }) => id === activity)
  if (row === undefined) return []
  const rooms = new Map<string, number>(week.rooms.map(({ id, capacity }) => [id, capacity]))
  const found = new Set<SeatLimit>()
  for (const { activity: of, room, assistants, students } of roster.plan.sessions) {
    if (of !== activity) continue
    const size = students.length
    if (size >= row.max) found.add('max')
    if (size >= row.studentsPerAdult * (1 + assistants.length)) found.add('ratio')
    if (size >= (rooms.get(room) ?? 0)) found.add('capacity')
  }
  return (['max', 'ratio', 'capacity'] as const).filter((limit) => found.has(limit))
}

/**
 * The limits that might be raised by one for a child, in the order in which they are tried: each that is full by itself, then, where
 * several are, all of them together, for one alone may not let anybody in.
 */
export function raisesFor(opened: Opened, activity: ActivityId): readonly (readonly SeatLimit[])[] {
  const full = fullLimits(opened, activity)
  return [...full.map((limit) => [limit]), ...(full.length > 1 ? [full] : [])]
}

/** The week with some limits of one activity raised by one: its maximum, its students per adult, the rooms in which it may meet. */
export function withSeat(
  week: Week,
  school: SchoolId,
  activity: ActivityId,
  raised: readonly SeatLimit[],
): Week {
  const row = week.activities.find(({ id }) => id === activity)
  const kinds = new Set<string>(row?.roomKinds)
  const isMeant = ({ site, kinds: own }: Week['rooms'][number]): boolean =>
    (site as string) === school && (kinds.size === 0 || own.some((kind) => kinds.has(kind)))
  const one = (limit: SeatLimit): number => (raised.includes(limit) ? 1 : 0)
  return {
    ...changeActivities(week, school, ({ id, max, studentsPerAdult }) =>
      id === activity ? { max: max + one('max'), studentsPerAdult: studentsPerAdult + one('ratio') } : {},
    ),
    rooms: week.rooms.map((room) =>
      isMeant(room) ? { ...room, capacity: room.capacity + one('capacity') } : room,
    ),
  }
}
