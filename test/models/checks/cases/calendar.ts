import { MONDAY, SATURDAY, TUESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

const term = (first: string, last: string) => ({ id: '2027-1', name: '', first, last })

export const calendarCases: readonly Case[] = [
  {
    code: 'WEEK_NOT_MONDAY',
    severity: 'error',
    where: 'monday',
    change: (week) => {
      week.monday = TUESDAY
    },
  },
  {
    code: 'WEEK_OUTSIDE_TERM',
    severity: 'error',
    where: 'monday',
    change: (week) => {
      week.monday = '2027-02-01'
    },
  },
  {
    code: 'WEEK_WITHOUT_SCHOOL_DAYS',
    severity: 'warning',
    where: 'monday',
    change: (week) => {
      week.district.calendar = [23, 24, 25, 26, 27].map((day) => ({
        date: `2026-11-${day}`,
        kind: 'regional_holiday',
      }))
    },
  },
  {
    code: 'TERMS_OVERLAP',
    severity: 'error',
    where: 'district.terms[1]',
    change: (week) => {
      week.district.terms.push(term('2027-01-22', '2027-07-01'))
    },
  },
  {
    code: 'DATES_REVERSED',
    severity: 'error',
    where: 'district.terms[1].first',
    change: (week) => {
      week.district.terms.push(term('2027-07-01', '2027-02-22'))
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'district.terms[1].id',
    change: (week) => {
      week.district.terms.push({ ...term('2027-02-22', '2027-07-01'), id: '2026-1' })
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'district.ruleSources[1].id',
    change: (week) => {
      const source = { id: 'R', title: '', from: '2021-09-01' }
      week.district.ruleSources = [source, source]
    },
  },
  {
    code: 'OFF_WORK_OVERLAP',
    severity: 'error',
    where: 'district.offWork[2]',
    change: (week) => {
      week.district.offWork.push({ from: '2027-04-30', to: '2027-05-31', time: '18:00' })
    },
  },
  {
    code: 'DATES_REVERSED',
    severity: 'error',
    where: 'district.offWork[2].from',
    change: (week) => {
      week.district.offWork.push({ from: '2028-05-31', to: '2028-05-01', time: '18:00' })
    },
  },
  {
    code: 'OFF_WORK_MISSING',
    severity: 'error',
    where: 'district.offWork',
    change: (week) => {
      week.district.offWork = [{ from: '2026-05-01', to: TUESDAY, time: '17:30' }]
    },
  },
  {
    code: 'SCHOOL_DAY_ON_HOLIDAY',
    severity: 'error',
    where: 'district.calendar[1]',
    change: (week) => {
      week.district.calendar = [
        { date: '2026-12-01', kind: 'public_holiday' },
        { date: '2026-12-01', kind: 'school_day' },
      ]
    },
  },
  {
    code: 'SCHOOL_DAY_ON_HOLIDAY',
    severity: 'error',
    where: 'district.calendar[0]',
    change: (week) => {
      week.district.calendar = [{ date: '2026-10-01', kind: 'school_day' }]
    },
  },
  {
    code: 'SCHOOL_DAY_ON_HOLIDAY',
    severity: 'error',
    where: 'events[0].date',
    change: (week) => {
      week.district.calendar = [{ date: SATURDAY, kind: 'regional_holiday' }]
      week.events = [{ id: 'e', kind: 'make_up_day', date: SATURDAY, follows: 1 }]
    },
  },
  {
    code: 'CALENDAR_DATE_TWICE',
    severity: 'error',
    where: 'district.calendar[1]',
    change: (week) => {
      week.district.calendar = [
        { date: '2026-12-05', kind: 'public_holiday' },
        { date: '2026-12-05', kind: 'regional_holiday' },
      ]
    },
  },
  {
    code: 'SCHOOL_DAY_OUTSIDE_TERM',
    severity: 'error',
    where: 'district.calendar[0]',
    change: (week) => {
      week.district.calendar = [{ date: '2027-01-30', kind: 'make_up', follows: 5 }]
    },
  },
  {
    code: 'SCHOOL_DAY_OUTSIDE_TERM',
    severity: 'error',
    where: 'events[0].date',
    change: (week) => {
      week.events = [{ id: 'e', kind: 'make_up_day', date: '2027-01-30', follows: 1 }]
    },
  },
  {
    code: 'MAKE_UP_ON_SCHOOL_DAY',
    severity: 'error',
    where: 'district.calendar[0]',
    change: (week) => {
      week.district.calendar = [{ date: MONDAY, kind: 'make_up' }]
    },
  },
  {
    code: 'FOLLOWS_ON_HOLIDAY',
    severity: 'warning',
    where: 'district.calendar[0].follows',
    change: (week) => {
      week.district.calendar = [{ date: '2026-12-12', kind: 'public_holiday', follows: 1 }]
    },
  },
  {
    code: 'HOLIDAY_NOT_LISTED',
    severity: 'warning',
    where: 'district.calendar',
    change: (week) => {
      week.monday = '2026-12-28'
    },
  },
  {
    code: 'FOLLOWS_WITHOUT_BLOCKS',
    severity: 'warning',
    where: 'district.calendar',
    change: (week) => {
      week.district.calendar = [{ date: SATURDAY, kind: 'make_up' }]
    },
  },
]
