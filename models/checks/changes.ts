import { datesHeldAs, firstDate, isOver, isPast } from '../begun.ts'
import { type Changes, keptBy } from '../changes.ts'
import type { Event } from '../events.ts'
import type { Fault } from '../faults.ts'
import type { Ban, Pin } from '../pins.ts'
import { type IsoDate, type Moment, plusDays } from '../time.ts'
import type { Week } from '../week.ts'
import { withCalendar } from '../with-events.ts'
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
  const { weekday } = event.day
  const date = datesHeldAs(week, weekday).at(-1) ?? plusDays(week.monday, weekday - 1)
  return { from: date, to: date }
}

/** Pins, and bans of one date, that lie before the moment: what has begun keeps or breaks none any more. */
function pastLocks(week: Week, { pins, bans }: Changes, from: Moment): Fault[] {
  const fault = (lock: Pin | (Ban & { date: IsoDate }), where: string): Fault[] => {
    const { id, date, school } = lock
    return isOver(week, lock, from)
      ? [
          error('LOCK_IN_THE_PAST', {
            where: `${where}.date`,
            read: lock.block === null ? date : `${date} ${lock.block}`,
            expected: `≥ ${from}`,
            params: { id, date, block: lock.block ?? '', from },
            school,
          }),
        ]
      : []
  }
  return [
    ...pins.flatMap((pin, index) => fault(pin, `pins[${index}]`)),
    ...bans.flatMap((ban, index) =>
      ban.date === null ? [] : fault({ ...ban, date: ban.date }, `bans[${index}]`),
    ),
  ]
}

/**
 * Faults of changes against the week they come to, as its roster has it: dates outside it, a moment before that of an earlier
 * rebalance, and what lies before the moment from which anything may change.
 */
export function changeFaults(before: Week, changes: Changes): Fault[] {
  const { events, disturbance } = changes
  // A make-up day among the changes counts for the others of them.
  const week = withCalendar(before, events)
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
  if (from !== null) faults.push(...pastLocks(week, changes, from))
  return faults
}
