import { type Changes, keptBy } from '../changes.ts'
import type { Event } from '../events.ts'
import type { Fault } from '../faults.ts'
import { type IsoDate, type Moment, plusDays } from '../time.ts'
import type { Week } from '../week.ts'
import { heldAs, weekdayOf } from '../weekday.ts'
import { error } from './fault.ts'

/** First and last date of an event, as far as it has dates. */
function spanOf(event: Event, week: Week): { readonly from: IsoDate; readonly to: IsoDate } | null {
  if ('from' in event) return { from: event.from, to: event.to }
  if ('date' in event) {
    // What ends for good counts from its date on; a loan, a day are of one date.
    const lasts = event.kind === 'institution_struck' || event.kind === 'vetting_expired'
    return {
      from: event.date,
      to: lasts || event.kind === 'withdrawal' ? plusDays(week.monday, 6) : event.date,
    }
  }
  if (event.kind !== 'sign_up') return null
  const date = lastOf(week, event.day.weekday)
  return { from: date, to: date }
}

/** The last date of the week that is held as a weekday: a make-up day may follow it after its own. */
function lastOf({ monday, district, events }: Week, weekday: number): IsoDate {
  const calendar = new Map<string, number | null>(
    district.calendar.map(({ date, follows }) => [date, follows]),
  )
  for (const event of events) if (event.kind === 'make_up_day') calendar.set(event.date, event.follows)
  const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(monday, days))
  const held = dates.filter((date) => (calendar.has(date) ? calendar.get(date) : weekdayOf(date)) === weekday)
  return held.at(-1) ?? plusDays(monday, weekday - 1)
}

/** Whether a block of the date has begun, in some of these schools, at a moment. */
export function hasBegun(
  { district }: Pick<Week, 'district'>,
  schools: Week['schools'],
  date: IsoDate,
  from: Moment,
): boolean {
  const follows = heldAs(district.calendar, date)
  return schools.some(({ blocks }) =>
    blocks.some(({ weekday, start }) => weekday === follows && `${date}T${start}` < from),
  )
}

/** The first date from which an event may count. */
function firstDate(week: Week, event: Event, from: Moment): IsoDate {
  const day = from.slice(0, 10)
  return isPast(week, event, day, from) ? plusDays(day, 1) : day
}

/** Schools that an event is about; all of them where it is about what several may share. */
function schoolsOf(week: Week, event: Event): Week['schools'] {
  const { schools } = week
  const only = (id: string | null | undefined): Week['schools'] =>
    id === null || id === undefined ? schools : schools.filter((row) => row.id === id)
  if ('school' in event) return only(event.school)
  if ('student' in event) return only(week.students.find(({ id }) => id === event.student)?.school)
  return schools
}

/** Whether an event begins before the moment: an absence or a closing of that day counts from the moment on (`changedWeek`). */
function isPast(week: Week, event: Event, date: IsoDate, from: Moment): boolean {
  const day = from.slice(0, 10)
  return (
    date < day || (date === day && !('start' in event) && hasBegun(week, schoolsOf(week, event), date, from))
  )
}

/**
 * Faults of changes against the week they come to, as its roster has it: dates outside it, a moment before that of an earlier
 * rebalance, and what lies before the moment from which anything may change.
 */
export function changeFaults(week: Week, changes: Changes): Fault[] {
  const { events, disturbance } = changes
  const { monday } = week
  const sunday = plusDays(monday, 6)
  const earlier = week.disturbance?.from ?? null
  const from = keptBy(week, changes)?.from ?? null
  const faults: Fault[] = []
  if (earlier !== null && disturbance?.from && disturbance.from < earlier)
    faults.push(
      error('MOMENT_BEFORE_EARLIER', {
        where: 'disturbance.from',
        read: disturbance.from,
        expected: `≥ ${earlier}`,
        params: { from: disturbance.from, earlier },
      }),
    )
  if (from !== null && (from.slice(0, 10) < monday || from.slice(0, 10) > sunday))
    faults.push(
      error('MOMENT_OUTSIDE_WEEK', {
        where: 'disturbance.from',
        read: from,
        expected: `${monday} – ${sunday}`,
        params: { from, monday },
      }),
    )
  events.forEach((event, index) => {
    const span = spanOf(event, week)
    if (span === null) return
    const { id } = event
    const about = { where: `events[${index}]`, read: span.from }
    if (span.to < monday || span.from > sunday)
      faults.push(
        error('EVENT_OUTSIDE_WEEK', {
          ...about,
          expected: `${monday} – ${sunday}`,
          params: { id, date: span.from, monday },
        }),
      )
    else if (from !== null && isPast(week, event, span.from, from))
      faults.push(
        error('EVENT_IN_THE_PAST', {
          ...about,
          expected: `≥ ${firstDate(week, event, from)}`,
          params: { id, date: span.from, from },
        }),
      )
  })
  return faults
}
