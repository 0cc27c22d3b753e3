import { presets } from '../../../models/policy/weights.ts'
import { WEEK_SCHEMA, type WeekInput } from '../../../models/week.ts'
import type { Random } from '../../random.ts'
import { districtOf, WINTER_MONDAY } from '../calendar.ts'
import {
  type ActivityInput,
  at,
  type BlockInput,
  type RoomInput,
  type StaffInput,
  type StudentInput,
} from '../input.ts'

/** A variant of the tiny case: a week of a handful of people that turns on one feature. */
export interface Variant {
  readonly zh: string
  readonly en: string
  /** Somebody must stay unserved. */
  readonly short?: true
  /** Too large for brute force: up to 12 students and three days. */
  readonly large?: true
  readonly build: (random: Random) => WeekInput
}

/** Dates of the weekdays 1–5 of the tiny week. */
export const DATES = ['', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const
export const TERM = { from: '2026-09-01', to: '2027-01-22' }

/** Changes some fields of one entry of a list, in place. */
export function set<T extends object>(list: readonly T[], index: number, fields: Partial<T>): void {
  Object.assign(at(list, index), fields)
}

export const studentOf = (n: number, days: readonly number[], grade: number): StudentInput => ({
  id: `S${n}`,
  school: 'T',
  grade,
  homeroom: `${grade}-1`,
  consent: { date: '2026-08-28' },
  days: days.map((weekday) => ({ weekday })),
  lottery: n,
})

export const teacherOf = (n: number, skills: string[] = []): StaffInput => ({
  id: `A${n}`,
  name: `教师${n}`,
  source: 'own_teacher',
  inService: true,
  school: 'T',
  skills,
  pay: 50,
  vettedUntil: '2027-08-31',
})

/** Somebody who comes from outside the school. */
export const guestOf = (
  id: string,
  source: StaffInput['source'],
  pay: number,
  skills: string[],
): StaffInput => ({
  id,
  name: `外聘${id}`,
  source,
  inService: false,
  serves: ['T'],
  skills,
  pay,
  vettedUntil: '2027-08-31',
})

export const roomOf = (id: string, kind: string, capacity: number): RoomInput => ({
  id,
  name: id,
  site: 'T',
  capacity,
  kinds: [kind],
  safetyUntil: '2027-08-31',
})

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export const activityOf = (
  id: string,
  name: string,
  category: ActivityInput['category'],
  max: number,
  fields: Partial<ActivityInput> = {},
): ActivityInput => ({
  id,
  school: 'T',
  name,
  category,
  grades: GRADES,
  max,
  studentsPerAdult: max,
  leadSources: ['own_teacher', 'retired_teacher'],
  ...fields,
})

export const care = (max = 4): ActivityInput => activityOf('care', '自主阅读看护', 'care', max)
export const homework = (max = 4, fields: Partial<ActivityInput> = {}): ActivityInput =>
  activityOf('homework', '作业辅导', 'homework', max, { subject: true, ...fields })
export const tutoring = (max = 2): ActivityInput =>
  activityOf('tutoring', '学业辅导小组', 'tutoring', max, { subject: true })
export const selfStudy = (max = 4): ActivityInput =>
  activityOf('self', '自习', 'self_study', max, {
    blocks: [{ kind: 'evening' }, { kind: 'regular' }],
  })
export const chess = (fields: Partial<ActivityInput> = {}): ActivityInput =>
  activityOf('chess', '象棋', 'club', 3, fields)
export const paper = (fields: Partial<ActivityInput> = {}): ActivityInput =>
  activityOf('paper', '剪纸', 'arts', 3, { skill: 'paper', ...fields })
export const ball = (fields: Partial<ActivityInput> = {}): ActivityInput =>
  activityOf('ball', '乒乓球', 'sports', 2, { skill: 'ball', roomKinds: ['hall'], ...fields })

/** Clock times of the blocks of tiny schools, by code. `L` is a regular block after junior lessons. */
const TIMES: Readonly<Record<string, readonly [string, string, BlockInput['kind']]>> = {
  B1: ['16:15', '16:55', 'regular'],
  B2: ['17:05', '17:45', 'regular'],
  B3: ['17:45', '18:30', 'extended'],
  L1: ['17:20', '18:05', 'regular'],
  N1: ['19:00', '20:30', 'evening'],
}

export const blockOf = (code: string, weekday: number, grades: number[]): BlockInput => {
  const [start, end, kind] = TIMES[code] ?? ['17:05', '17:45', 'regular']
  return { code, weekday, start, end, kind, grades }
}

export interface Shape {
  readonly students?: number
  readonly staff?: number
  readonly days?: number[]
  readonly grade?: number
  /** Codes of the blocks of every day. */
  readonly blocks?: string[]
}

/**
 * A school of one homeroom: clubs chess and paper-cutting (two teachers can lead it) and care, two rooms, everybody
 * ranks at random. One day of two blocks unless the shape says otherwise.
 */
export function world(random: Random, shape: Shape = {}): WeekInput {
  const { students = 3, staff = 2, days = [1], grade = 2, blocks = ['B1', 'B2'] } = shape
  const first = TIMES[blocks[0] ?? 'B1']?.[0]
  const end = first === '16:15' ? '16:05' : first === '17:05' ? '16:55' : '17:10'
  return {
    schema: WEEK_SCHEMA,
    monday: WINTER_MONDAY,
    weights: { ...presets.balanced.weights },
    district: districtOf('tiny', '试验区'),
    travel: [],
    schools: [
      {
        id: 'T',
        name: '试验学校',
        level: grade >= 7 ? 'junior' : 'primary',
        homerooms: [{ id: `${grade}-1`, grade, name: `${grade}年级1班` }],
        timetable: days.map((weekday) => ({ grade, weekday, end })),
        blocks: days.flatMap((weekday) => blocks.map((code) => blockOf(code, weekday, [grade]))),
        writtenHomework: grade >= 3 ? [{ grade, minutes: 40 }] : [],
      },
    ],
    venues: [],
    rooms: [roomOf('R1', 'classroom', 10), roomOf('R2', 'hall', 10)],
    institutions: [],
    staff: Array.from({ length: staff }, (_, i) => teacherOf(i + 1, i < 2 ? ['paper', 'ball'] : [])),
    activities: [chess(), paper(), care(), ...(grade >= 3 ? [homework()] : [])],
    students: ranked(
      random,
      Array.from({ length: students }, (_, i) => studentOf(i + 1, days, grade)),
      ['chess', 'paper'],
    ),
    pins: [],
    bans: [],
    disturbance: null,
    events: [],
    history: {},
  }
}

/** The week with activities for grades that the school has. */
export function settled(week: WeekInput): WeekInput {
  const grades = new Set(week.schools.flatMap((school) => school.homerooms.map((room) => room.grade)))
  for (const row of week.activities) row.grades = row.grades.filter((grade) => grades.has(grade))
  return week
}

/** Gives every student a random order of the activities, and shuffles the lottery numbers. */
export function ranked(
  random: Random,
  students: StudentInput[],
  activities: readonly string[],
): StudentInput[] {
  const numbers = random.shuffle(students.map((_, i) => i + 1))
  return students.map((row, i) => ({
    ...row,
    lottery: at(numbers, i),
    choices: [{ weekday: null, activities: random.shuffle([...activities]) }],
  }))
}
