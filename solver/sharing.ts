import { schoolDays } from '../models/calendar.ts'
import type { RoomId, SchoolId, StaffId } from '../models/ids.ts'
import { choicesOn } from '../models/student.ts'
import type { DayView, IsoDate } from '../models/time.ts'
import type { Week } from '../models/week.ts'
import type { Allotment } from './allotment.ts'
import { serviceDays } from './compile/time.ts'

/**
 * Divides what several schools share, so that each can be solved apart and nobody is booked twice: every day of a shared
 * adult or venue room goes to one school. A day goes to the school whose students want it most for what it still lacks:
 * wishes for the activities the adult can lead (or the room can hold), divided by the days the school has of it already.
 */
export function allot(week: Week, schools: readonly SchoolId[]): Map<SchoolId, Allotment> {
  const days = schoolDays(week.district, week.monday)
  const openOn = new Map<string, ReadonlySet<string>>(
    week.schools.map((school) => [school.id, new Set(serviceDays(week, school).map(({ date }) => date))]),
  )
  const isOpen = (school: SchoolId, view: DayView): boolean => openOn.get(school)?.has(view.date) === true
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
    const need = theirs.map((school) => 1 + wishes(school, (activity) => mayLead(activity, adult)))
    const may = days.map((view) => theirs.map((school) => isOpen(school, view)))
    const fixed = days.map((view) =>
      theirs.findIndex((school) => isPinned(week, school, view, adult.id, null)),
    )
    const given = divide(need, may, fixed)
    theirs.forEach((school, index) => {
      const dates = new Set(days.filter((_, day) => given[day] === index).map((view) => view.date))
      adultDays.get(school)?.set(adult.id, dates)
    })
    const pinned = theirs.map((_, index) => fixed.filter((school) => school === index).length)
    shareLimit(need, pinned, adult.maxPerWeek).forEach((limit, index) => {
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
    const suits = (kinds: readonly string[]) =>
      kinds.length === 0 || kinds.some((kind) => room.kinds.includes(kind))
    const need = theirs.map((school) => 1 + wishes(school, (activity) => suits(activity.roomKinds)))
    const may = days.map((view) => theirs.map((school) => isOpen(school, view)))
    const fixed = days.map((view) =>
      theirs.findIndex((school) => isPinned(week, school, view, null, room.id)),
    )
    const given = divide(need, may, fixed)
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

/** Whether a shared adult could lead an activity, as far as skill and source tell. */
const mayLead = (activity: ActivityOfWeek, adult: Week['staff'][number]): boolean =>
  activity.leadSources.includes(adult.source) &&
  (activity.skill === null || adult.skills.includes(activity.skill))

/** Whether a pin of the school wants the adult or the room on a day: then the day is the school's. */
const isPinned = (
  week: Week,
  school: SchoolId,
  view: DayView,
  adult: StaffId | null,
  room: RoomId | null,
): boolean =>
  week.pins.some(
    (pin) =>
      pin.school === school &&
      pin.date === view.date &&
      ((adult !== null && pin.staff === adult) || (room !== null && pin.room === room)),
  )

const joins = (from: string, to: string, school: string, site: string): boolean =>
  (from === school && to === site) || (from === site && to === school)

/** How often a school's students list an activity, summed over activities that a test admits. */
function countWishes(week: Week, schools: readonly SchoolId[]) {
  const listed = new Map<string, number>()
  for (const student of week.students) {
    // Nearly everybody has one list for the week.
    const ids =
      student.choices.length === 1 && student.choices[0]?.weekday === null
        ? student.days.length === 0
          ? []
          : new Set(student.choices[0].activities)
        : new Set(student.days.flatMap((day) => [...choicesOn(student, day.weekday)]))
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

/**
 * Days to schools by the highest averages (D'Hondt): each day goes to the largest need ÷ (days had + 1) among the schools
 * that are open then, the first of equals; a day fixed by a pin counts as had. −1: no school is open.
 */
function divide(
  need: readonly number[],
  may: readonly (readonly boolean[])[],
  fixed: readonly number[],
): number[] {
  const had = need.map((_, school) => fixed.filter((day) => day === school).length)
  return may.map((open, day) => {
    const pinned = fixed[day]
    if (pinned >= 0) return pinned
    let best = -1
    for (let school = 0; school < need.length; school++) {
      if (!open[school]) continue
      if (best < 0 || need[school] * (had[best] + 1) > need[best] * (had[school] + 1)) best = school
    }
    if (best >= 0) had[best]++
    return best
  })
}

/** A weekly limit in whole sessions: first what pins ask, the rest by the highest averages of need. */
function shareLimit(need: readonly number[], pinned: readonly number[], limit: number): number[] {
  const had = [...pinned]
  for (let left = limit - pinned.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    let best = 0
    for (let school = 1; school < need.length; school++)
      if (need[school] * (had[best] + 1) > need[best] * (had[school] + 1)) best = school
    had[best]++
  }
  return had
}
