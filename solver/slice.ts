import type { SchoolId, StaffId } from '../models/ids.ts'
import type { Loan } from '../models/plan.ts'
import type { StaffMember } from '../models/staff.ts'
import type { Week } from '../models/week.ts'

/** What an adult does at other schools in the week. */
export interface Load {
  readonly minutes: number
  readonly late: number
  readonly sessions: number
}

/** A person as one school's solve sees them: what they do elsewhere is carried already, and off their weekly limit. */
const seenFrom = (adult: StaffMember, away: Load | undefined): StaffMember =>
  away === undefined
    ? adult
    : {
        ...adult,
        maxPerWeek: Math.max(0, adult.maxPerWeek - away.sessions),
        carried: {
          ...adult.carried,
          load: adult.carried.load + away.minutes,
          late: adult.carried.late + away.late,
        },
      }

/**
 * The part of a week that one school's solve reads: its own people and those lent to it, rooms and history, and the sites around it.
 * @param loans the loans of the district's week
 * @param away what the school's people do elsewhere, where they are lent
 */
export function slice(
  week: Week,
  school: SchoolId,
  loans: readonly Loan[] = [],
  away: ReadonlyMap<StaffId, Load> = new Map(),
): Week {
  const venues = new Set<string>(week.venues.map((venue) => venue.id))
  const guests = new Set(loans.flatMap((loan) => (loan.host === school ? [loan.staff] : [])))
  const belongs = (adult: StaffMember) => adult.school === school || adult.serves.includes(school)
  const staff = week.staff
    .filter((adult) => belongs(adult) || guests.has(adult.id))
    .map((adult) => seenFrom(adult, away.get(adult.id)))
  const present = new Set(staff.map((adult) => adult.id))
  const near = new Set<string>([school])
  for (const adult of staff) for (const id of [adult.school, ...adult.serves]) if (id !== null) near.add(id)
  for (const loan of loans) if (present.has(loan.staff)) near.add(loan.host)
  const sites = new Set<string>([...venues, ...near])
  for (const adult of staff) for (const lesson of adult.lessons) sites.add(lesson.site)
  const { published } = week.history
  return {
    ...week,
    travel: week.travel.filter((row) => sites.has(row.from) && sites.has(row.to)),
    schools: week.schools.filter((entry) => sites.has(entry.id)),
    rooms: week.rooms.filter((room) => room.site === (school as string) || venues.has(room.site)),
    staff,
    activities: week.activities.filter((activity) => activity.school === school),
    students: week.students.filter((student) => student.school === school),
    pins: week.pins.filter((pin) => pin.school === school && (pin.staff === null || present.has(pin.staff))),
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
