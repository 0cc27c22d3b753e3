import { FRIDAY, MONDAY, rowOf, THURSDAY, TUESDAY } from '../../week-builder.ts'
import type { Case } from '../case.ts'
import { ban, pinned } from './pins.ts'

/** Pins that are in order by themselves, but leave a session without what it needs, or a week without room for them. */
export const pinnedCases: readonly Case[] = [
  pinned('PIN_TOO_FEW_STUDENTS', '', [{ activity: 'ROBOT' }], (week) => {
    rowOf(week.activities, 'ROBOT').min = 4
  }),
  pinned('PIN_TOO_FEW_STUDENTS', '', [{ activity: 'CHOIR' }], (week) => {
    week.bans = [ban('N1', { activity: 'CHOIR', student: 'S1' })]
  }),
  pinned('PIN_TOO_FEW_ADULTS', '', [{ activity: 'ROBOT' }], (week) => {
    week.events = [{ id: 'e', kind: 'institution_struck', institution: 'I1', date: TUESDAY }]
  }),
  pinned('PIN_TOO_FEW_ADULTS', '', [{ activity: 'ROBOT' }], (week) => {
    week.bans = [ban('N1', { staff: 'O1', date: TUESDAY })]
  }),
  {
    ...pinned('PIN_TOO_FEW_ADULTS', '', [{ activity: 'CHOIR' }], (week) => {
      Object.assign(rowOf(week.activities, 'CHOIR'), { studentsPerAdult: 1, assistSources: [] })
    }),
    also: ['ACTIVITY_WITHOUT_ASSISTANTS'],
  },
  pinned('PIN_WITHOUT_ROOM', '', [{ activity: 'ROBOT' }], (week) => {
    week.bans = [ban('N1', { room: 'K11' }), ban('N2', { room: 'K31', block: 'B2' })]
  }),
  pinned('PIN_WITHOUT_TEACHER', '', [{ student: 'S3', staff: 'R1' }], (week) => {
    week.events = ['T1', 'T2', 'T3'].map((staff) => ({
      id: staff,
      kind: 'absence',
      staff,
      from: TUESDAY,
      to: TUESDAY,
    }))
  }),
  // The room is free for B2 and B3, the student signed up for B1 and B2.
  pinned('PIN_NEVER_AT_ONCE', '', [{ student: 'S3', room: 'G1' }], (week) => {
    rowOf(week.activities, 'CARE').run = 2
    rowOf(week.rooms, 'G1').closures = [{ from: TUESDAY, to: TUESDAY, start: '16:00', end: '16:30' }]
  }),
  pinned('PIN_ADULT_REST', 'staff', [{ block: 'B3', staff: 'T2' }], (week) => {
    week.district.restHours = 14
    rowOf(week.staff, 'T2').lessons = [{ weekday: 3, start: '08:00', end: '08:40', site: 'P1' }]
  }),
  pinned('PIN_ADULT_TRAVEL', 'staff', [{ block: 'B1', staff: 'T2' }], (week) => {
    rowOf(week.staff, 'T2').lessons = [{ weekday: 2, start: '15:20', end: '16:10', site: 'P2' }]
  }),
  pinned(
    'PIN_ADULT_TRAVEL',
    'staff',
    [
      { block: 'B1', staff: 'V1', room: 'Y1' },
      { block: 'B2', staff: 'V1', room: 'K11' },
    ],
    (week) => {
      rowOf(week.activities, 'CARE').blocks = [{ block: 'B1' }, { block: 'B2' }]
      week.travel = [
        { from: 'P1', to: 'P2', adult: 20 },
        { from: 'P1', to: 'YP', adult: 11, walk: 5 },
      ]
      for (const row of week.students) row.days = row.days?.map((day) => ({ ...day, extra: [] })) ?? []
    },
  ),
  pinned('PIN_STUDENT_WALK', 'student', [{ student: 'S3', room: 'Y1' }]),
  pinned(
    'PIN_GROUP_TOO_LARGE',
    'student',
    [
      { student: 'S1', staff: 'T2' },
      { student: 'S3', staff: 'T2' },
    ],
    (week) => {
      rowOf(week.activities, 'CARE').max = 1
    },
  ),
  pinned('PIN_STUDENT_OVER_GROUPS', 'student', [
    { activity: 'ROBOT', student: 'S1', date: MONDAY },
    { activity: 'ROBOT', student: 'S1', date: THURSDAY },
  ]),
  pinned(
    'PIN_OVER_BUDGET',
    'activity',
    [
      { staff: 'T2', date: MONDAY },
      { staff: 'T2', date: FRIDAY },
    ],
    (week) => {
      rowOf(week.schools, 'P1').weeklyBudget = 90
    },
  ),
  pinned('PIN_OVER_OUTSIDE_SHARE', 'staff', [{ activity: 'ROBOT', staff: 'O1' }], (week) => {
    week.district.outsideShare = 0
  }),
]
