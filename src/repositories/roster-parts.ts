import { DateTime } from 'luxon'
import type { Loan as LoanRow, RosterPart as PartRow } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { type SchoolSummary, schoolSummary } from '../views/shapes.ts'

/** What a roster comes to for one school. */
export interface PartHead {
  readonly school: string
  readonly documentHash: string
  /** The document of it that a screen reads (`SchoolView`). */
  readonly viewHash: string
  readonly required: number
  readonly unserved: number
  /** Its part of Z. */
  readonly weighted: number
  readonly summary: SchoolSummary
}

const headOf = (row: PartRow): PartHead => ({
  school: row.schoolId,
  documentHash: row.documentHash,
  viewHash: row.viewHash,
  required: row.required,
  unserved: row.unserved,
  weighted: Number(row.weighted),
  summary: schoolSummary.parse(row.summary),
})

export async function createParts(
  tx: Transaction,
  roster: string,
  district: string,
  parts: readonly PartHead[],
): Promise<void> {
  await tx.rosterPart.createMany({
    data: parts.map(({ school, weighted, summary, ...rest }) => ({
      ...rest,
      rosterId: roster,
      schoolId: school,
      districtId: district,
      weighted: BigInt(weighted),
      summary: { ...summary },
    })),
  })
}

/** Parts of a roster that the scope sees, in order of the schools' ids. */
export const partsOf = async (tx: Transaction, roster: string): Promise<PartHead[]> =>
  (await tx.rosterPart.findMany({ where: { rosterId: roster }, orderBy: { schoolId: 'asc' } })).map(headOf)

export async function partById(tx: Transaction, roster: string, school: string): Promise<PartHead | null> {
  const found = await tx.rosterPart.findUnique({
    where: { rosterId_schoolId: { rosterId: roster, schoolId: school } },
  })
  return found === null ? null : headOf(found)
}

/** A teacher lent for a day, as it stands. */
export interface StoredLoan {
  readonly staff: string
  readonly date: string
  readonly host: string
  readonly home: string
  readonly state: string
}

const dateOf = (date: string): Date => DateTime.fromISO(date, { zone: 'utc' }).toJSDate()
const loanOf = ({ staffId, date, host, home, state }: LoanRow): StoredLoan => ({
  staff: staffId,
  date: DateTime.fromJSDate(date, { zone: 'utc' }).toISODate() ?? '',
  host,
  home,
  state,
})

export async function createLoans(
  tx: Transaction,
  roster: string,
  district: string,
  loans: readonly StoredLoan[],
): Promise<void> {
  await tx.loan.createMany({
    data: loans.map(({ staff, date, ...rest }) => ({
      ...rest,
      rosterId: roster,
      districtId: district,
      staffId: staff,
      date: dateOf(date),
    })),
  })
}

/** Loans of a roster that the scope has a part in, in order of date. */
export const loansOf = async (tx: Transaction, roster: string): Promise<StoredLoan[]> =>
  (
    await tx.loan.findMany({ where: { rosterId: roster }, orderBy: [{ date: 'asc' }, { staffId: 'asc' }] })
  ).map(loanOf)

/** Notes what was said of a loan; false: the roster has no such loan, or not for this scope. */
export async function setLoanState(
  tx: Transaction,
  roster: string,
  { staff, date }: Pick<StoredLoan, 'staff' | 'date'>,
  state: string,
): Promise<boolean> {
  const { count } = await tx.loan.updateMany({
    where: { rosterId: roster, staffId: staff, date: dateOf(date) },
    data: { state },
  })
  return count === 1
}
