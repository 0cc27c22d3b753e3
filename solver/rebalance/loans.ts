import { hasBegun } from '../../models/begun.ts'
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
  return date < day || (date === day && hasBegun(week, week.schools, date, from))
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

/** A loan that comes, and one that goes; null: none. */
export interface Exchange {
  readonly come: Loan | null
  readonly go: Loan | null
}

/** Loans that may be taken back: of days of which nothing has begun, and that no pin asks for. */
export function freeLoans(week: Week, loans: readonly Loan[], open: ReadonlySet<SchoolId>): Loan[] {
  const pinned = pinnedLoans(week, open)
  return without(loans, pinned).filter(({ date }) => !isUnderWay(week, date))
}

/** Whether a loan could be made beside others: the teacher at home that day, the limits of teacher and home school kept. */
function fits(week: Week, loan: Loan, beside: readonly Loan[]): boolean {
  const { daysPerTeacher, daysPerHomeSchool } = week.district.loanLimits
  const home = homeOf(week, loan)
  const own = beside.filter(({ staff }) => staff === loan.staff)
  return (
    own.every(({ date }) => date !== loan.date) &&
    own.length < daysPerTeacher &&
    beside.filter((other) => homeOf(week, other) === home).length < daysPerHomeSchool
  )
}

/** Loans to a host that could be made and are not, whatever others they would have to stand instead of. */
export const loansLeft = (
  week: Week,
  loans: readonly Loan[],
  host: SchoolId,
  open: ReadonlySet<SchoolId>,
): Loan[] =>
  without(admissibleLoans(week, open), loans).filter(
    (loan) => loan.host === host && !isUnderWay(week, loan.date) && fits(week, loan, []),
  )

/**
 * Loans to a host that could come: beside the others, or instead of one of them, which is another day of the same teacher
 * or stands in the way of the limits.
 */
export function furtherLoans(
  week: Week,
  loans: readonly Loan[],
  host: SchoolId,
  open: ReadonlySet<SchoolId>,
): Exchange[] {
  const free = freeLoans(week, loans, open)
  return loansLeft(week, loans, host, open).flatMap((come): Exchange[] => {
    const isFree = fits(week, come, loans)
    const others = free.filter(
      (go) => (!isFree || go.staff === come.staff) && fits(week, come, without(loans, [go])),
    )
    return [...(isFree ? [{ come, go: null }] : []), ...others.map((go) => ({ come, go }))]
  })
}
