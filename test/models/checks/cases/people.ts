import type { WeekInput } from '../../../../models/week.ts'
import { FRIDAY, MONDAY, rowOf, TUESDAY, WEDNESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

type Person = WeekInput['staff'][number]

/** A case that changes some fields of one adult of the small week. */
const person = (
  code: Case['code'],
  severity: Case['severity'],
  field: string,
  id: string,
  change: Partial<Person>,
  also: Case['also'] = [],
): Case => ({
  code,
  severity,
  where: `staff[${['T1', 'T2', 'R1', 'V1', 'O1', 'T3'].indexOf(id)}].${field}`,
  also,
  change: (week) => {
    Object.assign(rowOf(week.staff, id), change)
  },
})

/** A case that changes the only institution. */
const institution = (
  code: Case['code'],
  severity: Case['severity'],
  where: string,
  change: Partial<WeekInput['institutions'][number]>,
): Case => ({
  code,
  severity,
  where: `institutions[0].${where}`,
  change: (week) => {
    Object.assign(rowOf(week.institutions, 'I1'), change)
  },
})

const year = { from: '2026-09-01', to: '2027-08-31' }
const lesson = { weekday: 2, start: '14:00', end: '14:40', site: 'P1' }

export const peopleCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'institutions[1].id',
    change: (week) => {
      week.institutions.push(rowOf(week.institutions, 'I1'))
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'staff[6].id',
    change: (week) => {
      week.staff.push(rowOf(week.staff, 'T2'))
    },
  },
  institution('DATES_REVERSED', 'error', 'listed[1]', { listed: [year, { from: FRIDAY, to: MONDAY }] }),
  institution('DATES_REVERSED', 'error', 'approvals[1]', {
    approvals: [
      { school: 'P1', activity: 'ROBOT', ...year },
      { school: 'P1', activity: 'ROBOT', from: FRIDAY, to: MONDAY },
    ],
  }),
  institution('UNKNOWN_REFERENCE', 'error', 'approvals[1].school', {
    approvals: [
      { school: 'P1', activity: 'ROBOT', ...year },
      { school: 'P9', activity: 'ROBOT', ...year },
    ],
  }),
  institution('UNKNOWN_REFERENCE', 'error', 'approvals[1].activity', {
    approvals: [
      { school: 'P1', activity: 'ROBOT', ...year },
      { school: 'P1', activity: 'DRONE', ...year },
    ],
  }),
  institution('APPROVAL_OF_ANOTHER_SCHOOL', 'error', 'approvals[0].activity', {
    approvals: [{ school: 'P2', activity: 'ROBOT', ...year }],
  }),
  institution('INSTITUTION_FOR_SUBJECTS', 'warning', 'subject', { subject: true }),
  institution('INSTITUTION_NOT_LISTED', 'warning', 'listed', { listed: [] }),
  institution('INSTITUTION_NOT_LISTED', 'warning', 'listed', {
    listed: [{ from: '2026-09-01', to: TUESDAY }],
  }),
  institution('INSTITUTION_WITHOUT_APPROVAL', 'warning', 'approvals', { approvals: [] }),
  person('UNKNOWN_REFERENCE', 'error', 'school', 'T2', { school: 'P9' }),
  person('UNKNOWN_REFERENCE', 'error', 'serves[1]', 'V1', { serves: ['P1', 'P9'] }),
  person('UNKNOWN_REFERENCE', 'error', 'institution', 'O1', { institution: 'I9' }),
  person('UNKNOWN_REFERENCE', 'error', 'homerooms[0]', 'T2', { homerooms: ['C99'] }),
  person('UNKNOWN_REFERENCE', 'error', 'lessons[0].site', 'T2', { lessons: [{ ...lesson, site: 'P9' }] }),
  person('UNKNOWN_REFERENCE', 'error', 'loanConsents[0].host', 'T2', {
    loanConsents: [{ date: MONDAY, host: 'P9', home: 'given', teacher: 'given' }],
  }),
  person('DUPLICATE_ENTRY', 'error', 'serves[1]', 'V1', { serves: ['P1', 'P1'] }),
  person('DUPLICATE_ENTRY', 'error', 'unwanted[1]', 'T2', {
    unwanted: [
      { weekday: 1, block: 'B1' },
      { weekday: 1, block: 'B1' },
    ],
  }),
  person('DUPLICATE_ENTRY', 'error', 'wanted[1]', 'T2', {
    wanted: [
      { weekday: 1, block: 'B1' },
      { weekday: 1, block: 'B1' },
    ],
  }),
  person('DUPLICATE_ENTRY', 'error', 'loanConsents[1]', 'T1', {
    loanConsents: [
      { date: MONDAY, host: 'P2', home: 'given', teacher: 'given' },
      { date: MONDAY, host: 'P2', home: 'refused', teacher: 'given' },
    ],
  }),
  person('TIMES_REVERSED', 'error', 'availability[1]', 'T2', {
    availability: [
      { start: '08:00', end: '20:00' },
      { weekday: 1, start: '18:00', end: '18:00' },
    ],
  }),
  person('DATES_REVERSED', 'error', 'absences[0]', 'T2', { absences: [{ from: FRIDAY, to: MONDAY }] }),
  person('ABSENCE_TOO_LONG', 'error', 'absences[1].to', 'T2', {
    absences: [
      { from: '2026-12-01', to: '2027-12-02' },
      { from: '2026-12-01', to: '2027-12-03' },
    ],
  }),
  person('TIMES_REVERSED', 'error', 'absences[0]', 'T2', {
    absences: [{ from: FRIDAY, to: FRIDAY, start: '17:00', end: '16:00' }],
  }),
  person('TIMES_REVERSED', 'error', 'lessons[0]', 'T2', {
    lessons: [{ ...lesson, start: '15:00' }],
  }),
  person('LESSONS_OVERLAP', 'error', 'lessons[1]', 'T2', {
    lessons: [lesson, { ...lesson, start: '14:30', end: '15:10', weeks: 'odd' }],
  }),
  person('TEACHER_WITHOUT_SCHOOL', 'error', 'school', 'T2', { school: null }),
  person('TEACHER_SERVES_ELSEWHERE', 'error', 'serves', 'R1', { serves: ['P2'] }),
  person('OUTSIDER_WITH_HOME_SCHOOL', 'error', 'school', 'V1', { school: 'P1' }),
  person('OUTSIDER_SERVES_NOBODY', 'error', 'serves', 'V1', { serves: [] }),
  person('OWN_TEACHER_NOT_IN_SERVICE', 'error', 'inService', 'T2', { inService: false }),
  person('INSTRUCTOR_WITHOUT_INSTITUTION', 'error', 'institution', 'O1', { institution: null }),
  person('VOLUNTEER_SHARE', 'warning', 'share', 'V1', { share: 50 }),
  person('WISH_FOR_NO_BLOCK', 'warning', 'wanted[0]', 'T2', { wanted: [{ weekday: 6, block: 'B1' }] }),
  person('WISH_CONTRADICTS', 'warning', 'wanted[0]', 'T2', {
    wanted: [{ weekday: 1, block: 'B1' }],
    unwanted: [{ weekday: 1, block: 'B1' }],
  }),
  person('LOANABLE_NOT_OWN_TEACHER', 'warning', 'loanable', 'R1', { loanable: true }),
  person('LOAN_HOST_UNFIT', 'warning', 'loanConsents[0].host', 'T3', {
    loanConsents: [{ date: MONDAY, host: 'P1', home: 'given', teacher: 'given' }],
  }),
  person('LOAN_HOST_UNFIT', 'warning', 'loanConsents[0].host', 'T3', {
    loanConsents: [{ date: MONDAY, host: 'P2', home: 'given', teacher: 'given' }],
  }),
  person('IN_SERVICE_THROUGH_INSTITUTION', 'warning', 'institution', 'O1', { inService: true }),
  person('STAFF_LIMIT_ZERO', 'warning', 'maxPerWeek', 'T2', { maxPerWeek: 0 }),
  person('STAFF_LIMIT_ZERO', 'warning', 'maxPerDay', 'T2', { maxPerDay: 0 }),
  person('VETTING_MISSING', 'warning', 'vettedUntil', 'T2', { vettedUntil: null }),
  person('VETTING_MISSING', 'warning', 'vettedUntil', 'T2', { vettedUntil: '2026-11-22' }),
  person('VETTING_EXPIRES', 'warning', 'vettedUntil', 'T2', { vettedUntil: WEDNESDAY }),
  person('STAFF_WITHOUT_POSSIBLE_BLOCK', 'warning', 'availability', 'T2', {
    availability: [{ start: '08:00', end: '16:30' }],
  }),
  person('STAFF_WITHOUT_POSSIBLE_BLOCK', 'warning', 'availability', 'T2', {
    absences: [{ from: MONDAY, to: FRIDAY }],
  }),
]
