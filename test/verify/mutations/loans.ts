import { at, drop, leave, THU, TUE } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

const LOAN = { staff: 'T3', date: TUE, host: 'J' }

const table: readonly Mutation[] = [
  {
    name: 'a teacher who is not loanable',
    finds: ['H15 not_loanable'],
    change: (draft) => {
      at.staff(draft, 'T3').loanable = false
    },
  },
  {
    name: 'a host that is not weak',
    finds: ['H15 host_not_weak'],
    change: (draft) => {
      at.school(draft, 'J').weak = false
    },
  },
  {
    name: 'the teacher refused',
    finds: ['H15 teacher_refused'],
    change: (draft) => {
      at.staff(draft, 'T3').loanConsents = [{ date: TUE, host: 'J', home: 'given', teacher: 'refused' }]
    },
  },
  {
    name: 'the teacher recalled',
    finds: ['H15 teacher_recalled'],
    change: (draft) => {
      at.staff(draft, 'T3').loanConsents = [{ date: TUE, host: 'J', home: 'given', teacher: 'recalled' }]
    },
  },
  {
    name: 'the home school recalled, by an event',
    finds: ['H15 home_recalled'],
    change: (draft) =>
      draft.input.events.push({
        id: 'e2',
        kind: 'loan_consent',
        staff: 'T3',
        host: 'J',
        date: TUE,
        by: 'home',
        answer: 'recalled',
      }),
  },
  {
    name: 'nobody has answered yet: legal',
    finds: [],
    change: (draft) => {
      at.staff(draft, 'T3').loanConsents = []
    },
  },
  {
    name: 'somebody who is no own teacher is lent',
    finds: ['H15 source'],
    change: (draft) => {
      at.staff(draft, 'T3').source = 'retired_teacher'
      at.activity(draft, 'j-chess').leadSources = ['retired_teacher']
    },
  },
  {
    name: 'a second loan the same day, to the own school',
    finds: ['H15 host_not_weak', 'H15 own_school', 'H15 two_hosts'],
    change: (draft) => draft.plan.loans.push({ ...LOAN, host: 'P' }),
  },
  {
    name: 'a lent teacher works at home that day',
    finds: ['H15 elsewhere'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).lead = 'T3'
    },
  },
  {
    name: 'a lent teacher holds a site duty at home that day',
    finds: ['H15 elsewhere'],
    change: (draft) => {
      at.school(draft, 'P').siteDuties?.push({
        id: 'hall',
        name: '走廊',
        site: 'P',
        weekday: 2,
        block: 'B0',
        adults: 1,
        minutes: 30,
      })
      draft.plan.duties.push({ school: 'P', duty: 'hall', date: TUE, adults: ['T3'] })
      draft.withoutLoans?.duties.push({ school: 'P', duty: 'hall', date: TUE, adults: ['T2'] })
    },
  },
  {
    name: 'too many loan-days of one teacher',
    finds: ['H15 teacher_limit'],
    change: (draft) => {
      draft.input.district.loanLimits = { daysPerTeacher: 0 }
    },
  },
  {
    name: 'too many loan-days of one home school',
    finds: ['H15 home_limit'],
    change: (draft) => {
      draft.input.district.loanLimits = { daysPerHomeSchool: 0 }
    },
  },
  {
    name: 'the plan without loans is missing',
    finds: ['H15 without_loans_missing'],
    change: (draft) => {
      draft.withoutLoans = null
    },
  },
  {
    name: 'the plan without loans is not valid',
    finds: ['H15 without_loans_invalid'],
    change: (draft) => {
      if (draft.withoutLoans !== null) drop(draft.withoutLoans, 'c5', TUE)
    },
  },
  {
    name: 'the plan without loans names what is not known',
    finds: ['H15 without_loans_invalid'],
    change: (draft) => {
      draft.withoutLoans?.duties.push({ school: 'P', duty: 'none', date: TUE, adults: [] })
    },
  },
  {
    name: 'the plan without loans has a loan',
    finds: ['H15 without_loans_invalid'],
    change: (draft) => {
      draft.withoutLoans?.loans.push(LOAN)
    },
  },
  {
    name: 'the home school pays for the loan',
    finds: ['H15 home_worse'],
    change: (draft) => leave(draft, 'a1', TUE, 'B0'),
  },
  {
    name: 'the host may be worse off: legal',
    finds: [],
    change: (draft) => {
      leave(draft, 'g1', '2026-11-23', 'E1')
    },
  },
  {
    name: 'a pin that only a lent teacher can keep does not bind the plan without loans: legal',
    finds: [],
    change: (draft) =>
      draft.input.pins.push({
        id: 'pin-chess',
        by: '教育局',
        reason: '支援',
        school: 'J',
        date: TUE,
        block: 'C1',
        activity: 'j-chess',
        staff: 'T3',
      }),
  },
  {
    name: 'a loan stands twice',
    finds: ['ROSTER_DUPLICATE loan'],
    change: (draft) => draft.plan.loans.push(LOAN),
  },
  {
    name: 'a loan of somebody unknown',
    finds: ['ROSTER_REFERENCE unknown_staff'],
    change: (draft) => draft.plan.loans.push({ ...LOAN, staff: 'T99' }),
  },
  {
    name: 'a loan to a school that is unknown',
    finds: ['H15 two_hosts', 'ROSTER_REFERENCE unknown_school'],
    change: (draft) => draft.plan.loans.push({ ...LOAN, host: 'Q' }),
  },
  {
    name: 'a loan on a holiday',
    finds: ['ROSTER_REFERENCE unknown_date'],
    change: (draft) => {
      draft.input.district.loanLimits = { daysPerTeacher: 2 }
      draft.plan.loans.push({ ...LOAN, date: THU })
    },
  },
]

/** H15: who is lent, where, how often, and the plan without loans. */
export const loanMutations: readonly Mutation[] = table.map((row) => ({ ...row, loan: true }))
