import { DateTime } from 'luxon'
import { Prisma, type LedgerEntry as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { keyAfter, type Page, type PageAsk, pageOf } from './page.ts'

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

/**
 * Makes the entries of a published roster those of its week: of its schools' people nothing else is left of that week.
 * @param texts entries in chunks of JSON
 */
export async function writeEntries(
  tx: Transaction,
  of: { readonly district: string; readonly monday: string; readonly roster: string },
  schools: readonly string[],
  texts: readonly string[],
): Promise<void> {
  const ofWeek = Prisma.sql`district_id = ${of.district} AND monday = ${of.monday}::date`
  await tx.$executeRaw`DELETE FROM ledger_entry WHERE ${ofWeek} AND school_id = ANY(${[...schools]})`
  for (const entries of texts) {
    await tx.$executeRaw`
      DELETE FROM ledger_entry USING jsonb_to_recordset(${entries}::jsonb) AS r(person text)
      WHERE ${ofWeek} AND person_id = r.person`
    await tx.$executeRaw`
      INSERT INTO ledger_entry (district_id, monday, roster_id, kind, person_id, school_id, sessions, minutes, late,
        loans, pay, carried)
      SELECT ${of.district}, ${of.monday}::date, ${of.roster}::uuid, r.kind, r.person, r.school, r.sessions, r.minutes,
        r.late, r.loans, r.pay, r.carried
      FROM jsonb_to_recordset(${entries}::jsonb) AS r(kind text, person text, school text, sessions int, minutes int,
        late int, loans int, pay int, carried jsonb)`
  }
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
export async function entriesBetween(
  tx: Transaction,
  kind: LedgerEntry['kind'],
  { from, to }: { readonly from: string; readonly to: string },
  ask: PageAsk,
): Promise<Page<DatedEntry>> {
  const after = keyAfter(ask, 'date')
  const found = await tx.ledgerEntry.findMany({
    where: {
      kind,
      monday: { gte: dateOf(from), lte: dateOf(to) },
      ...(after === null
        ? {}
        : { OR: [{ monday: { gt: after[0] } }, { monday: after[0], personId: { gt: after[1] } }] }),
    },
    orderBy: [{ monday: 'asc' }, { personId: 'asc' }],
    take: ask.limit + 1,
  })
  return pageOf(found.map(entryOf), ask, ({ monday, person }) => [monday, person])
}
