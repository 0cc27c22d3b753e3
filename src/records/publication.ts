import type { Roster } from '../../models/roster.ts'
import { minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { type Published, publishedIn } from '../../solver/simulate/published.ts'
import type { RosterView } from '../files/roster/view.ts'
import type { Entities } from '../repositories/entities/kinds.ts'
import type { LedgerEntry } from '../repositories/ledger.ts'
import type { Excuse } from '../repositories/rosters.ts'
import type { LATER } from '../repositories/week-lists.ts'

/** A student-block that nobody serves, as excuses see it. */
interface Unserved {
  readonly school: string
  readonly student: string
  readonly date: string
  readonly block: string
  readonly cause: string
}

/** What publishing a roster brings. Working it out takes seconds for a district: not for the event loop of a server. */
export interface Publication {
  readonly entries: readonly LedgerEntry[]
  readonly unserved: readonly Unserved[]
  /** Pins, bans and events that the roster knows of. */
  readonly known: { readonly [Kind in (typeof LATER)[number]]: readonly Entities[Kind][] }
}

function staffEntries(week: Week, { plan }: Roster, { pieces, minutes, carried }: Published): LedgerEntry[] {
  const sessions = new Map<string, number>()
  for (const { staff, role } of pieces)
    if (role !== 'duty') sessions.set(staff, (sessions.get(staff) ?? 0) + 1)
  return week.staff.map(({ id, school, pay }) => ({
    kind: 'staff',
    person: id,
    school,
    sessions: sessions.get(id) ?? 0,
    minutes: minutes.get(id)?.minutes ?? 0,
    late: minutes.get(id)?.late ?? 0,
    loans: plan.loans.filter(({ staff }) => staff === id).length,
    pay: pay * (sessions.get(id) ?? 0),
    carried: { ...carried.staff.get(id)?.carried },
  }))
}

function studentEntries({ week, sessions }: RosterView, { choices, carried }: Published): LedgerEntry[] {
  const had = new Map<string, { sessions: number; minutes: number }>()
  for (const { students, start, end } of sessions)
    for (const { id } of students) {
      const sum = had.get(id) ?? { sessions: 0, minutes: 0 }
      sum.sessions++
      sum.minutes += minutesOf(end) - minutesOf(start)
      had.set(id, sum)
    }
  return week.students.map(({ id, school }) => ({
    kind: 'student',
    person: id,
    school,
    ...(had.get(id) ?? { sessions: 0, minutes: 0 }),
    late: 0,
    loans: 0,
    pay: 0,
    carried: { points: choices.get(id)?.cost ?? 0, carried: carried.students.get(id) ?? 0 },
  }))
}

/**
 * Works out what publishing a roster brings.
 * @param view the same roster as people read it
 * @param choicesOf as `publishedIn` takes it
 */
export function publicationOf(
  made: Roster,
  view: RosterView,
  choicesOf?: Parameters<typeof publishedIn>[2],
): Publication {
  const { week } = view
  const published = publishedIn(week, made, choicesOf)
  const schools = new Map<string, string>(week.students.map(({ id, school }) => [id, school]))
  return {
    entries: [...staffEntries(week, made, published), ...studentEntries(view, published)],
    unserved: made.causes.map((row) => ({ ...row, school: schools.get(row.student) ?? '' })),
    known: { pin: made.input.pins, ban: made.input.bans, event: made.input.events },
  }
}

const FIELDS = ['school', 'student', 'date', 'block', 'cause'] as const

/** How many student-blocks no excuse covers. */
const notExcused = (unserved: readonly Unserved[], excuses: readonly Excuse[]): number =>
  unserved.filter(
    (row) =>
      !excuses.some((excuse) =>
        FIELDS.every((field) => excuse[field] === null || excuse[field] === row[field]),
      ),
  ).length

/** Entries of one text: few enough for it to go to the database in a moment. */
const CHUNK = 2_000

/** What publishing a roster brings, in texts: they go from thread to thread, and on to the database, as they are. */
export interface PublicationTexts {
  /** Ledger entries, in chunks of JSON. */
  readonly entries: readonly string[]
  /** Student-blocks that no excuse covers. */
  readonly notExcused: number
  readonly known: Publication['known']
}

/**
 * Reads the document of a publication. It takes a part of a second for a district: not for the event loop of a server.
 * @param draft which schools it decides, and whom it excuses there
 */
export function readPublication(
  bytes: Uint8Array,
  { schools, excuses }: { readonly schools: readonly string[]; readonly excuses: readonly Excuse[] },
): PublicationTexts {
  // The document is ours: it was made of the roster that it stands beside.
  const { entries, unserved, known } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Publication
  const texts: string[] = []
  for (let at = 0; at < entries.length; at += CHUNK) texts.push(JSON.stringify(entries.slice(at, at + CHUNK)))
  const own = unserved.filter(({ school }) => schools.includes(school))
  return { entries: texts, notExcused: notExcused(own, excuses), known }
}
