import type { SchoolId, StaffId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { loanCarry } from '../../models/policy/constants.ts'
import type { Week } from '../../models/week.ts'

/** Whose turn it was: what a teacher, or a home school, carries of earlier loans, gives this week, and carries on. */
export interface Turn {
  readonly home: SchoolId
  /** Null: the home school, its teachers together. */
  readonly staff: StaffId | null
  /** Hundredths of a loan-day, faded by a fifth a week (S07). */
  readonly carried: number
  /** Loan-days of this week. */
  readonly days: number
  readonly next: number
}

/** The ledger of loans: every home school of a listed teacher, or of one who carries or is lent, and below it these teachers; most carried on first. */
export function turnsOf({ staff, schools }: Week, loans: readonly Loan[]): Turn[] {
  const rows = staff.flatMap(({ id, school, loanable, carried }): Turn[] => {
    const days = loans.filter((loan) => loan.staff === id).length
    if (school === null || !(loanable || days > 0 || carried.loans > 0)) return []
    return [{ home: school, staff: id, carried: carried.loans, days, next: loanCarry(carried.loans, days) }]
  })
  const first = (a: Turn, b: Turn): number => b.next - a.next || b.days - a.days
  const sums = schools.flatMap(({ id }): Turn[] => {
    const own = rows.filter(({ home }) => home === id)
    const sum = (of: (row: Turn) => number): number => own.reduce((total, row) => total + of(row), 0)
    if (own.length === 0) return []
    const [carried, days] = [sum((row) => row.carried), sum((row) => row.days)]
    return [{ home: id, staff: null, carried, days, next: sum((row) => row.next) }]
  })
  return sums
    .sort(first)
    .flatMap((total) => [total, ...rows.filter(({ home }) => home === total.home).sort(first)])
}
