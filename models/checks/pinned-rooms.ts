import { isRanked } from '../activity.ts'
import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { isAvailable } from '../time.ts'
import type { Facts } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'

/** A room that cannot hold the pinned session (H08, H16). */
export function pinnedRoom({ pin, row, school, activity, day, runs }: Placed, facts: Facts): Fault[] {
  const room = pin.room === null ? undefined : facts.rooms.get(pin.room)
  if (room === undefined) return []
  const faults: Fault[] = []
  const refuse = (
    code: ErrorCode,
    read: string | number | readonly string[],
    expected?: string | readonly string[],
  ) =>
    faults.push(
      error(code, {
        where: `${row.where}.room`,
        read,
        ...(expected === undefined ? {} : { expected }),
        params: {
          id: pin.id,
          room: room.name,
          activity: activity.name,
          school: school.name,
          date: pin.date,
          block: pin.block,
        },
        school: school.id,
      }),
    )
  const usable = facts.roomsOf.get(school.id) ?? []
  if (!usable.includes(room)) refuse('PIN_ROOM_ELSEWHERE', room.site, school.id)
  if (activity.roomKinds.length > 0 && !room.kinds.some((kind) => activity.roomKinds.includes(kind)))
    refuse('PIN_ROOM_KIND', room.kinds, activity.roomKinds)
  if (room.safetyUntil < day.date) refuse('PIN_ROOM_NOT_SAFE', room.safetyUntil, `≥ ${day.date}`)
  if (!runs.some((run) => isAvailable(room.availability, room.closures, day, run.start, run.end)))
    refuse('PIN_ROOM_NOT_AVAILABLE', `${pin.date} ${pin.block}`)
  const least = isRanked(activity.category) ? activity.min : 1
  if (room.capacity < least) refuse('PIN_ROOM_TOO_SMALL', room.capacity, `≥ ${least}`)
  return faults
}
