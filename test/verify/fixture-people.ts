import type { WeekInput } from '../../models/week.ts'
import { TUE, VALID, WED } from './fixture-dates.ts'

type StaffRow = WeekInput['staff'][number]
type StudentRow = WeekInput['students'][number]

const own = (id: string, school: string, more: Partial<StaffRow> = {}): StaffRow => ({
  id,
  name: `教师${id}`,
  source: 'own_teacher',
  inService: true,
  school,
  pay: 50,
  vettedUntil: VALID,
  ...more,
})

const guest = (id: string, source: StaffRow['source'], pay: number, more: Partial<StaffRow>): StaffRow => ({
  id,
  name: id,
  source,
  inService: false,
  serves: ['P'],
  pay,
  vettedUntil: VALID,
  ...more,
})

export const staff = (): StaffRow[] => [
  own('T1', 'P', {
    unwanted: [{ weekday: 1, block: 'B2' }],
    lastWeek: [
      { weekday: 1, block: 'B0' },
      { weekday: 1, block: 'B1' },
      { weekday: 1, block: 'B2' },
      { weekday: 2, block: 'B0' },
      { weekday: 3, block: 'B0' },
    ],
  }),
  own('T2', 'P', { wanted: [{ weekday: 1, block: 'B3' }], lastWeek: [] }),
  own('T3', 'P', {
    skills: ['chess'],
    loanable: true,
    lessons: [{ weekday: 2, start: '14:00', end: '14:40', site: 'P' }],
    loanConsents: [{ date: TUE, host: 'J', home: 'given', teacher: 'given' }],
    carried: { load: 0, late: 0, loans: 50 },
  }),
  own('T4', 'P', {
    skills: ['robotics'],
    homerooms: ['P4'],
    lessons: [{ weekday: 1, start: '15:20', end: '16:00', site: 'P' }],
    carried: { load: -30, late: 0, loans: 0 },
  }),
  own('T5', 'P', { share: 50, wanted: [{ weekday: 4, block: 'B1' }] }),
  own('T6', 'P', { wanted: [{ weekday: 5, block: 'B1' }] }),
  {
    ...own('R1', 'P', { source: 'retired_teacher', inService: false, pay: 60, share: 40, skills: ['wood'] }),
    availability: [{ weekday: 3, start: '14:00', end: '19:00' }],
    vettedUntil: WED,
  },
  guest('PR', 'professional', 90, { skills: ['robotics'] }),
  guest('O1', 'outside_instructor', 120, { skills: ['chess'], institution: 'I1' }),
  guest('V1', 'volunteer', 0, {}),
  own('U1', 'J', { homerooms: ['J7'], unwanted: [{ weekday: 1, block: 'E1' }] }),
  own('U2', 'J', {
    lessons: [{ weekday: 2, start: '08:00', end: '08:40', site: 'J' }],
    laterStarts: [TUE],
    carried: { load: 0, late: 10, loans: 0 },
  }),
]

const pupil = (id: string, grade: number, lottery: number, more: Partial<StudentRow>): StudentRow => ({
  id,
  school: grade === 7 ? 'J' : 'P',
  grade,
  homeroom: grade === 7 ? 'J7' : `P${grade}`,
  consent: { date: '2026-08-30' },
  lottery,
  ...more,
})

const on = (...weekdays: number[]) => weekdays.map((weekday) => ({ weekday }))
const ranks = (...ids: string[]) => [{ weekday: null, activities: ids }]

export const students = (): StudentRow[] => [
  pupil('a1', 2, 11, {
    days: [{ weekday: 1, extra: ['B3'], needsExtended: true }, ...on(2, 5)],
    choices: ranks('p-ball', 'p-robot', 'p-chess'),
    mostWanted: 'p-robot',
    friend: 'a2',
    carried: 10,
  }),
  pupil('a2', 2, 12, { days: on(1), choices: ranks('p-ball'), friend: 'a1', carried: 7 }),
  pupil('a3', 2, 13, { days: on(1, 3), choices: ranks('p-wood', 'p-ball'), mostWanted: 'p-wood' }),
  pupil('a4', 2, 14, { days: on(1, 3), choices: ranks('p-wood', 'p-ball') }),
  pupil('d1', 4, 21, {
    days: on(1, 2, 5),
    choices: ranks('p-lab', 'p-robot'),
    friend: 'd2',
    keepApart: ['d4'],
  }),
  pupil('d2', 4, 22, { days: on(1, 2, 5), choices: ranks('p-robot', 'p-lab'), friend: 'd1' }),
  pupil('d3', 4, 23, {
    days: [{ weekday: 1 }, { weekday: 4, until: 'B1' }],
    tutoring: { needed: true, willing: true },
  }),
  pupil('d4', 4, 24, {
    days: on(1),
    choices: [{ weekday: 1, activities: ['p-lab', 'p-ball'] }],
    mostWanted: 'p-lab',
  }),
  pupil('d5', 4, 25, { days: [{ weekday: 1, extra: ['B3'] }] }),
  pupil('g1', 7, 71, {
    days: [{ weekday: 1, extra: ['E1'] }, { weekday: 2 }],
    choices: ranks('j-chess'),
    keepApart: ['g3'],
  }),
  pupil('g2', 7, 72, {
    days: [{ weekday: 1, extra: ['E1'] }, { weekday: 2 }],
    choices: ranks('j-chess'),
    friend: 'g3',
  }),
  pupil('g3', 7, 73, { days: on(1, 2), choices: ranks('j-chess'), friend: 'g2' }),
]
