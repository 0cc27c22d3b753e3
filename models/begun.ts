import type { Event } from './events.ts'
import { type IsoDate, type Moment, plusDays } from './time.ts'
import type { Week } from './week.ts'
import { heldAs, weekdayOf } from './weekday.ts'

/** The moment from which a rebalance may change the week: what began before stays as it was published. Null: nothing has begun. */
export const changesFrom = ({ disturbance, history }: Week): Moment | null =>
  history.published === null ? null : (disturbance?.from ?? null)

type Days = Pick<Week, 'district'>

/** Whether a block of the date has begun, in some of these schools, at a moment. */
export function hasBegun({ district }: Days, schools: Week['schools'], date: IsoDate, from: Moment): boolean {
  const follows = heldAs(district.calendar, date)
  return schools.some(({ blocks }) =>
    blocks.some(({ weekday, start }) => weekday === follows && `${date}T${start}` < from),
  )
}

/** Whether all that a date has of a block, or (null) of any, at a school has begun at a moment. */
export function isOver(
  { district, schools }: Pick<Week, 'district' | 'schools'>,
  at: { readonly school: string; readonly date: IsoDate; readonly block: string | null },
  from: Moment,
): boolean {
  const day = from.slice(0, 10)
  if (at.date !== day) return at.date < day
  const follows = heldAs(district.calendar, at.date)
  const starts = (schools.find(({ id }) => id === at.school)?.blocks ?? [])
    .filter(({ weekday, code }) => weekday === follows && (at.block === null || code === at.block))
    .map(({ start }) => start)
  return starts.length > 0 && starts.every((start) => `${at.date}T${start}` < from)
}

/** Schools that an event is about; all of them where it is about what several may share. */
function schoolsOf({ schools, students }: Week, event: Event): Week['schools'] {
  const only = (id: string | null | undefined): Week['schools'] =>
    id === null || id === undefined ? schools : schools.filter((row) => row.id === id)
  if ('school' in event) return only(event.school)
  if ('student' in event) return only(students.find(({ id }) => id === event.student)?.school)
  return schools
}

/** Whether an event begins before the moment: an absence or a closing of that day counts from the moment on (`since`). */
export function isPast(week: Week, event: Event, date: IsoDate, from: Moment): boolean {
  const day = from.slice(0, 10)
  return (
    date < day || (date === day && !('start' in event) && hasBegun(week, schoolsOf(week, event), date, from))
  )
}

/** The first date from which an event may count. */
export function firstDate(week: Week, event: Event, from: Moment): IsoDate {
  const day = from.slice(0, 10)
  return isPast(week, event, day, from) ? plusDays(day, 1) : day
}

/** The dates of the week that are held as a weekday: a make-up day may follow it besides its own. */
export function datesHeldAs(
  { monday, district }: Pick<Week, 'monday' | 'district'>,
  weekday: number,
): IsoDate[] {
  const calendar = new Map<string, number | null>(
    district.calendar.map(({ date, follows }) => [date, follows]),
  )
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => plusDays(monday, days))
    .filter((date) => (calendar.has(date) ? calendar.get(date) : weekdayOf(date)) === weekday)
}
