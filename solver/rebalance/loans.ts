import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { admissibleLoans, pinnedLoans } from '../loans/admissible.ts'
import { homeOf } from '../loans/world.ts'

const isSame = (a: Loan, b: Loan): boolean => a.staff === b.staff && a.date === b.date && a.host === b.host

/** Loans that are in one list and not in the other. */
const without = (loans: readonly Loan[], others: readonly Loan[]): Loan[] =>
  loans.filter((loan) => !others.some((other) => isSame(loan, other)))

/** Whether a loan is of a day that lies behind the moment from which a rebalance may change the week. */
const isPast = ({ disturbance }: Week, { date }: Loan): boolean =>
  disturbance?.from !== null && disturbance !== null && date < disturbance.from.slice(0, 10)

/**
 * The loans of a published plan after something happened: those that may still be made, those of days that are over, and
 * those that pins ask for. A teacher whose loan is not made is the home school's again.
 * @param week changed, its events folded in
 * @param open schools that are not refused
 */
export function loansAfter(week: Week, { loans }: Plan, open: ReadonlySet<SchoolId>): readonly Loan[] {
  const pinned = pinnedLoans(week, open)
  if (loans.length === 0 && pinned.length === 0) return loans
  const admissible = admissibleLoans(week, open)
  const kept = loans.filter((loan) => isPast(week, loan) || admissible.some((other) => isSame(loan, other)))
  return [...kept, ...without(pinned, kept)]
}

/** The loans that are left when a home school calls back whom it lends on days to come. */
export const calledBack = (week: Week, loans: readonly Loan[], home: SchoolId): Loan[] =>
  loans.filter((loan) => homeOf(week, loan) !== home || isPast(week, loan))

/** Hosts of loans that came or went, with the other hosts of those teachers, their home schools, and those who newly lend. */
export function concerned(week: Week, before: readonly Loan[], after: readonly Loan[]) {
  const added = without(after, before)
  const moved = [...without(before, after), ...added]
  const teachers = new Set(moved.map(({ staff }) => staff))
  return {
    hosts: new Set([...before, ...after].filter(({ staff }) => teachers.has(staff)).map(({ host }) => host)),
    homes: new Set(moved.flatMap((loan) => homeOf(week, loan) ?? [])),
    lenders: new Set(added.flatMap((loan) => homeOf(week, loan) ?? [])),
  }
}
