import type { WeekInput } from '../../../../models/week.ts'
import { FRIDAY, MONDAY, rowOf, THURSDAY, TUESDAY, WEDNESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'

type Pin = WeekInput['pins'][number]
type Ban = WeekInput['bans'][number]

const signed = { by: '', reason: '', school: 'P1' }
const pin = (id: string, more: Partial<Pin>): Pin => ({
  ...signed,
  id,
  date: TUESDAY,
  block: 'B2',
  activity: 'CARE',
  ...more,
})
export const ban = (id: string, more: Partial<Ban>): Ban => ({ ...signed, id, ...more })

/** A case of the last of some pins, with what else has to change for it. */
export const pinned = (
  code: Case['code'],
  field: string,
  pins: readonly Partial<Pin>[],
  change: (week: WeekInput) => void = () => {},
): Case => ({
  code,
  severity: 'error',
  where: `pins[${pins.length - 1}]${field === '' ? '' : `.${field}`}`,
  change: (week) => {
    week.pins = pins.map((more, index) => pin(`L${index + 1}`, more))
    change(week)
  },
})

const banned = (field: string, more: Partial<Ban>): Case => ({
  code: 'UNKNOWN_REFERENCE',
  severity: 'error',
  where: `bans[0].${field}`,
  change: (week) => {
    week.bans = [ban('N1', { activity: 'CARE', ...more })]
  },
})

export const pinCases: readonly Case[] = [
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'pins[1].id',
    change: (week) => {
      week.pins = [pin('L1', {}), pin('L1', { date: FRIDAY })]
    },
  },
  {
    code: 'DUPLICATE_ID',
    severity: 'error',
    where: 'bans[1].id',
    change: (week) => {
      week.bans = [ban('N1', { staff: 'T1' }), ban('N1', { staff: 'T2' })]
    },
  },
  banned('school', { school: 'P9' }),
  banned('activity', { activity: 'OPERA' }),
  banned('room', { room: 'K99' }),
  banned('staff', { staff: 'T9' }),
  banned('student', { student: 'S9' }),
  pinned('UNKNOWN_REFERENCE', 'school', [{ school: 'P9' }]),
  pinned('UNKNOWN_REFERENCE', 'activity', [{ activity: 'OPERA' }]),
  pinned('UNKNOWN_REFERENCE', 'block', [{ block: 'B9' }]),
  pinned('UNKNOWN_REFERENCE', 'room', [{ room: 'K99' }]),
  pinned('UNKNOWN_REFERENCE', 'staff', [{ staff: 'T9' }]),
  pinned('UNKNOWN_REFERENCE', 'student', [{ student: 'S9' }]),
  pinned('PIN_NOT_ON_A_SERVICE_DAY', 'date', [{ date: '2026-11-28' }]),
  pinned('PIN_NOT_ON_A_SERVICE_DAY', 'date', [{ date: '2026-12-01' }]),
  pinned('PIN_NOT_ON_A_SERVICE_DAY', 'date', [{ date: FRIDAY }], (week) => {
    week.events = [{ id: 'e', kind: 'day_cancelled', date: FRIDAY, school: 'P1' }]
  }),
  pinned('PIN_ACTIVITY_OF_ANOTHER_SCHOOL', 'activity', [{ activity: 'CARE2' }]),
  pinned('PIN_OUTSIDE_ACTIVITY_BLOCKS', 'block', [{ activity: 'ROBOT', block: 'B1' }]),
  pinned('PIN_OUTSIDE_ACTIVITY_BLOCKS', 'block', [{ activity: 'CHOIR' }], (week) => {
    rowOf(week.activities, 'CHOIR').blocks = [{ block: 'B2', weeks: 'even' }]
  }),
  pinned('PIN_BANNED', '', [{ staff: 'T2' }], (week) => {
    week.bans = [ban('N1', { staff: 'T2', date: TUESDAY })]
  }),
  pinned('PIN_ROLE_WITHOUT_ADULT', 'role', [{ role: 'lead' }]),
  pinned('PIN_ADULT_OF_ANOTHER_SCHOOL', 'staff', [{ staff: 'T3' }]),
  pinned(
    'PIN_ADULT_OF_ANOTHER_SCHOOL',
    'staff',
    [{ school: 'P2', activity: 'CARE2', staff: 'T1', date: THURSDAY }],
    (week) => {
      week.events = [
        {
          id: 'e',
          kind: 'loan_consent',
          staff: 'T1',
          host: 'P2',
          date: THURSDAY,
          by: 'home',
          answer: 'refused',
        },
      ]
    },
  ),
  pinned('PIN_ADULT_SOURCE', 'staff', [{ activity: 'TUT', staff: 'V1' }]),
  pinned('PIN_ADULT_SOURCE', 'staff', [{ staff: 'T2', role: 'assist' }]),
  pinned('PIN_ADULT_SKILL', 'staff', [{ activity: 'CHOIR', staff: 'T2' }]),
  pinned('PIN_ADULT_NOT_VETTED', 'staff', [{ staff: 'T2' }], (week) => {
    week.events = [{ id: 'e', kind: 'vetting_expired', staff: 'T2', date: TUESDAY }]
  }),
  pinned('PIN_ADULT_NOT_APPROVED', 'staff', [{ activity: 'ROBOT', staff: 'O1' }], (week) => {
    rowOf(week.activities, 'ROBOT').ownStaffInsufficient = false
  }),
  pinned('PIN_ADULT_NOT_APPROVED', 'staff', [{ activity: 'ROBOT', staff: 'O1' }], (week) => {
    week.events = [{ id: 'e', kind: 'institution_struck', institution: 'I1', date: TUESDAY }]
  }),
  pinned('PIN_ADULT_TEACHES', 'staff', [{ staff: 'T2' }], (week) => {
    rowOf(week.staff, 'T2').lessons = [{ weekday: 2, start: '16:30', end: '17:10', site: 'P1' }]
  }),
  pinned('PIN_ADULT_NOT_AVAILABLE', 'staff', [{ staff: 'R1', date: WEDNESDAY }]),
  pinned('PIN_ADULT_NOT_AVAILABLE', 'staff', [{ staff: 'T2' }], (week) => {
    week.events = [
      { id: 'e', kind: 'absence', staff: 'T2', from: TUESDAY, to: TUESDAY, start: '17:40', end: '18:00' },
    ]
  }),
  pinned('PIN_ROOM_ELSEWHERE', 'room', [{ room: 'K21' }]),
  pinned('PIN_ROOM_KIND', 'room', [{ activity: 'ROBOT', room: 'G1' }]),
  {
    ...pinned('PIN_ROOM_NOT_SAFE', 'room', [{ room: 'G1' }], (week) => {
      rowOf(week.rooms, 'G1').safetyUntil = MONDAY
    }),
    also: ['ROOM_SAFETY_EXPIRES'],
  },
  pinned('PIN_ROOM_NOT_AVAILABLE', 'room', [{ room: 'G1' }], (week) => {
    week.events = [{ id: 'e', kind: 'room_closed', room: 'G1', from: TUESDAY, to: TUESDAY }]
  }),
  pinned('PIN_ROOM_TOO_SMALL', 'room', [{ activity: 'CHOIR', room: 'K11' }], (week) => {
    rowOf(week.rooms, 'K11').capacity = 1
  }),
  pinned('PIN_STUDENT_OF_ANOTHER_SCHOOL', 'student', [{ student: 'S5' }]),
  pinned('PIN_STUDENT_GRADE', 'student', [{ activity: 'TUT', student: 'S3' }]),
  pinned('PIN_STUDENT_NOT_REQUIRED', 'student', [{ student: 'S4' }]),
  pinned('PIN_STUDENT_NOT_REQUIRED', 'student', [{ student: 'S3', block: 'B3' }]),
  {
    ...pinned('PIN_STUDENT_NOT_REQUIRED', 'student', [{ student: 'S3' }]),
    change: (week) => {
      week.pins = [pin('L1', { student: 'S3' })]
      week.events = [{ id: 'e', kind: 'withdrawal', student: 'S3', date: MONDAY }]
    },
  },
  pinned('PIN_STUDENT_NOT_ADMITTED', 'student', [{ activity: 'CHOIR', student: 'S3' }]),
  pinned('PIN_STUDENT_NOT_ADMITTED', 'student', [{ block: 'B1', student: 'S1' }]),
  pinned('PIN_STUDENT_NOT_ADMITTED', 'student', [{ activity: 'TUT', student: 'S2' }]),
  pinned('PIN_STUDENT_TWICE', 'student', [
    { activity: 'CHOIR', student: 'S1' },
    { activity: 'ROBOT', student: 'S1' },
  ]),
  pinned('PIN_STUDENT_TWICE', 'student', [
    { student: 'S3', room: 'K11' },
    { student: 'S3', room: 'K31' },
  ]),
  pinned('PIN_ADULT_TWICE', 'staff', [
    { activity: 'CHOIR', staff: 'T1' },
    { activity: 'CARE', staff: 'T1' },
  ]),
  pinned(
    'PIN_ADULT_OVER_DAY',
    'staff',
    [
      { block: 'B1', staff: 'T2' },
      { block: 'B2', staff: 'T2' },
    ],
    (week) => {
      rowOf(week.staff, 'T2').maxPerDay = 1
    },
  ),
  pinned(
    'PIN_ADULT_OVER_WEEK',
    'staff',
    [
      { date: MONDAY, staff: 'T2' },
      { date: TUESDAY, staff: 'T2' },
    ],
    (week) => {
      rowOf(week.staff, 'T2').maxPerWeek = 1
    },
  ),
  pinned('PIN_ROOM_OVER_PARALLEL', 'room', [
    { activity: 'CHOIR', room: 'K11' },
    { activity: 'CARE', room: 'K11' },
  ]),
  pinned('PIN_ROOM_OVER_PARALLEL', 'room', [
    { room: 'K11', staff: 'T1', role: 'lead' },
    { room: 'K11', staff: 'T2', role: 'lead' },
  ]),
  pinned(
    'PIN_ROOM_OVER_CAPACITY',
    'room',
    [
      { room: 'G1', student: 'S1' },
      { room: 'G1', student: 'S3' },
    ],
    (week) => {
      Object.assign(rowOf(week.rooms, 'G1'), { capacity: 1, parallel: 8 })
    },
  ),
  pinned('PIN_STUDENTS_KEPT_APART', 'student', [
    { student: 'S3', staff: 'T2', date: MONDAY },
    { student: 'S4', staff: 'T2', date: MONDAY },
  ]),
]
