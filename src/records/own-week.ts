import type { Lang } from '../../models/text.ts'
import type { Transaction } from '../database/database.ts'
import { viewOf } from '../files/roster/view.ts'
import { calendarsOf } from '../reports/calendars.ts'
import { latestPublished, type StoredRoster } from '../repositories/rosters.ts'
import type { RosterPart } from './roster-part.ts'
import { loadPart } from './store-roster.ts'

/** Somebody whose week is asked for, and the schools that they are at. */
export interface Person {
  readonly kind: 'staff' | 'student'
  readonly id: string
  readonly schools: readonly string[]
}

/** One thing in somebody's week. */
export interface Entry {
  readonly date: string
  /** Weekday (1–7) whose timetable the date follows. */
  readonly follows: number
  readonly start: string
  readonly end: string
  readonly what: string
  readonly school: string
  readonly room: string | null
  readonly role: 'lead' | 'assist' | 'duty' | 'member'
  readonly lead: string | null
}

/** The parts of the latest published roster of schools, as of those that somebody is at; null: none is published. */
export async function publishedParts(
  tx: Transaction,
  schools: Person['schools'],
): Promise<{ readonly roster: StoredRoster; readonly parts: readonly RosterPart[] } | null> {
  const roster = await latestPublished(tx, schools)
  if (roster === null) return null
  const parts: RosterPart[] = []
  for (const school of schools)
    if (roster.schools.includes(school)) parts.push(await loadPart(tx, roster, school))
  return { roster, parts }
}

const inOrder = (a: Entry, b: Entry): number =>
  `${a.date}${a.start}${a.school}` < `${b.date}${b.start}${b.school}` ? -1 : 1

/** What of a school's part is somebody's own, in order of time. */
function entriesIn(part: RosterPart, { kind, id }: Person): Entry[] {
  const view = viewOf(part)
  if (kind === 'student')
    return view.sessions
      .filter(({ students }) => students.some((student) => student.id === id))
      .map(({ day, start, end, activity, school, room, lead }) => ({
        date: day.date,
        follows: day.follows,
        start,
        end,
        what: activity.name,
        school: school.name,
        room: view.roomName(room),
        role: 'member',
        lead: view.nameOf(lead),
      }))
  return view.engagements
    .filter(({ who }) => who.id === id)
    .map(({ day, start, end, school, session, duty, role }) => ({
      date: day.date,
      follows: day.follows,
      start,
      end,
      what: session?.activity.name ?? duty?.duty.name ?? '',
      school: school.name,
      room: session === null ? null : view.roomName(session.room),
      role,
      lead: null,
    }))
}

/** Somebody's week, of all schools that they are at. */
export const entriesOf = (parts: readonly RosterPart[], person: Person): Entry[] => {
  const all = parts.flatMap((part) => entriesIn(part, person))
  const once = new Map(all.map((entry) => [JSON.stringify(entry), entry]))
  return [...once.values()].sort(inOrder)
}

/** Somebody's week as a calendar, of the school's part that they are in; null: they are in none. */
export function calendarOf(
  part: RosterPart,
  { kind, id }: Person,
  edition: { readonly revision: number; readonly stamp: string },
  lang: Lang,
): string | null {
  const calendars = calendarsOf(part, viewOf(part), edition, lang)
  if (kind === 'staff') {
    const who = part.input.staff.find((row) => row.id === id)
    return who === undefined ? null : calendars.ofStaff(who)
  }
  const who = part.input.students.find((row) => row.id === id)
  return who === undefined ? null : calendars.ofStudent(who)
}
