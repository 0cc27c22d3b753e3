import { DateTime } from 'luxon'
import { z } from 'zod'

/** Time of day `HH:MM`, 00:00–23:59, in the district's zone. */
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type Clock = z.infer<typeof clock>

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Whether a text of the form `YYYY-MM-DD` names a day. Plain arithmetic: a district holds a great many dates. */
function exists(text: string): boolean {
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(Number(text.slice(0, 4)), month)
}

/** Calendar date `YYYY-MM-DD` that exists. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(exists)
export type IsoDate = z.infer<typeof isoDate>

/** A minute of the district's own clock, `YYYY-MM-DDTHH:MM`. Moments compare as text. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => exists(text.slice(0, 10)))
export type Moment = z.infer<typeof moment>

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekday = z.int().min(1).max(7)
export type Weekday = number

/** Which weeks of the term something is for (单双周). */
export const parity = z.enum(['every', 'odd', 'even'])
export type Parity = z.infer<typeof parity>

/** Inclusive range of dates. */
export const dateRange = z.strictObject({ from: isoDate, to: isoDate })
export type DateRange = z.infer<typeof dateRange>

/**
 * A recurring or dated stretch of time. With `weekday` it recurs on every day that follows that weekday's timetable;
 * with `date` it is that date alone; with neither it holds on every day.
 */
export const window = z.strictObject({
  weekday: weekday.nullable().default(null),
  date: isoDate.nullable().default(null),
  weeks: parity.default('every'),
  start: clock,
  end: clock,
})
export type Window = z.infer<typeof window>

/** Dates (and, if given, hours of each of them) at which somebody or something is not there. */
export const closure = z.strictObject({
  from: isoDate,
  to: isoDate,
  start: clock.nullable().default(null),
  end: clock.nullable().default(null),
  reason: z.string().max(200).default(''),
})
export type Closure = z.infer<typeof closure>

/** Minutes since midnight of a time of day. */
export const minutesOf = (time: Clock): number =>
  600 * digit(time, 0) + 60 * digit(time, 1) + 10 * digit(time, 3) + digit(time, 4)

/** A decimal digit of a text. A district reads millions of times of day, and no number has to be parsed for one. */
const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

/** `HH:MM` of minutes since midnight (0–1439). */
export const clockOf = (minutes: number): Clock =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The moment of a date and minutes since midnight (0–1439). */
export const momentOf = (date: IsoDate, minutes: number): Moment => `${date}T${clockOf(minutes)}`

/** Date and time of the clock of a zone (IANA name). */
export const zonedMoment = (zone: string, now: Date): Moment =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(now)
    .replace(' ', 'T')

/** The date of the clock of a zone. */
export const zonedDate = (zone: string, now: Date): IsoDate => zonedMoment(zone, now).slice(0, 10)

/** Whether a date lies in an inclusive range. ISO dates compare as text. */
export const within = (date: IsoDate, range: DateRange): boolean => range.from <= date && date <= range.to

/** A date some days later (or, negative, earlier). */
export const plusDays = (date: IsoDate, days: number): IsoDate =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** Whole days from one date to another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round(DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days)

/** One date of a week, as availability and timetables see it. */
export interface DayView {
  readonly date: IsoDate
  /** The weekday whose timetable, sign-ups, availability and homework blocks this date follows. */
  readonly follows: Weekday
  /** Whether the term's week number is odd. */
  readonly odd: boolean
}

/** Whether something for odd or even weeks holds in the week of this day. */
export const inWeeks = (weeks: Parity, odd: boolean): boolean =>
  weeks === 'every' || (weeks === 'odd') === odd

/** Whether a window holds on a day. */
export const holdsOn = (rule: Window, day: DayView): boolean =>
  (rule.date === null || rule.date === day.date) &&
  (rule.weekday === null || rule.weekday === day.follows) &&
  inWeeks(rule.weeks, day.odd)

/**
 * Whether somebody or something is there from `start` to `end` (minutes) of a day: no closure of that date meets the
 * stretch, and the windows that hold on the day, taken together, cover it. No windows at all means always there.
 */
export function isAvailable(
  windows: readonly Window[],
  closures: readonly Closure[],
  day: DayView,
  start: number,
  end: number,
): boolean {
  for (const gap of closures) {
    if (!within(day.date, gap)) continue
    const from = gap.start === null ? 0 : minutesOf(gap.start)
    const to = gap.end === null ? 1440 : minutesOf(gap.end)
    if (from < end && start < to) return false
  }
  if (windows.length === 0) return true
  const open = windows
    .filter((rule) => holdsOn(rule, day))
    .map((rule) => [minutesOf(rule.start), minutesOf(rule.end)] as const)
    .sort((a, b) => a[0] - b[0])
  let reached = start
  for (const [from, to] of open) {
    if (from > reached) break
    if (to > reached) reached = to
  }
  return reached >= end
}
