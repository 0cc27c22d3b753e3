import ICAL from 'ical.js'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { hashText } from '../../models/hash.ts'

/** Which edition of a week's calendars this is. */
export interface Edition {
  /** SEQUENCE of every event: a calendar program replaces an event by one of a higher number. */
  readonly revision: number
  /** When the calendars were made (DTSTAMP), in UTC: `2026-11-20T08:00:00Z`. */
  readonly stamp: string
}

/** An event before it is written. */
export interface Planned {
  /** What makes it the same event in a later edition: whose it is, and at which school, date and block it begins. */
  readonly key: readonly string[]
  readonly date: string
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly location: string
  readonly description: string
}

/** The week of one person or student, in both its editions. */
interface CalendarWeek {
  readonly name: string
  readonly zone: string
  readonly planned: readonly Planned[]
  /** What the published roster of the same week had, where it is being rebalanced. */
  readonly published: readonly Planned[]
}

const separator = '\u0000'
const uidOf = ({ key }: Planned): string => `${hashText(key.join(separator)).slice(0, 32)}@kehou`

/** One event of a key: where a roster puts somebody in two places at once, the later ones are told apart by their number. */
function apart(events: readonly Planned[]): Planned[] {
  const seen = new Map<string, number>()
  return events.map((event) => {
    const key = event.key.join(separator)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? event : { ...event, key: [...event.key, String(before)] }
  })
}

/** An event of an earlier edition. */
interface Earlier {
  readonly component: ICAL.Component
  readonly sequence: number
  /** All of it but its number and stamp. */
  readonly print: string
}

const EDITION = ['sequence', 'dtstamp'] as const

/** Events of a calendar that was written before, by UID; of a text that is none, nothing. */
function eventsIn(text: string | null): Map<string, Earlier> {
  const found = new Map<string, Earlier>()
  if (text === null) return found
  try {
    for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent'))
      found.set(String(component.getFirstPropertyValue('uid')), {
        component,
        sequence: Number(component.getFirstPropertyValue('sequence')),
        print: printOf(component),
      })
  } catch {
    // Whatever stands there is no calendar, and is about to be replaced.
    found.clear()
  }
  return found
}

function printOf(component: ICAL.Component): string {
  const copy = new ICAL.Component(ICAL.parse(component.toString()))
  for (const name of EDITION) copy.removeAllProperties(name)
  return copy.toString()
}

/**
 * A calendar (RFC 5545) of one person or student. An event keeps its UID when its activity, room or lead changes, so that
 * an import over an earlier one changes it in place; one that the published roster had and this one has not is cancelled.
 * @param earlier the calendar that this one replaces: what is as it was there keeps its number, what is not has a higher one
 */
export function calendarText(
  { name, zone, planned, published }: CalendarWeek,
  { revision, stamp }: Edition,
  earlier: string | null = null,
): string {
  const rules = rulesOf(zone)
  // The library may know the zone by another of its names; events must name the one that the rules have.
  const own = String(rules.getFirstPropertyValue('tzid'))
  const root = new ICAL.Component('vcalendar')
  root.updatePropertyWithValue('version', '2.0')
  root.updatePropertyWithValue('prodid', '-//Kehou//Kehou//ZH')
  root.updatePropertyWithValue('calscale', 'GREGORIAN')
  root.updatePropertyWithValue('method', 'PUBLISH')
  root.updatePropertyWithValue('x-wr-calname', name)
  root.updatePropertyWithValue('x-wr-timezone', own)
  root.addSubcomponent(rules)
  const now = apart(planned)
  const kept = new Set(now.map(uidOf))
  const gone = apart(published).filter((event) => !kept.has(uidOf(event)))
  const before = eventsIn(earlier)
  const number = (made: ICAL.Component, uid: string): void => {
    const old = before.get(uid)
    if (old?.print === printOf(made)) {
      root.addSubcomponent(old.component)
      return
    }
    made.updatePropertyWithValue('sequence', Math.max(revision, (old?.sequence ?? -1) + 1))
    made.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp))
    root.addSubcomponent(made)
  }
  const write = (event: Planned, status: 'CONFIRMED' | 'CANCELLED'): void => {
    const made = new ICAL.Component('vevent')
    made.updatePropertyWithValue('uid', uidOf(event))
    made.addProperty(timeOf('dtstart', event.date, event.start, own))
    made.addProperty(timeOf('dtend', event.date, event.end, own))
    made.updatePropertyWithValue('summary', event.summary)
    made.updatePropertyWithValue('location', event.location)
    if (event.description !== '') made.updatePropertyWithValue('description', event.description)
    made.updatePropertyWithValue('status', status)
    number(made, uidOf(event))
  }
  for (const event of now) write(event, 'CONFIRMED')
  for (const event of gone) write(event, 'CANCELLED')
  const told = new Set([...now, ...gone].map(uidOf))
  for (const [uid, { component }] of before) {
    if (told.has(uid)) continue
    const cancelled = new ICAL.Component(ICAL.parse(component.toString()))
    cancelled.updatePropertyWithValue('status', 'CANCELLED')
    number(cancelled, uid)
  }
  return `${root.toString()}\r\n`
}

/** The rules of a time zone (VTIMEZONE), by whichever of its names. */
function rulesOf(zone: string): ICAL.Component {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions()
  const [block = ''] = tzlib_get_ical_block(timeZone)
  return new ICAL.Component(ICAL.parse(block))
}

function timeOf(name: 'dtstart' | 'dtend', date: string, time: string, zone: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', zone)
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${time}:00`))
  return property
}
