import { presets } from '../../models/policy/weights.ts'
import { WEEK_SCHEMA, type WeekInput } from '../../models/week.ts'

// A week with a holiday on Thursday that the Saturday makes up for. It is week 13 of the term: odd.
export const MON = '2026-11-23'
export const TUE = '2026-11-24'
export const WED = '2026-11-25'
export const THU = '2026-11-26'
export const FRI = '2026-11-27'
export const SAT = '2026-11-28'

const VETTED = '2027-08-31'
const WEEKDAYS = [1, 2, 3, 4, 5]

type Row<Key extends keyof WeekInput> = WeekInput[Key] extends (infer T)[] ? T : never
type StaffRow = Row<'staff'>
type StudentRow = Row<'students'>
type RoomRow = Row<'rooms'>

/**
 * P: a primary school with grades 2 and 4. Grade 2 stays B0 15:20–16:05, grade 4 comes at B1 16:15–16:55; B2
 * 17:05–17:45 is for both, B3 17:45–18:30 extended. Grade 4 has homework in B1.
 */
const primary = (): Row<'schools'> => ({
  id: 'P',
  name: '镇中心小学',
  level: 'primary',
  homerooms: [
    { id: 'P2', grade: 2, name: '二1班' },
    { id: 'P4', grade: 4, name: '四1班' },
  ],
  timetable: WEEKDAYS.flatMap((weekday) => [
    { grade: 2, weekday, end: '15:10' },
    { grade: 4, weekday, end: '16:05' },
  ]),
  blocks: WEEKDAYS.flatMap((weekday) => [
    { code: 'B0', weekday, start: '15:20', end: '16:05', kind: 'regular' as const, grades: [2] },
    { code: 'B1', weekday, start: '16:15', end: '16:55', kind: 'regular' as const, grades: [2, 4] },
    { code: 'B2', weekday, start: '17:05', end: '17:45', kind: 'regular' as const, grades: [2, 4] },
    { code: 'B3', weekday, start: '17:45', end: '18:30', kind: 'extended' as const, grades: [2, 4] },
  ]),
  writtenHomework: [{ grade: 4, minutes: 60 }],
  siteDuties: [{ id: 'gate', name: '校门', site: 'P', weekday: 1, block: 'B3', adults: 1, minutes: 40 }],
})

/** J: a weak junior school, grade 7. C1 17:20–18:05 is for homework but on Tuesday; E1 19:00–20:30 is the evening. */
const junior = (): Row<'schools'> => ({
  id: 'J',
  name: '山村初中',
  level: 'junior',
  location: 'below_town',
  weak: true,
  homerooms: [{ id: 'J7', grade: 7, name: '七1班' }],
  timetable: WEEKDAYS.map((weekday) => ({ grade: 7, weekday, end: '17:10' })),
  blocks: WEEKDAYS.flatMap((weekday) => [
    { code: 'C1', weekday, start: '17:20', end: '18:05', kind: 'regular' as const, grades: [7] },
    { code: 'E1', weekday, start: '19:00', end: '20:30', kind: 'evening' as const, grades: [7] },
  ]),
  writtenHomework: [{ grade: 7, minutes: 90 }],
  homeworkBlocks: [{ grade: 7, weekday: 2, blocks: [] }],
  weeklyBudget: 200,
})

const activities = (): WeekInput['activities'] => [
  {
    id: 'p-hw',
    school: 'P',
    name: '作业辅导',
    category: 'homework',
    subject: true,
    grades: [4],
    max: 3,
    blocks: [{ block: 'B1' }],
    studentsPerAdult: 45,
    leadSources: ['own_teacher', 'retired_teacher'],
    assistSources: ['own_teacher'],
  },
  {
    id: 'p-tut',
    school: 'P',
    name: '学业辅导小组',
    category: 'tutoring',
    subject: true,
    grades: [4],
    max: 3,
    blocks: [{ block: 'B1' }],
    studentsPerAdult: 12,
    leadSources: ['own_teacher'],
  },
  {
    id: 'p-care',
    school: 'P',
    name: '自主阅读看护',
    category: 'care',
    grades: [2, 4],
    max: 6,
    blocks: [{ kind: 'regular' }, { kind: 'extended' }],
    studentsPerAdult: 6,
    leadSources: ['own_teacher', 'volunteer'],
    assistSources: ['own_teacher', 'volunteer'],
  },
  {
    id: 'p-ball',
    school: 'P',
    name: '篮球',
    category: 'sports',
    grades: [2, 4],
    min: 2,
    max: 3,
    blocks: [{ weekday: 1, block: 'B2' }],
    roomKinds: ['sports_ground'],
    studentsPerAdult: 6,
    leadSources: ['own_teacher'],
  },
  {
    id: 'p-lab',
    school: 'P',
    name: '科学小实验',
    category: 'science',
    grades: [4],
    max: 4,
    blocks: [{ weekday: 1, block: 'B2' }],
    roomKinds: ['laboratory'],
    studentsPerAdult: 4,
    leadSources: ['own_teacher'],
  },
  {
    id: 'p-robot',
    school: 'P',
    name: '机器人',
    category: 'science',
    grades: [2, 4],
    min: 2,
    max: 4,
    blocks: [
      { weekday: 2, block: 'B2' },
      { weekday: 3, block: 'B2', weeks: 'even' },
      { weekday: 5, block: 'B2' },
    ],
    sessions: 2,
    skill: 'robotics',
    studentsPerAdult: 2,
    leadSources: ['professional', 'own_teacher'],
    assistSources: ['own_teacher'],
  },
  {
    id: 'p-chess',
    school: 'P',
    name: '象棋',
    category: 'club',
    grades: [2],
    max: 3,
    blocks: [{ weekday: 2, block: 'B1' }],
    skill: 'chess',
    studentsPerAdult: 12,
    leadSources: ['outside_instructor', 'own_teacher'],
    assistSources: ['volunteer'],
    ownStaffInsufficient: true,
  },
  {
    id: 'p-wood',
    school: 'P',
    name: '木工',
    category: 'labour',
    grades: [2],
    min: 2,
    max: 4,
    blocks: [
      { weekday: 3, block: 'B1' },
      { weekday: 3, block: 'B2' },
    ],
    run: 2,
    roomKinds: ['workshop'],
    skill: 'wood',
    studentsPerAdult: 4,
    leadSources: ['retired_teacher'],
    assistSources: ['own_teacher'],
  },
  {
    id: 'j-hw',
    school: 'J',
    name: '作业辅导',
    category: 'homework',
    subject: true,
    grades: [7],
    max: 45,
    studentsPerAdult: 45,
    leadSources: ['own_teacher'],
  },
  {
    id: 'j-self',
    school: 'J',
    name: '晚自习',
    category: 'self_study',
    subject: true,
    grades: [7],
    max: 50,
    blocks: [{ kind: 'evening' }],
    studentsPerAdult: 50,
    leadSources: ['own_teacher'],
  },
  {
    id: 'j-chess',
    school: 'J',
    name: '围棋',
    category: 'club',
    grades: [7],
    max: 2,
    blocks: [{ weekday: 2, block: 'C1' }],
    skill: 'chess',
    studentsPerAdult: 20,
    leadSources: ['own_teacher'],
  },
]

