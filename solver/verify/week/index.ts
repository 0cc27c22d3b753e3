import { schoolDays } from '../../../models/calendar.ts'
import type {
  ActivityId,
  HomeroomId,
  InstitutionId,
  RoomId,
  SchoolId,
  SiteId,
  StaffId,
  StudentId,
} from '../../../models/ids.ts'
import type { Room } from '../../../models/room.ts'
import type { Institution, StaffMember } from '../../../models/staff.ts'
import { type DayView, type IsoDate, inWeeks, minutesOf } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { enrolmentOf, readStudent, type StudentView } from './demand.ts'
import { type ActivityView, readActivity } from './offer.ts'
import { type Distances, readDistances } from './places.ts'
import type { SchoolView, Slot } from './schools.ts'
import { slotFinder } from './schools.ts'

/** An adult and when they teach. */
export interface StaffView {
  /** Place among all staff of the week. */
  readonly index: number
  readonly staff: StaffMember
  /** Lessons held on a day, minutes since midnight. */
  readonly lessonsOn: (day: DayView) => readonly { start: number; end: number; site: SiteId }[]
}

/** Everything the file says of the week, found by id, with what follows from it for every school and student. */
export interface WeekView {
  readonly week: Week
  /** School days of the district by date. */
  readonly days: ReadonlyMap<IsoDate, DayView>
  readonly schools: readonly SchoolView[]
  readonly schoolOf: ReadonlyMap<SchoolId, SchoolView>
  readonly refused: ReadonlySet<SchoolId>
  /** The slot of a school by date and code. */
  readonly slotOf: (school: SchoolView, date: IsoDate, code: string) => Slot | undefined
  readonly activities: ReadonlyMap<ActivityId, ActivityView>
  readonly students: readonly StudentView[]
  readonly studentOf: ReadonlyMap<StudentId, StudentView>
  readonly staff: readonly StaffView[]
  readonly staffOf: ReadonlyMap<StaffId, StaffView>
  readonly rooms: ReadonlyMap<RoomId, Room>
  readonly venues: ReadonlySet<SiteId>
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly distances: Distances
  /** By school index: students enrolled in homework by homeroom. */
  readonly enrolment: readonly ReadonlyMap<HomeroomId, number>[]
}

/** The first row of every id. */
const byId = <T, Id>(rows: readonly T[], idOf: (row: T) => Id): Map<Id, T> => {
  const map = new Map<Id, T>()
  for (const row of rows) if (!map.has(idOf(row))) map.set(idOf(row), row)
  return map
}

const readStaff = (staff: StaffMember, index: number): StaffView => {
  const lessons = staff.lessons.map((lesson) => ({
    weekday: lesson.weekday,
    weeks: lesson.weeks,
    start: minutesOf(lesson.start),
    end: minutesOf(lesson.end),
    site: lesson.site,
  }))
  return {
    index,
    staff,
    lessonsOn: (day) =>
      lessons.filter((lesson) => lesson.weekday === day.follows && inWeeks(lesson.weeks, day.odd)),
  }
}

/** Indexes a week (its events folded in) once it is known which schools are refused. */
export function readWeek(
  week: Week,
  schools: readonly SchoolView[],
  refused: ReadonlySet<SchoolId>,
): WeekView {
  const schoolOf = byId(schools, (view) => view.school.id)
  const finders = schools.map(slotFinder)
  const activities = byId(
    week.activities.flatMap((activity, index) => {
      const school = schoolOf.get(activity.school)
      return school === undefined ? [] : [readActivity(activity, school, week.district.breakLimit, index)]
    }),
    (view) => view.activity.id,
  )
  const pupils: { student: Week['students'][number]; school: SchoolView }[] = []
  for (const student of byId(week.students, (row) => row.id).values()) {
    const school = schoolOf.get(student.school)
    if (school !== undefined) pupils.push({ student, school })
  }
  const students = pupils.map(({ student, school }, index) =>
    readStudent(student, school, refused.has(school.school.id), index),
  )
  const bySchool = schools.map((): StudentView[] => [])
  for (const who of students) bySchool[who.school.index]?.push(who)
  const offers = schools.map((): ActivityView[] => [])
  for (const view of activities.values()) offers[view.school.index]?.push(view)
  const staff = [...byId(week.staff, (row) => row.id).values()].map(readStaff)
  return {
    week,
    days: new Map(schoolDays(week.district, week.monday).map((day) => [day.date, day])),
    schools,
    schoolOf,
    refused,
    slotOf: (school, date, code) => finders[school.index]?.(date, code),
    activities,
    students,
    studentOf: byId(students, (who) => who.student.id),
    staff,
    staffOf: byId(staff, (view) => view.staff.id),
    rooms: byId(week.rooms, (room) => room.id),
    venues: new Set(week.venues.map((venue) => venue.id)),
    institutions: byId(week.institutions, (row) => row.id),
    distances: readDistances(week),
    enrolment: schools.map((school) => enrolmentOf(bySchool[school.index] ?? [], offers[school.index] ?? [])),
  }
}
