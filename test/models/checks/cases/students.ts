import type { WeekInput } from '../../../../models/week.ts'
import { MONDAY, rowOf, WEDNESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

type Student = WeekInput['students'][number]

/** A case that changes some fields of one student of the small week. */
const student = (
  code: Case['code'],
  severity: Case['severity'],
  field: string,
  id: string,
  change: Partial<Student>,
  also: Case['also'] = [],
): Case => ({
  code,
  severity,
  where: `students[${Number(id.slice(1)) - 1}].${field}`,
  also,
  change: (week) => {
    Object.assign(rowOf(week.students, id), change)
  },
})

export const studentCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'students[5].id',
    change: (week) => {
      week.students.push(rowOf(week.students, 'S5'))
    },
  },
  student('UNKNOWN_REFERENCE', 'error', 'school', 'S5', { school: 'P9' }, ['SCHOOL_WITHOUT_SIGN_UPS']),
  student('UNKNOWN_REFERENCE', 'error', 'homeroom', 'S4', { homeroom: 'C99' }),
  student('HOMEROOM_OF_ANOTHER_SCHOOL', 'error', 'homeroom', 'S4', { homeroom: 'C21' }),
  student('GRADE_NOT_OF_HOMEROOM', 'error', 'grade', 'S4', { homeroom: 'C31' }),
  student('DUPLICATE_ENTRY', 'error', 'days[1]', 'S4', {
    days: [{ weekday: 1 }, { weekday: 1, until: 'B1' }],
  }),
  student('DUPLICATE_ENTRY', 'error', 'days[0].extra[1]', 'S4', {
    days: [{ weekday: 1, extra: ['B3', 'B3'] }],
  }),
  student('UNKNOWN_REFERENCE', 'error', 'days[0].until', 'S4', { days: [{ weekday: 1, until: 'B9' }] }),
  student('UNKNOWN_REFERENCE', 'error', 'days[0].extra[0]', 'S4', { days: [{ weekday: 1, extra: ['B9'] }] }),
  student('UNTIL_NOT_REGULAR', 'error', 'days[0].until', 'S4', { days: [{ weekday: 1, until: 'B3' }] }),
  student('EXTRA_IS_REGULAR', 'error', 'days[0].extra[0]', 'S4', { days: [{ weekday: 1, extra: ['B2'] }] }),
  {
    code: 'BLOCK_NOT_FOR_GRADE',
    severity: 'error',
    where: 'students[3].days[0].until',
    change: (week) => {
      const block = { weekday: 1, start: '15:20', end: '16:00', kind: 'regular' as const, grades: [3] }
      rowOf(week.schools, 'P1').blocks.push({ ...block, code: 'B0' })
      rowOf(week.students, 'S4').days = [{ weekday: 1, until: 'B0' }]
    },
  },
  {
    code: 'BLOCK_NOT_FOR_GRADE',
    severity: 'error',
    where: 'students[3].days[0].extra[0]',
    change: (week) => {
      const block = { weekday: 1, start: '18:30', end: '19:00', kind: 'extended' as const, grades: [3] }
      rowOf(week.schools, 'P1').blocks.push({ ...block, code: 'B4' })
      rowOf(week.students, 'S4').days = [{ weekday: 1, extra: ['B4'] }]
    },
  },
  {
    code: 'SIGN_UP_FOR_NO_BLOCK',
    severity: 'warning',
    where: 'students[3].days[0]',
    change: (week) => {
      for (const end of rowOf(week.schools, 'P1').timetable) if (end.grade === 1) end.end = '17:00'
      rowOf(week.students, 'S4').days = [{ weekday: 2, until: 'B1' }]
    },
  },
  student(
    'DATES_REVERSED',
    'error',
    'consent',
    'S4',
    { consent: { date: '2026-10-10', withdrawn: '2026-10-09' } },
    ['CONSENT_WITHDRAWN'],
  ),
  student('WITHDRAWAL_DATE_FAR', 'error', 'consent', 'S4', {
    consent: { date: '2026-10-10', withdrawn: '2046-10-10' },
  }),
  student('CONSENT_MISSING', 'warning', 'consent', 'S4', { consent: null }),
  student('CONSENT_WITHDRAWN', 'warning', 'consent', 'S4', {
    consent: { date: '2026-08-30', withdrawn: MONDAY },
  }),
  student('CONSENT_WITHDRAWN', 'warning', 'consent', 'S1', {
    consent: { date: '2026-08-30', withdrawn: WEDNESDAY },
  }),
  student('CONSENT_LATER', 'warning', 'consent', 'S1', { consent: { date: WEDNESDAY } }),
  student('UNKNOWN_REFERENCE', 'error', 'choices[0].activities[0]', 'S3', {
    choices: [{ weekday: null, activities: ['DRONE'] }],
  }),
  student('CHOICE_OF_ANOTHER_SCHOOL', 'error', 'choices[0].activities[0]', 'S3', {
    choices: [{ weekday: null, activities: ['CARE2'] }],
  }),
  student('CHOICE_NOT_RANKED', 'error', 'choices[0].activities[0]', 'S3', {
    choices: [{ weekday: null, activities: ['CARE'] }],
  }),
  {
    code: 'CHOICE_NOT_FOR_GRADE',
    severity: 'warning',
    where: 'students[2].choices[0].activities[0]',
    change: (week) => {
      rowOf(week.activities, 'ROBOT').grades = [3]
    },
  },
  student('DUPLICATE_ENTRY', 'error', 'choices[0].activities[1]', 'S3', {
    choices: [{ weekday: null, activities: ['CHOIR', 'CHOIR'] }],
  }),
  student('DUPLICATE_ENTRY', 'error', 'choices[1]', 'S3', {
    choices: [
      { weekday: 2, activities: ['CHOIR'] },
      { weekday: 2, activities: ['ROBOT'] },
    ],
  }),
  student('DUPLICATE_ENTRY', 'error', 'choices[1]', 'S3', {
    choices: [
      { weekday: null, activities: ['CHOIR'] },
      { weekday: null, activities: ['ROBOT'] },
    ],
  }),
  student('UNKNOWN_REFERENCE', 'error', 'mostWanted', 'S3', { mostWanted: 'DRONE' }),
  student('MOST_WANTED_NOT_CHOSEN', 'error', 'mostWanted', 'S3', { mostWanted: 'CHOIR' }),
  student('UNKNOWN_REFERENCE', 'error', 'friend', 'S4', { friend: 'S9' }),
  student('FRIEND_OF_ONESELF', 'error', 'friend', 'S4', { friend: 'S4' }),
  student('FRIEND_KEPT_APART', 'error', 'friend', 'S4', { friend: 'S3' }),
  student('FRIEND_KEPT_APART', 'error', 'friend', 'S2', { keepApart: ['S1'] }, ['APART_NOT_MUTUAL']),
  student('FRIEND_AT_ANOTHER_SCHOOL', 'warning', 'friend', 'S4', { friend: 'S5' }),
  student('FRIEND_NOT_MUTUAL', 'warning', 'friend', 'S4', { friend: 'S1' }),
  student('UNKNOWN_REFERENCE', 'error', 'keepApart[1]', 'S4', { keepApart: ['S3', 'S9'] }),
  student('DUPLICATE_ENTRY', 'error', 'keepApart[1]', 'S4', { keepApart: ['S3', 'S3'] }),
  student('APART_FROM_ONESELF', 'error', 'keepApart[1]', 'S4', { keepApart: ['S3', 'S4'] }),
  student('APART_NOT_MUTUAL', 'warning', 'keepApart[0]', 'S1', { keepApart: ['S3'] }),
]
