import { DateTime } from 'luxon'
import { z } from 'zod'
import { LOAN_STATES, type LoanState } from '../../models/loan.ts'
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
  readonly state: LoanState
}

const dateOf = (date: string): Date => DateTime.fromISO(date, { zone: 'utc' }).toJSDate()
const stateOf = z.enum(LOAN_STATES)
const loanOf = ({ staffId, date, host, home, state }: LoanRow): StoredLoan => ({
  staff: staffId,
  date: DateTime.fromJSDate(date, { zone: 'utc' }).toISODate() ?? '',
  host,
  home,
  state: stateOf.parse(state),
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

/** A loan, held until the transaction ends: two sides that answer at once do so one after the other. Null: none for this scope. */
export async function lockLoan(
  tx: Transaction,
  roster: string,
  { staff, date }: Pick<StoredLoan, 'staff' | 'date'>,
): Promise<StoredLoan | null> {
  const where = { rosterId: roster, staffId: staff, date: dateOf(date) }
  await tx.$executeRaw`
    SELECT 1 FROM loan WHERE roster_id = ${roster}::uuid AND staff_id = ${staff} AND date = ${date}::date FOR UPDATE`
  const found = await tx.loan.findUnique({ where: { rosterId_staffId_date: where } })
  return found === null ? null : loanOf(found)
}

/** Notes what was said of a loan. */
export async function setLoanState(
  tx: Transaction,
  roster: string,
  { staff, date }: Pick<StoredLoan, 'staff' | 'date'>,
  state: LoanState,
): Promise<void> {
  const where = { rosterId: roster, staffId: staff, date: dateOf(date) }
  await tx.loan.update({ where: { rosterId_staffId_date: where }, data: { state } })
}