const own = (id: string, school: string, more: Partial<StaffRow> = {}): StaffRow => ({
  id,
  name: `教师${id}`,
  source: 'own_teacher',
  inService: true,
  school,
  pay: 50,
  vettedUntil: VETTED,
  ...more,
})

const guest = (id: string, source: StaffRow['source'], pay: number, more: Partial<StaffRow>): StaffRow => ({
  id,
  name: id,
  source,
  inService: false,
  serves: ['P'],
  pay,
  vettedUntil: VETTED,
  ...more,
})

const staff = (): StaffRow[] => [
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

const students = (): StudentRow[] => [
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

const room = (id: string, site: string, capacity: number, kinds: string[], more: Partial<RoomRow> = {}) => ({
  id,
  name: id,
  site,
  capacity,
  kinds,
  safetyUntil: VETTED,
  ...more,
})

/** The week: two schools, a venue, twelve students, twelve adults. Every call gives a fresh one. */
export const weekInput = (): WeekInput => ({
  schema: WEEK_SCHEMA,
  monday: MON,
  weights: { ...presets.balanced.weights },
  district: {
    id: 'X',
    name: '某县',
    terms: [{ id: 't1', name: '第一学期', first: '2026-09-01', last: '2027-01-22' }],
    offWork: [{ from: '2026-11-01', to: '2027-04-30', time: '17:30' }],
    calendar: [
      { date: THU, kind: 'regional_holiday' },
      { date: SAT, kind: 'make_up', follows: 4 },
    ],
    restHours: 12,
  },
  travel: [
    { from: 'P', to: 'J', adult: 20 },
    { from: 'P', to: 'Y', adult: 5, walk: 8 },
    { from: 'J', to: 'Y', adult: 25 },
  ],
  schools: [primary(), junior()],
  venues: [{ id: 'Y', name: '少年宫' }],
  rooms: [
    room('P-R2', 'P', 45, ['classroom'], { homeroom: 'P2' }),
    room('P-R4', 'P', 45, ['classroom'], { homeroom: 'P4' }),
    room('P-R5', 'P', 45, ['classroom', 'computer']),
    room('P-R6', 'P', 45, ['classroom', 'workshop']),
    room('P-F', 'P', 6, ['sports_ground'], { parallel: 2 }),
    room('Y-1', 'Y', 4, ['laboratory']),
    room('J-R7', 'J', 50, ['classroom'], { homeroom: 'J7' }),
    room('J-R8', 'J', 50, ['classroom']),
  ],
  institutions: [
    {
      id: 'I1',
      name: '棋院',
      subject: false,
      listed: [{ from: '2026-09-01', to: '2027-08-31' }],
      approvals: [{ school: 'P', activity: 'p-chess', from: '2026-09-01', to: '2027-01-22' }],
    },
  ],
  staff: staff(),
  activities: activities(),
  students: students(),
  pins: [
    {
      id: 'pin-lab',
      by: '教务处',
      reason: '已约定',
      school: 'P',
      date: MON,
      block: 'B2',
      activity: 'p-lab',
      room: 'Y-1',
      staff: 'T4',
      role: 'lead',
    },
    {
      id: 'pin-ball',
      by: '教务处',
      reason: '校队',
      school: 'P',
      date: MON,
      block: 'B2',
      activity: 'p-ball',
      student: 'd4',
    },
  ],
  bans: [
    { id: 'ban-T6', by: '教务处', reason: '外出', school: 'P', date: FRI, staff: 'T6' },
    { id: 'ban-a2', by: '教务处', reason: '过敏', school: 'P', activity: 'p-wood', student: 'a2' },
  ],
  disturbance: null,
  events: [{ id: 'e1', kind: 'absence', staff: 'T2', from: FRI, to: FRI }],
  history: {
    standing: [
      {
        id: 'r1',
        school: 'P',
        activity: 'p-robot',
        members: ['a1', 'd1'],
        lead: 'PR',
        room: 'P-R4',
        slots: [
          { weekday: 2, block: 'B2' },
          { weekday: 3, block: 'B2' },
        ],
      },
    ],
    meanChoiceCost: 20,
  },
})
