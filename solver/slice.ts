import type { SchoolId } from '../models/ids.ts'
import type { Week } from '../models/week.ts'

/** The part of a week that one school's solve reads: its own people, rooms and history, and the sites around it. */
export function slice(week: Week, school: SchoolId): Week {
  const venues = new Set<string>(week.venues.map((venue) => venue.id))
  const staff = week.staff.filter((adult) => adult.school === school || adult.serves.includes(school))
  const near = new Set<string>([school])
  for (const adult of staff) for (const id of adult.serves) near.add(id)
  const sites = new Set<string>([...venues, school])
  for (const adult of staff) for (const lesson of adult.lessons) sites.add(lesson.site)
  const { published } = week.history
  return {
    ...week,
    travel: week.travel.filter((row) => sites.has(row.from) && sites.has(row.to)),
    schools: week.schools.filter((entry) => near.has(entry.id) || sites.has(entry.id)),
    rooms: week.rooms.filter((room) => room.site === (school as string) || venues.has(room.site)),
    staff,
    activities: week.activities.filter((activity) => activity.school === school),
    students: week.students.filter((student) => student.school === school),
    pins: week.pins.filter((pin) => pin.school === school),
    bans: week.bans.filter((ban) => ban.school === school),
    events: [],
    history: {
      ...week.history,
      standing: week.history.standing.filter((group) => group.school === school),
      published: published && {
        sessions: published.sessions.filter((session) => session.school === school),
        duties: published.duties.filter((duty) => duty.school === school),
        loans: published.loans,
        unserved: published.unserved,
      },
    },
  }
}
