import { DateTime } from 'luxon'
import type { District, Term } from './district.ts'
import { type DayView, type IsoDate, plusDays, type Weekday, within } from './time.ts'
import { weekdayOf } from './weekday.ts'

/** The term a date lies in. */
const termOf = (district: District, date: IsoDate): Term | undefined =>
  district.terms.find((term) => within(date, { from: term.first, to: term.last }))

/** Week number of a date in its term, from 1; null outside every term. */
export function weekNumber(district: District, date: IsoDate): number | null {
  const term = termOf(district, date)
  if (term === undefined) return null
  const monday = (day: IsoDate) => DateTime.fromISO(day, { zone: 'utc' }).startOf('week')
  return Math.round(monday(date).diff(monday(term.first), 'weeks').weeks) + 1
}

/** The weekday whose timetable a date follows, or null when it is no school day. */
function followedOn(district: District, date: IsoDate): Weekday | null {
  const entry = district.calendar.find((day) => day.date === date)
  const own = weekdayOf(date)
  if (entry !== undefined)
    return entry.kind === 'school_day' || entry.kind === 'make_up' ? (entry.follows ?? own) : null
  return own <= 5 && termOf(district, date) !== undefined ? own : null
}

/** School days that were worked out of a calendar, by Monday: every school of a district asks for them. */
const known = new WeakMap<District, Map<IsoDate, readonly DayView[]>>()

/** The school days of the week that begins on a Monday, in order: none to seven. */
export function schoolDays(district: District, monday: IsoDate): readonly DayView[] {
  const weeks = known.get(district) ?? new Map<IsoDate, readonly DayView[]>()
  const old = weeks.get(monday)
  if (old !== undefined) return old
  const days = daysOf(district, monday)
  known.set(district, weeks.set(monday, days))
  return days
}

function daysOf(district: District, monday: IsoDate): DayView[] {
  const days: DayView[] = []
  for (let offset = 0; offset < 7; offset++) {
    const date = plusDays(monday, offset)
    const follows = followedOn(district, date)
    if (follows === null) continue
    days.push({ date, follows, odd: (weekNumber(district, date) ?? 1) % 2 === 1 })
  }
  return days
}

/** The normal off-work time (正常下班时间) in force on a date; null when the calendar has none. */
export const offWorkTime = (district: District, date: IsoDate): string | null =>
  district.offWork.find((range) => within(date, range))?.time ?? null

/** The next school day after a date (H18), looked for over 60 days; null when there is none. */
export function nextSchoolDay(district: District, date: IsoDate): DayView | null {
  for (let ahead = 1; ahead <= 60; ahead++) {
    const next = plusDays(date, ahead)
    const follows = followedOn(district, next)
    if (follows !== null) return { date: next, follows, odd: (weekNumber(district, next) ?? 1) % 2 === 1 }
  }
  return null
}
