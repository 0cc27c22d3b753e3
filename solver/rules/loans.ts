import { isDeclined } from '../../models/loan.ts'
import type { Loan } from '../../models/plan.ts'
import { RULE_CODES } from '../../models/policy/rules.ts'
import type { StaffMember } from '../../models/staff.ts'
import type { Week } from '../../models/week.ts'
import type { Option, Problem } from '../problem.ts'
import type { Half, Rule } from '../rule.ts'

const RULE = RULE_CODES.indexOf('H15')

/** A lent teacher serves the host that day and nobody else; a teacher of another school serves here only on loan. */
function isHere(half: Half, adult: StaffMember, day: number): boolean {
  const { date } = half.days[day]
  if (half.loans.length > 0) {
    const lent = half.loans.filter((loan) => loan.staff === adult.id && loan.date === date)
    if (lent.length > 0) return lent.every((loan) => loan.host === half.school.id)
  }
  return adult.school === half.school.id || adult.serves.includes(half.school.id)
}

const mayServe = (half: Half, adult: StaffMember, { day }: Option): boolean => isHere(half, adult, day)

/**
 * Whether a loan, alone, is one that may be made: an own teacher who is loanable, of another school than the host, a
 * weak host, and nobody who refused or recalled. The limits of teacher and home school are `isWithinLimits`.
 */
function isLendable(week: Week, { staff, date, host }: Loan): boolean {
  const adult = week.staff.find((entry) => entry.id === staff)
  if (adult === undefined || adult.source !== 'own_teacher' || !adult.loanable) return false
  if (adult.school === null || adult.school === host) return false
  if (week.schools.find((entry) => entry.id === host)?.weak !== true) return false
  return !isDeclined(adult, { date, host })
}

/** Whether a loan, among all loans of the week, keeps to one host a day and the limits of teacher and home school. */
function isWithinLimits(week: Week, loans: readonly Loan[], { staff, date }: Loan): boolean {
  const { daysPerTeacher, daysPerHomeSchool } = week.district.loanLimits
  const home = new Map(week.staff.map((adult) => [adult.id, adult.school]))
  const own = loans.filter((loan) => loan.staff === staff)
  const outOfHome = loans.filter((loan) => home.get(loan.staff) === home.get(staff))
  return (
    own.filter((loan) => loan.date === date).length === 1 &&
    own.length <= daysPerTeacher &&
    outOfHome.length <= daysPerHomeSchool
  )
}

/** Loans to the school that may not be made: a constant of the problem. */
const unlawful = ({ week, school, loans }: Problem): number =>
  loans.filter(
    (loan) => loan.host === school.id && !(isLendable(week, loan) && isWithinLimits(week, loans, loan)),
  ).length

/**
 * H15 [3.2.3]: who may be lent to whom, and that a lent teacher serves only the host that day. That no home school is
 * the worse for it is judged between two solves of the district, not here.
 */
export const loans: Rule = {
  code: 'H15',
  applies: (problem) => problem.loans.length > 0,
  arcs: {
    lead: mayServe,
    assist: mayServe,
    duty: (half, adult, { day }) => isHere(half, adult, day),
  },
  track(problem, state) {
    state.breach(RULE, unlawful(problem))
    return {}
  },
  recount: unlawful,
}
