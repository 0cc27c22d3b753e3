import { isAvailable } from '../../../models/time.ts'
import { overlaps, placeOf } from '../plan/index.ts'
import { mayUse } from '../week/places.ts'
import type { RuleFor } from './rule.ts'

/** H16: the room's place, kind, safety check and hours, and how many sessions it holds at once. */
export const rooms: RuleFor<'H16'> = {
  code: 'H16',
  roster: (plan, tally) => {
    const { distances, venues } = plan.week
    for (const session of plan.sessions) {
      const { room, day, start, end, school } = session
      if (room === null) continue
      tally.checked()
      const place = { ...placeOf(session), room: room.id }
      const { roomKinds } = session.activity.activity
      if (!mayUse(distances, venues, school.site, room.site))
        tally.breach(place, 'another_site', { site: room.site })
      if (roomKinds.length > 0 && !roomKinds.some((kind) => room.kinds.includes(kind)))
        tally.breach(place, 'kind')
      if (room.safetyUntil < day.date) tally.breach(place, 'safety_check', { until: room.safetyUntil })
      if (!isAvailable(room.availability, room.closures, day, start, end)) tally.breach(place, 'unavailable')
    }
    for (const there of plan.inRoom)
      for (const session of there) {
        // Most sessions are at once when one of them begins.
        const room = session.room
        if (room === null) continue
        tally.checked()
        const count = there.filter((other) =>
          overlaps(other, { start: session.start, end: session.start + 1 }),
        ).length
        if (count > room.parallel)
          tally.breach({ ...placeOf(session), room: room.id }, 'parallel', { count, parallel: room.parallel })
      }
  },
}
