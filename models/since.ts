import { datesHeldAs, firstDate } from './begun.ts'
import type { Event } from './events.ts'
import type { Roster } from './roster.ts'
import { type Clock, type Moment, plusDays } from './time.ts'
import type { Week } from './week.ts'
import { heldAs } from './weekday.ts'

type SignUpEvent = Extract<Event, { kind: 'sign_up' }>
type Span = Extract<Event, { kind: 'absence' | 'room_closed' | 'venue_closed' }>

/** A sign-up of a weekday that the week has more than once: what has begun is not asked for by it. */
function signedUpSince(week: Week, from: Moment, event: SignUpEvent): Event {
  const first = firstDate(week, event, from)
  const isLater = datesHeldAs(week, event.day.weekday).some((date) => date < first)
  return isLater ? { ...event, day: { ...event.day, from: first } } : event
}

/**
 * An event as it counts from a moment on. Of an absence or closing of that day what had begun by then goes on to its end and
 * is not judged by it; a sign-up is not for what has begun.
 * @param roster what was published, make-up days in its calendar
 * @param from null: nothing has begun
 */
export function since(roster: Pick<Roster, 'input' | 'plan'>, from: Moment | null, event: Event): Event[] {
  if (from === null) return [event]
  if (event.kind === 'sign_up') return [signedUpSince(roster.input, from, event)]
  if (!('start' in event) || event.from !== from.slice(0, 10)) return [event]
  const start = busyUntil(roster, from, event)
  const later =
    event.to === event.from ? [] : [{ ...event, id: `${event.id}+`, from: plusDays(event.from, 1) }]
  if (event.start !== null && event.start >= start) return [event]
  if (event.end !== null && event.end <= start) return later
  return [{ ...event, to: event.from, start }, ...later]
}

/** When what has begun by a moment and holds the person, room or venue of an event is over; the moment itself where nothing does. */
function busyUntil({ input, plan }: Pick<Roster, 'input' | 'plan'>, from: Moment, event: Span): Clock {
  const weekday = heldAs(input.district.calendar, event.from)
  const blocksOf = (school: string, codes: readonly string[]) =>
    input.schools
      .find(({ id }) => id === school)
      ?.blocks.filter((block) => block.weekday === weekday && codes.includes(block.code)) ?? []
  const rooms = new Set<string>(
    input.rooms.flatMap(({ id, site }) =>
      event.kind === 'venue_closed'
        ? site === event.venue
          ? [id]
          : []
        : event.kind === 'room_closed'
          ? [event.room]
          : [],
    ),
  )
  const held = [
    ...plan.sessions
      .filter(({ date }) => date === event.from)
      .filter(({ room, lead, assistants }) =>
        event.kind === 'absence' ? [lead, ...assistants].includes(event.staff) : rooms.has(room),
      )
      .map(({ school, blocks }) => blocksOf(school, blocks)),
    ...plan.duties
      .filter(
        ({ date, adults }) => date === event.from && event.kind === 'absence' && adults.includes(event.staff),
      )
      .map(({ school, duty }) => {
        const row = input.schools.find(({ id }) => id === school)?.siteDuties.find(({ id }) => id === duty)
        return row === undefined ? [] : blocksOf(school, [row.block])
      }),
  ]
  const begun = held.filter((blocks) => blocks.some(({ start }) => `${event.from}T${start}` < from))
  return begun
    .flat()
    .map(({ end }) => end)
    .reduce((latest, end) => (end > latest ? end : latest), from.slice(11))
}
