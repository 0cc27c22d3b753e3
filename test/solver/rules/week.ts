import { presets } from '../../../models/policy/weights.ts'
import { WEEK_SCHEMA, type WeekInput } from '../../../models/week.ts'
import type {
  ActivityInput,
  BlockInput,
  RoomInput,
  StaffInput,
  StudentInput,
} from '../../../solver/generate/input.ts'

export const MONDAY = '2026-11-23'
export const TUESDAY = '2026-11-24'
const SOON = '2027-08-31'
const DAYS = [1, 2]

const block = (weekday: number, code: string, times: string, kind: BlockInput['kind'], grades: number[]) => ({
  code,
  weekday,
  start: times.slice(0, 5),
  end: times.slice(6),
  kind,
  grades,
})

const blocksOf = (weekday: number): BlockInput[] => [
  block(weekday, 'B1', '16:10-16:55', 'regular', [3, 7]),
  block(weekday, 'B2', '17:00-17:45', 'regular', [3, 7]),
  block(weekday, 'B3', '17:45-18:30', 'extended', [3, 7]),
  block(weekday, 'N1', '19:00-20:30', 'evening', [7]),
]

const room = (id: string, kind: string, capacity: number, fields: Partial<RoomInput> = {}): RoomInput => ({
  id,
  name: id,
  site: 'S',
  capacity,
  kinds: [kind],
  safetyUntil: SOON,
  ...fields,
})

const adult = (id: string, fields: Partial<StaffInput> = {}): StaffInput => ({
  id,
  name: id,
  source: 'own_teacher',
  inService: true,
  school: 'S',
  pay: 50,
  vettedUntil: SOON,
  ...fields,
})

const guest = (id: string, fields: Partial<StaffInput>): StaffInput =>
  adult(id, { inService: false, school: null, serves: ['S'], ...fields })

const activity = (
  id: string,
  category: ActivityInput['category'],
  max: number,
  fields: Partial<ActivityInput> = {},
): ActivityInput => ({
  id,
  school: 'S',
  name: id,
  category,
  grades: [3, 7],
  max,
  studentsPerAdult: max,
  leadSources: ['own_teacher', 'retired_teacher', 'volunteer', 'outside_instructor'],
  assistSources: ['own_teacher', 'volunteer'],
  ...fields,
})

const student = (id: string, grade: number, homeroom: string, lottery: number): StudentInput => ({
  id,
  school: 'S',
  grade,
  homeroom,
  consent: { date: '2026-09-01' },
  days: DAYS.map((weekday) => ({ weekday, extra: grade === 7 ? ['B3', 'N1'] : ['B3'] })),
  choices: [{ weekday: null, activities: ['chess', 'play', 'robots'] }],
  lottery,
})

/**
 * A school S of grades 3 and 7 that serves on Monday and Tuesday (four blocks, grade 3 has homework in B1), a venue V five
 * minutes' walk away, and X, a school that gives no service this week.
 */
export const smallWeek = (): WeekInput => ({
  schema: WEEK_SCHEMA,
  monday: MONDAY,
  weights: { ...presets.balanced.weights },
  district: {
    id: 'D',
    name: '试验区',
    terms: [{ id: '1', name: '第一学期', first: '2026-09-01', last: '2027-01-22' }],
    offWork: [{ from: '2026-09-01', to: '2027-08-31', time: '17:30' }],
  },
  travel: [
    { from: 'S', to: 'V', adult: 10, walk: 5 },
    { from: 'S', to: 'X', adult: 30 },
  ],
  schools: [
    {
      id: 'S',
      name: '试验学校',
      level: 'nine_year',
      weak: true,
      homerooms: [
        { id: '3-1', grade: 3, name: '三1班' },
        { id: '3-2', grade: 3, name: '三2班' },
        { id: '7-1', grade: 7, name: '七1班' },
      ],
      timetable: DAYS.flatMap((weekday) => [
        { grade: 3, weekday, end: '16:00' },
        { grade: 7, weekday, end: '16:00' },
      ]),
      blocks: DAYS.flatMap(blocksOf),
      writtenHomework: [{ grade: 3, minutes: 40 }],
    },
    {
      id: 'X',
      name: '邻校',
      level: 'primary',
      homerooms: [{ id: 'x', grade: 1, name: '一1班' }],
      timetable: [{ grade: 1, weekday: 1, end: '15:00' }],
      blocks: [block(1, 'B1', '15:10-16:00', 'regular', [1])],
    },
  ],
  venues: [{ id: 'V', name: '少年宫' }],
  rooms: [
    room('c1', 'classroom', 6),
    room('c2', 'classroom', 6),
    room('c3', 'classroom', 6),
    room('yard', 'sports_ground', 5, { parallel: 2 }),
    room('stage', 'hall', 6, { site: 'V' }),
  ],
  institutions: [
    {
      id: 'I',
      name: '少儿象棋社',
      subject: false,
      listed: [{ from: '2026-09-01', to: '2027-08-31' }],
      approvals: [{ school: 'S', activity: 'chess', from: '2026-09-01', to: '2027-08-31' }],
    },
  ],
  staff: [
    adult('ann'),
    adult('bob'),
    adult('cai'),
    adult('far', { school: 'X', loanable: true }),
    adult('ret', { source: 'retired_teacher', inService: false }),
    guest('vol', { source: 'volunteer', pay: 0 }),
    guest('pro', { source: 'outside_instructor', institution: 'I' }),
  ],
  activities: [
    activity('homework', 'homework', 4, { subject: true }),
    activity('tutoring', 'tutoring', 2, { subject: true }),
    activity('care', 'care', 6, { blocks: [{ kind: 'regular' }, { kind: 'extended' }] }),
    activity('self', 'self_study', 6, { blocks: [{ kind: 'regular' }, { kind: 'evening' }] }),
    activity('chess', 'club', 4, { min: 2, studentsPerAdult: 2, ownStaffInsufficient: true }),
    activity('play', 'arts', 4, { run: 2 }),
    activity('robots', 'science', 3, { sessions: 2 }),
  ],
  students: [
    student('3a', 3, '3-1', 1),
    student('3b', 3, '3-1', 2),
    student('3c', 3, '3-1', 3),
    student('3d', 3, '3-2', 4),
    student('7a', 7, '7-1', 5),
    student('7b', 7, '7-1', 6),
    student('7c', 7, '7-1', 7),
  ],
  pins: [],
  bans: [],
  disturbance: null,
  events: [],
  history: {},
})
