import { DateTime } from 'luxon'
import type { LedgerEntry as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

/** What a published week came to for one person. */
export interface LedgerEntry {
  readonly kind: 'staff' | 'student'
  readonly person: string
  readonly school: string | null
  /** Sessions led or assisted; of a student: sessions they are in. */
  readonly sessions: number
  /** Minutes of duty, and those of them that are late; of a student: minutes of service. */
  readonly minutes: number
  readonly late: number
  /** Days on loan. */
  readonly loans: number
  /** Yuan. */
  readonly pay: number
  /** Deviations that the week after starts from; of a student also the S01 points of the week. */
  readonly carried: Readonly<Record<string, number>>
}

export interface DatedEntry extends LedgerEntry {
  readonly monday: string
  readonly roster: string
}

const entryOf = (row: Row): DatedEntry => ({
  kind: row.kind === 'staff' ? 'staff' : 'student',
  person: row.personId,
  school: row.schoolId,
  sessions: row.sessions,
  minutes: row.minutes,
  late: row.late,
  loans: row.loans,
  pay: row.pay,
  carried: row.carried as DatedEntry['carried'],
  monday: DateTime.fromJSDate(row.monday, { zone: 'utc' }).toISODate() ?? '',
  roster: row.rosterId,
})

const dateOf = (date: string): Date => DateTime.fromISO(date, { zone: 'utc' }).toJSDate()
const CHUNK = 5_000

/** Makes the entries of a published roster those of its week: of its schools' people nothing else is left of that week. */
export async function writeEntries(
  tx: Transaction,
  of: { readonly district: string; readonly monday: string; readonly roster: string },
  schools: readonly string[],
  entries: readonly LedgerEntry[],
): Promise<void> {
  const monday = dateOf(of.monday)
  const people = entries.map(({ person }) => person)
  await tx.$executeRaw`
    DELETE FROM ledger_entry WHERE district_id = ${of.district} AND monday = ${of.monday}::date
      AND (school_id = ANY(${[...schools]}) OR person_id = ANY(${people}))`
  for (let at = 0; at < entries.length; at += CHUNK)
    await tx.ledgerEntry.createMany({
      data: entries.slice(at, at + CHUNK).map(({ kind, person, school, carried, ...sums }) => ({
        ...sums,
        districtId: of.district,
        monday,
        rosterId: of.roster,
        kind,
        personId: person,
        schoolId: school,
        carried: { ...carried },
      })),
    })
}

/** The entries of a person, the latest week first. */
export const entriesOf = async (
  tx: Transaction,
  kind: LedgerEntry['kind'],
  person: string,
): Promise<DatedEntry[]> =>
  (await tx.ledgerEntry.findMany({ where: { kind, personId: person }, orderBy: { monday: 'desc' } })).map(
    entryOf,
  )

/** Entries of a kind between two Mondays, both included, in order of week and person. */
export const entriesBetween = async (
  tx: Transaction,
  kind: LedgerEntry['kind'],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DatedEntry[]> =>
  (
    await tx.ledgerEntry.findMany({
      where: { kind, monday: { gte: dateOf(from), lte: dateOf(to) } },
      orderBy: [{ monday: 'asc' }, { personId: 'asc' }],
    })
  ).map(entryOf)
