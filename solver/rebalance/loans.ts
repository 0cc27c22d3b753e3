import { hasBegun } from '../../models/checks/changes.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { IsoDate } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { admissibleLoans, pinnedLoans } from '../loans/admissible.ts'
import { homeOf } from '../loans/world.ts'

const isSame = (a: Loan, b: Loan): boolean => a.staff === b.staff && a.date === b.date && a.host === b.host

/** Loans that are in one list and not in the other. */
export const without = (loans: readonly Loan[], others: readonly Loan[]): Loan[] =>
  loans.filter((loan) => !others.some((other) => isSame(loan, other)))

/** Whether a day has begun, or lies behind, at the moment from which a rebalance may change the week. */
export function isUnderWay(week: Week, date: IsoDate): boolean {
  const from = week.disturbance?.from ?? null
  if (from === null) return false
  const day = from.slice(0, 10)
  return date < day || (date === day && hasBegun(week, date, from))
}

/**
 * The loans of a published plan after something happened: those that may still be made, those of days that have begun, and
 * those that pins ask for. A teacher whose loan is not made is the home school's again.
 * @param week changed, its events folded in
 * @param open schools that are not refused
 */
export function loansAfter(week: Week, { loans }: Plan, open: ReadonlySet<SchoolId>): readonly Loan[] {
  const pinned = pinnedLoans(week, open)
  if (loans.length === 0 && pinned.length === 0) return loans
  const admissible = admissibleLoans(week, open)
  const kept = loans.filter(
    (loan) => isUnderWay(week, loan.date) || admissible.some((other) => isSame(loan, other)),
  )
  return [...kept, ...without(pinned, kept)]
}

/** The loans that are left when a home school calls back whom it lends on days to come. */
export const calledBack = (week: Week, loans: readonly Loan[], home: SchoolId): Loan[] =>
  loans.filter((loan) => homeOf(week, loan) !== home || isUnderWay(week, loan.date))

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

/**
 * Loans to some hosts that could be made beside others: of listed teachers who are at home that day, within the limits of
 * teachers and home schools, on days of which nothing has begun.
 */
export function furtherLoans(
  week: Week,
  loans: readonly Loan[],
  hosts: ReadonlySet<SchoolId>,
  open: ReadonlySet<SchoolId>,
): Loan[] {
  const { daysPerTeacher, daysPerHomeSchool } = week.district.loanLimits
  const count = (isMeant: (loan: Loan) => boolean): number => loans.filter(isMeant).length
  const wanted = admissibleLoans(week, open).filter(
    ({ host, date }) => hosts.has(host) && !isUnderWay(week, date),
  )
  return wanted.filter((loan) => {
    const home = homeOf(week, loan)
    return (
      count(({ staff, date }) => staff === loan.staff && date === loan.date) === 0 &&
      count(({ staff }) => staff === loan.staff) < daysPerTeacher &&
      count((other) => homeOf(week, other) === home) < daysPerHomeSchool
    )
  })
}
