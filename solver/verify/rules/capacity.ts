import { overlaps, placeOf } from '../plan/index.ts'
import type { RuleFor } from './rule.ts'

/** H08: a session is no larger than its activity's maximum and no smaller than its minimum, and its room holds it. */
export const capacity: RuleFor<'H08'> = {
  code: 'H08',
  roster: (plan, tally) => {
    for (const session of plan.sessions) {
      tally.checked()
      const size = session.session.students.length
      const { min, max } = session.activity.activity
      if (size > max) tally.breach(placeOf(session), 'above_maximum', { size, max })
      if (session.activity.ranked && size < min)
        tally.breach(placeOf(session), 'below_minimum', { size, min })
    }
    for (const there of plan.inRoom)
      for (const session of there) {
        // A room is fullest when one of its sessions begins.
        const room = session.room
        if (room === null) continue
        tally.checked()
        const size = there
          .filter((other) => overlaps(other, { start: session.start, end: session.start + 1 }))
          .reduce((sum, other) => sum + other.session.students.length, 0)
        if (size > room.capacity)
          tally.breach({ ...placeOf(session), room: room.id }, 'room_full', { size, capacity: room.capacity })
      }
  },
}
