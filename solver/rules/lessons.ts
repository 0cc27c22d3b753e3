import type { StaffMember } from '../../models/staff.ts'
import { type DayView, inWeeks, minutesOf } from '../../models/time.ts'

/** A lesson on a date, in minutes since midnight. */
export interface DatedLesson {
  readonly start: number
  readonly end: number
  readonly site: string
}

/** The lessons that an adult gives on a day, at whatever site. */
export const lessonsOn = (adult: StaffMember, day: DayView): DatedLesson[] =>
  adult.lessons
    .filter((lesson) => lesson.weekday === day.follows && inWeeks(lesson.weeks, day.odd))
    .map((lesson) => ({ start: minutesOf(lesson.start), end: minutesOf(lesson.end), site: lesson.site }))
