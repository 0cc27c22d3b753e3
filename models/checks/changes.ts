import type { Changes } from '../changes.ts'
import type { Event } from '../events.ts'
import type { Fault } from '../faults.ts'
import { type IsoDate, type Moment, plusDays } from '../time.ts'
import type { Week } from '../week.ts'
import { weekdayOf } from '../weekday.ts'
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
  const date = plusDays(week.monday, event.day.weekday - 1)
  return { from: date, to: date }
}

/** Whether a block of the date has begun, in some school, at a moment. */
export function hasBegun({ schools, district }: Week, date: IsoDate, from: Moment): boolean {
  const follows = district.calendar.find((day) => day.date === date)?.follows ?? weekdayOf(date)
  return schools.some(({ blocks }) =>
    blocks.some(({ weekday, start }) => weekday === follows && `${date}T${start}` < from),
  )
}

/** Whether an event begins before the moment: an absence or a closing of that day counts from the moment on (`changedWeek`). */
function isPast(week: Week, event: Event, date: IsoDate, from: Moment): boolean {
  const day = from.slice(0, 10)
  return date < day || (date === day && !('start' in event) && hasBegun(week, date, from))
}

/** Faults of changes against the week they come to: dates outside it, and what lies before the moment they may begin. */
export function changeFaults(week: Week, { events, disturbance }: Changes): Fault[] {
  const { monday } = week
  const sunday = plusDays(monday, 6)
  const from: Moment | null = disturbance?.from ?? null
  const faults: Fault[] = []
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
          expected: `≥ ${from.slice(0, 10)}`,
          params: { id, date: span.from, from },
        }),
      )
  })
  return faults
}
