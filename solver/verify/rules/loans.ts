import type { SchoolId } from '../../../models/ids.ts'
import type { Loan } from '../../../models/plan.ts'
import { type PlanView, placeOf, placeOfDuty, unservedOf } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { StaffView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

/** Who may be lent to whom. */
function checkLoan(plan: PlanView, loan: Loan, who: StaffView, tally: Tally): void {
  tally.checked()
  const { staff } = who
  const place = { school: loan.host, date: loan.date, staff: loan.staff }
  if (staff.source !== 'own_teacher') tally.breach(place, 'source', { source: staff.source })
  if (!staff.loanable) tally.breach(place, 'not_loanable')
  if (staff.school === loan.host) tally.breach(place, 'own_school')
  if (plan.week.schoolOf.get(loan.host)?.school.weak === false) tally.breach(place, 'host_not_weak')
  for (const consent of staff.loanConsents) {
    if (consent.date !== loan.date || consent.host !== loan.host) continue
    if (consent.home === 'refused') tally.breach(place, 'home_refused')
    if (consent.home === 'recalled') tally.breach(place, 'home_recalled')
    if (consent.teacher === 'refused') tally.breach(place, 'teacher_refused')
    if (consent.teacher === 'recalled') tally.breach(place, 'teacher_recalled')
  }
}

/** One host a day, and all that a lent teacher does that day is the host's. */
function checkDay(plan: PlanView, who: StaffView, date: string, tally: Tally): void {
  const hosts = new Set(plan.hostsOf(who, date))
  const [host] = hosts
  if (host === undefined) return
  tally.checked()
  const staff = who.staff.id
  if (hosts.size > 1) tally.breach({ school: host, date, staff }, 'two_hosts')
  for (const session of plan.byAdult[who.index] ?? [])
    if (session.day.date === date && !hosts.has(session.session.school))
      tally.breach({ ...placeOf(session), staff }, 'elsewhere', { host })
  for (const duty of plan.dutiesOf[who.index] ?? [])
    if (duty.slot.day.date === date && !hosts.has(duty.assignment.school))
      tally.breach({ ...placeOfDuty(duty), staff }, 'elsewhere', { host })
}

/** Loan-days of each teacher, and out of each home school. */
function checkLimits(plan: PlanView, lent: ReadonlyMap<StaffView, ReadonlySet<string>>, tally: Tally): void {
  const { daysPerTeacher, daysPerHomeSchool } = plan.week.week.district.loanLimits
  const byHome = new Map<string, number>()
  for (const [{ staff }, dates] of lent) {
    const school = staff.school ?? ''
    byHome.set(school, (byHome.get(school) ?? 0) + dates.size)
    tally.checked()
    if (dates.size > daysPerTeacher)
      tally.breach({ school, staff: staff.id }, 'teacher_limit', { days: dates.size, limit: daysPerTeacher })
  }
  for (const [school, days] of byHome) {
    tally.checked()
    if (days > daysPerHomeSchool) tally.breach({ school }, 'home_limit', { days, limit: daysPerHomeSchool })
  }
}

/** The plan without loans is there, valid, and leaves no home school better off than the plan does. */
function checkBaseline(plan: PlanView, homes: ReadonlySet<SchoolId>, tally: Tally): void {
  const place = { school: [...homes][0] ?? '' }
  if (plan.baseline === null) {
    tally.checked()
    if (plan.plan.loans.length > 0) tally.breach(place, 'without_loans_missing')
    return
  }
  tally.checked()
  for (const { code, count } of plan.baseline.wrong)
    tally.breach(place, 'without_loans_invalid', { code, count })
  const unserved = new Map<SchoolId, number>()
  for (const who of plan.week.students) {
    const school = who.student.school
    if (homes.has(school)) unserved.set(school, (unserved.get(school) ?? 0) + unservedOf(plan, who).length)
  }
  for (const [school, count] of unserved) {
    tally.checked()
    const before = plan.baseline.unserved.get(school) ?? 0
    if (count > before) tally.breach({ school }, 'home_worse', { count, before })
  }
}

/** H15: who is lent, where, how often, and that no home school pays for it with unserved blocks. */
export const loans: RuleFor<'H15'> = {
  code: 'H15',
  roster: (plan, tally) => {
    const lent = new Map<StaffView, Set<string>>()
    for (const loan of plan.plan.loans) {
      const who = plan.week.staffOf.get(loan.staff)
      if (plan.withoutLoans)
        tally.breach({ school: loan.host, date: loan.date, staff: loan.staff }, 'loan_without_loans')
      if (who === undefined) continue
      checkLoan(plan, loan, who, tally)
      lent.set(who, (lent.get(who) ?? new Set()).add(loan.date))
    }
    for (const [who, dates] of lent) for (const date of dates) checkDay(plan, who, date, tally)
    checkLimits(plan, lent, tally)
    const homes = new Set(
      [...lent.keys()].flatMap(({ staff }) => (staff.school === null ? [] : [staff.school])),
    )
    if (!plan.withoutLoans) checkBaseline(plan, homes, tally)
  },
}
