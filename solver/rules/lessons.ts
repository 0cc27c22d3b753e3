import type { StaffMember } from '../../models/staff.ts'
import { type DayView, inWeeks, minutesOf } from '../../models/time.ts'

/** A lesson on a date, in minutes since midnight. */
export interface DatedLesson {
  readonly start: number
  readonly end: number
  readonly site: string
}

/** What was worked out of an adult's lessons, by the day: arcs ask it for every option again. */
const known = new WeakMap<StaffMember, Map<DayView, readonly DatedLesson[]>>()

/** The lessons that an adult gives on a day, at whatever site. */
export function lessonsOn(adult: StaffMember, day: DayView): readonly DatedLesson[] {
  const days = known.get(adult) ?? new Map<DayView, readonly DatedLesson[]>()
  const old = days.get(day)
  if (old !== undefined) return old
  const found = adult.lessons
    .filter((lesson) => lesson.weekday === day.follows && inWeeks(lesson.weeks, day.odd))
    .map((lesson) => ({ start: minutesOf(lesson.start), end: minutesOf(lesson.end), site: lesson.site }))
  known.set(adult, days.set(day, found))
  return found
}
