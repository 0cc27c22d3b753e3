import { presets } from '../../../models/policy/weights.ts'
import { WEEK_SCHEMA, type Week, type WeekInput, week } from '../../../models/week.ts'
import type { ActivityInput, StaffInput, StudentInput } from '../../../solver/generate/input.ts'
import type { Offer } from '../../../solver/loans/master.ts'
import { Random } from '../../../solver/random.ts'

export const MONDAY = '2026-11-23'
export const TUESDAY = '2026-11-24'
const DAYS = [1, 2]
const BLOCKS = [
  ['B1', '16:15', '16:55'],
  ['B2', '17:05', '17:45'],
] as const

/** A school of a tiny district. */
export interface TinySchool {
  readonly id: string
  readonly weak: boolean
  readonly students: number
  /** Skills of each of its teachers. */
  readonly teachers: readonly (readonly string[])[]
  /** How many of them, the first, are listed for loans. */
  readonly loanable: number
}

const activity = (
  school: string,
  name: string,
  category: ActivityInput['category'],
  fields: Partial<ActivityInput> = {},
): ActivityInput => ({
  id: `${school}-${name}`,
  school,
  name,
  category,
  grades: [2],
  max: 3,
  studentsPerAdult: 3,
  leadSources: ['own_teacher'],
  assistSources: ['own_teacher'],
  ...fields,
})

const teacher = (
  school: string,
  index: number,
  skills: readonly string[],
  loanable: boolean,
): StaffInput => ({
  id: `${school}-T${index + 1}`,
  name: `${school}-T${index + 1}`,
  source: 'own_teacher',
  inService: true,
  school,
  skills: [...skills],
  pay: 50,
  vettedUntil: '2027-08-31',
  loanable,
  maxPerDay: 2,
})

const student = (school: string, index: number, lottery: number, random: Random): StudentInput => ({
  id: `${school}-S${index + 1}`,
  school,
  grade: 2,
  homeroom: `${school}-2-1`,
  consent: { date: '2026-08-28' },
  days: DAYS.map((weekday) => ({ weekday })),
  choices: [
    {
      weekday: null,
      activities: random.shuffle(['chess', 'science', 'paper'].map((id) => `${school}-${id}`)),
    },
  ],
  lottery,
})

/** A district of tiny schools that serve on Monday and Tuesday, two blocks a day, ten minutes from each other. */
export function tinyDistrict(schools: readonly TinySchool[], seed = 1): WeekInput {
  const random = new Random(seed)
  let lottery = 0
  return {
    schema: WEEK_SCHEMA,
    monday: MONDAY,
    weights: { ...presets.balanced.weights },
    district: {
      id: 'D',
      name: '试验区',
      terms: [{ id: '1', name: '第一学期', first: '2026-09-01', last: '2027-01-22' }],
      offWork: [{ from: '2026-09-01', to: '2027-08-31', time: '17:30' }],
    },
    travel: schools.flatMap(({ id: from }, at) =>
      schools.slice(at + 1).map(({ id: to }) => ({ from, to, adult: 10 })),
    ),
    schools: schools.map(({ id, weak }) => ({
      id,
      name: id,
      level: 'primary' as const,
      weak,
      homerooms: [{ id: `${id}-2-1`, grade: 2, name: '二1班' }],
      timetable: DAYS.map((weekday) => ({ grade: 2, weekday, end: '16:05' })),
      blocks: DAYS.flatMap((weekday) =>
        BLOCKS.map(([code, start, end]) => ({
          code,
          weekday,
          start,
          end,
          kind: 'regular' as const,
          grades: [2],
        })),
      ),
    })),
    venues: [],
    rooms: schools.flatMap(({ id }) =>
      ['R1', 'R2'].map((room) => ({
        id: `${id}-${room}`,
        name: room,
        site: id,
        capacity: 10,
        kinds: ['classroom'],
        safetyUntil: '2027-08-31',
      })),
    ),
    institutions: [],
    staff: schools.flatMap(({ id, teachers, loanable }) =>
      teachers.map((skills, index) => teacher(id, index, skills, index < loanable)),
    ),
    activities: schools.flatMap(({ id }) => [
      activity(id, 'chess', 'club'),
      activity(id, 'science', 'science', { skill: 'science', sessions: 1 }),
      activity(id, 'paper', 'arts', { skill: 'paper', sessions: 1 }),
      activity(id, 'care', 'care', { max: 4, studentsPerAdult: 4 }),
    ]),
    students: schools.flatMap(({ id, students }) =>
      Array.from({ length: students }, (_, index) => student(id, index, ++lottery, random)),
    ),
    pins: [],
    bans: [],
    disturbance: null,
    events: [],
    history: {},
  }
}

/** A village V whose teacher knows no subject of the clubs, and a town P with a teacher of science and paper to lend, and another. */
export const VILLAGE_AND_TOWN: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
  { id: 'V', weak: true, students: 2, teachers: [[]], loanable: 0 },
]

/** The village and the town, whose chess groups stand from last week, on Monday and Tuesday. */
export function standingDistrict(): WeekInput {
  const input = tinyDistrict(VILLAGE_AND_TOWN)
  for (const row of input.activities)
    if (row.category === 'club') Object.assign(row, { sessions: 2, standing: true })
  const standing = ['P', 'V'].map((school) => ({
    id: `${school}-stands`,
    school,
    activity: `${school}-chess`,
    members: [`${school}-S1`, `${school}-S2`],
    lead: school === 'P' ? 'P-T2' : 'V-T1',
    room: `${school}-R1`,
    slots: DAYS.map((weekday) => ({ weekday, block: 'B1' })),
  }))
  return { ...input, history: { standing } }
}

export const parse = (input: WeekInput): Week => week.parse(input)

/** Every day of every teacher listed for loans, at every weak school. */
export const offersOf = (week: Week): Omit<Offer, 'gain'>[] =>
  week.staff
    .filter(({ loanable }) => loanable)
    .flatMap(({ id, school }) =>
      week.schools
        .filter(({ weak }) => weak)
        .flatMap(({ id: host }) =>
          [MONDAY, TUESDAY].flatMap((date) =>
            school === null ? [] : [{ loan: { staff: id, date, host }, home: school }],
          ),
        ),
    )
