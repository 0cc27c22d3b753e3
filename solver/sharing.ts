import { schoolDays } from '../models/calendar.ts'
import type { RoomId, SchoolId, StaffId } from '../models/ids.ts'
import { choicesOn } from '../models/student.ts'
import type { IsoDate } from '../models/time.ts'
import type { Week } from '../models/week.ts'
import type { Allotment } from './allotment.ts'

/**
 * Divides what several schools share, so that each can be solved apart and nobody is booked twice: every day of a shared
 * adult or venue room goes to one school. A day goes to the school whose students want it most for what it still lacks:
 * wishes for the activities the adult can lead (or the room can hold), divided by the days the school has of it already.
 */
export function allot(week: Week, schools: readonly SchoolId[]): Map<SchoolId, Allotment> {
  const days = schoolDays(week.district, week.monday)
  const wishes = countWishes(week, schools)
  const adultDays = new Map<SchoolId, Map<StaffId, Set<IsoDate>>>()
  const adultWeek = new Map<SchoolId, Map<StaffId, number>>()
  const roomDays = new Map<SchoolId, Map<RoomId, Set<IsoDate>>>()
  for (const school of schools) {
    adultDays.set(school, new Map())
    adultWeek.set(school, new Map())
    roomDays.set(school, new Map())
  }
  const open = new Set<string>(schools)
  for (const adult of week.staff) {
    const theirs = adult.serves.filter((school) => open.has(school))
    if (theirs.length < 2) continue
    const need = theirs.map((school) => wishes(school, (activity) => wantsSkill(activity, adult.skills)))
    const given = divide(days.length, need)
    theirs.forEach((school, index) => {
      const dates = new Set(days.filter((_, day) => given[day] === index).map((view) => view.date))
      adultDays.get(school)?.set(adult.id, dates)
    })
    shareLimit(theirs, need, adult.maxPerWeek).forEach((limit, index) => {
      const school = theirs[index]
      if (school !== undefined) adultWeek.get(school)?.set(adult.id, limit)
    })
  }
  const venues = new Set<string>(week.venues.map((venue) => venue.id))
  for (const room of week.rooms) {
    if (!venues.has(room.site)) continue
    const theirs = schools.filter((school) =>
      week.travel.some((row) => row.walk !== null && joins(row.from, row.to, school, room.site)),
    )
    const need = theirs.map((school) =>
      wishes(school, (activity) => activity.roomKinds.some((kind) => room.kinds.includes(kind))),
    )
    const given = divide(days.length, need)
    theirs.forEach((school, index) => {
      roomDays
        .get(school)
        ?.set(room.id, new Set(days.filter((_, day) => given[day] === index).map((v) => v.date)))
    })
  }
  return new Map(
    schools.map((school) => [
      school,
      {
        adultDays: adultDays.get(school) ?? new Map(),
        adultWeek: adultWeek.get(school) ?? new Map(),
        roomDays: roomDays.get(school) ?? new Map(),
      },
    ]),
  )
}

type ActivityOfWeek = Week['activities'][number]

const wantsSkill = (activity: ActivityOfWeek, skills: readonly string[]): boolean =>
  activity.skill !== null && skills.includes(activity.skill)

const joins = (from: string, to: string, school: string, site: string): boolean =>
  (from === school && to === site) || (from === site && to === school)

/** How often a school's students list an activity, summed over activities that a test admits. */
function countWishes(week: Week, schools: readonly SchoolId[]) {
  const listed = new Map<string, number>()
  for (const student of week.students) {
    const ids = new Set(student.days.flatMap((day) => [...choicesOn(student, day.weekday)]))
    for (const id of ids) listed.set(id, (listed.get(id) ?? 0) + 1)
  }
  const bySchool = new Map<string, ActivityOfWeek[]>(schools.map((school) => [school, []]))
  for (const activity of week.activities) bySchool.get(activity.school)?.push(activity)
  return (school: SchoolId, admits: (activity: ActivityOfWeek) => boolean): number =>
    (bySchool.get(school) ?? []).reduce(
      (sum, activity) => sum + (admits(activity) ? (listed.get(activity.id) ?? 0) : 0),
      0,
    )
}

/** Days to schools by the highest averages (D'Hondt): each day goes to the largest need ÷ (days had + 1), then to the first. */
function divide(days: number, need: readonly number[]): number[] {
  const had = need.map(() => 0)
  const given: number[] = []
  for (let day = 0; day < days; day++) {
    let best = 0
    for (let school = 1; school < need.length; school++)
      if (need[school] * (had[best] + 1) > need[best] * (had[school] + 1)) best = school
    had[best]++
    given.push(best)
  }
  return given
}

/** A weekly limit in whole sessions, shared in proportion to need; every school with a need gets one while there are any. */
function shareLimit(schools: readonly SchoolId[], need: readonly number[], limit: number): number[] {
  const order = divide(limit, need)
  return schools.map((_, index) => order.filter((school) => school === index).length)
}
