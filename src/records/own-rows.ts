import canonicalize from 'canonicalize'
import { normalise } from '../../models/normal.ts'
import type { Week } from '../../models/week.ts'
import { type WeekTexts, weekOf } from './snapshot.ts'
import { travelWithin } from './travel-within.ts'

/** What of a week a school sees, but for pins, bans and events: its own and what belongs to nobody. */
function seenBy(week: Week, school: string): unknown {
  const others = new Set<string>(week.schools.map(({ id }) => id).filter((id) => id !== school))
  const isOwn = (row: { readonly school: string }): boolean => row.school === school
  const { monday, weights, district, travel, venues, institutions } = week
  return {
    // A repair gives S09 a weight where it has none.
    frame: {
      monday,
      weights: { ...weights, S09: null },
      district,
      travel: travelWithin(travel, new Set([school, ...venues.map(({ id }) => id)])),
      mean: week.history.meanChoiceCost,
    },
    schools: week.schools.filter(({ id }) => id === school),
    venues,
    rooms: week.rooms.filter(({ site }) => !others.has(site)),
    institutions,
    staff: week.staff.filter((row) => row.school === school || row.serves.some((id) => id === school)),
    activities: week.activities.filter(isOwn),
    students: week.students.filter(isOwn),
    standing: week.history.standing.filter(isOwn),
  }
}

/**
 * Whether the rows of a school are still those that a roster of the whole district was made of, whatever became of other schools'.
 * It takes a part of a second for a district: not for the event loop of a server.
 * @param made the week of the roster
 * @param now the week as the school sees it
 */
export const hasOwnRows = (made: Week, now: WeekTexts, school: string): boolean =>
  canonicalize(seenBy(made, school)) === canonicalize(seenBy(normalise(weekOf(now)), school))
