import { presets } from '../../models/policy/weights.ts'
import { WEEK_SCHEMA, type Week, type WeekInput, week } from '../../models/week.ts'

/** Monday of the week that `smallWeek` describes, and its other school days. */
export const MONDAY = '2026-11-23'
export const TUESDAY = '2026-11-24'
export const WEDNESDAY = '2026-11-25'
export const THURSDAY = '2026-11-26'
export const FRIDAY = '2026-11-27'
export const SATURDAY = '2026-11-28'

const WEEKDAYS = [1, 2, 3, 4, 5]
const YEAR = '2027-08-31'
const TERM = { from: '2026-09-01', to: '2027-01-22' }

type Of<List extends keyof WeekInput> = WeekInput[List] extends (infer Row)[] ? Row : never

const blocks = (grades: number[]) =>
  WEEKDAYS.flatMap((weekday) => [
    { code: 'B1', weekday, start: '16:15', end: '16:55', kind: 'regular' as const, grades },
    { code: 'B2', weekday, start: '17:05', end: '17:45', kind: 'regular' as const, grades },
    { code: 'B3', weekday, start: '17:45', end: '18:30', kind: 'extended' as const, grades },
  ])

const timetable = (grades: number[]) =>
  grades.flatMap((grade) => WEEKDAYS.map((weekday) => ({ grade, weekday, end: '16:05' })))

const student = (
  id: string,
  homeroom: string,
  grade: number,
  more: Partial<Of<'students'>>,
): Of<'students'> => ({
  id,
  school: homeroom === 'C21' ? 'P2' : 'P1',
  grade,
  homeroom,
  consent: { date: '2026-08-30' },
  days: WEEKDAYS.map((weekday) => ({ weekday })),
  lottery: Number(id.slice(1)),
  ...more,
})

const room = (id: string, site: string, kind: string, capacity: number): Of<'rooms'> => ({
  id,
  name: id,
  site,
  capacity,
  kinds: [kind],
  safetyUntil: YEAR,
})

const adult = (id: string, source: Of<'staff'>['source'], more: Partial<Of<'staff'>>): Of<'staff'> => ({
  id,
  name: `教师${id}`,
  source,
  inService: source === 'own_teacher',
  pay: 50,
  vettedUntil: YEAR,
  ...more,
})

const teachers = ['own_teacher', 'retired_teacher'] as Of<'activities'>['leadSources']

/**
 * A small week in which nothing is wrong and hardly anything is left out: a town primary P1 (grades 1 and 3), a weak
 * village primary P2 (grade 2), a youth palace YP that P1 walks to, and an approved institution. Ids:
 * students S1, S2 (grade 3), S3, S4 (grade 1), S5 (P2); adults T1, T2, R1, V1, O1 (P1), T3 (P2); activities HW, CARE, TUT,
 * CHOIR (standing, Tuesday and Thursday B2), ROBOT (outside instructor) and, at P2, CARE2. Each call builds anew.
 */
export function smallWeek(): WeekInput {
  return {
    schema: WEEK_SCHEMA,
    monday: MONDAY,
    weights: { ...presets.balanced.weights },
    district: {
      id: 'D',
      name: '城区',
      terms: [{ id: '2026-1', name: '秋季学期', first: TERM.from, last: TERM.to }],
      offWork: [
        { from: '2026-05-01', to: '2026-10-31', time: '18:00' },
        { from: '2026-11-01', to: '2027-04-30', time: '17:30' },
      ],
      calendar: [],
      ruleSources: [],
    },
    travel: [
      { from: 'P1', to: 'P2', adult: 20 },
      { from: 'P1', to: 'YP', adult: 10, walk: 12 },
    ],
    schools: [
      {
        id: 'P1',
        name: '第一小学',
        level: 'primary',
        homerooms: [
          { id: 'C11', grade: 1, name: '一（1）班' },
          { id: 'C31', grade: 3, name: '三（1）班' },
        ],
        timetable: timetable([1, 3]),
        blocks: blocks([1, 3]),
        writtenHomework: [{ grade: 3, minutes: 40 }],
        homeworkBlocks: [],
        siteDuties: [
          { id: 'GATE', name: '门岗', site: 'P1', weekday: 1, block: 'B2', adults: 1, minutes: 40 },
        ],
        closures: [],
      },
      {
        id: 'P2',
        name: '第二小学',
        level: 'primary',
        weak: true,
        homerooms: [{ id: 'C21', grade: 2, name: '二（1）班' }],
        timetable: timetable([2]),
        blocks: blocks([2]),
        writtenHomework: [],
        homeworkBlocks: [],
        siteDuties: [],
        closures: [],
      },
    ],
    venues: [{ id: 'YP', name: '少年宫' }],
    rooms: [
      { ...room('K11', 'P1', 'classroom', 50), homeroom: 'C11' },
      { ...room('K31', 'P1', 'classroom', 50), homeroom: 'C31' },
      { ...room('G1', 'P1', 'sports_ground', 200), parallel: 2 },
      room('K21', 'P2', 'classroom', 40),
      room('Y1', 'YP', 'hall', 100),
    ],
    institutions: [
      {
        id: 'I1',
        name: '科创中心',
        subject: false,
        listed: [TERM],
        approvals: [{ school: 'P1', activity: 'ROBOT', ...TERM }],
      },
    ],
    staff: [
      adult('T1', 'own_teacher', {
        school: 'P1',
        skills: ['choir'],
        lessons: [{ weekday: 1, start: '15:20', end: '16:05', site: 'P1' }],
        homerooms: ['C31'],
        loanable: true,
        loanConsents: [{ date: THURSDAY, host: 'P2', home: 'pending', teacher: 'given' }],
        wanted: [{ weekday: 1, block: 'B1' }],
        unwanted: [{ weekday: 5, block: 'B2' }],
      }),
      adult('T2', 'own_teacher', { school: 'P1', homerooms: ['C11'] }),
      adult('R1', 'retired_teacher', {
        school: 'P1',
        availability: [{ weekday: 2, start: '16:00', end: '18:30' }],
      }),
      adult('V1', 'volunteer', { serves: ['P1'], pay: 0 }),
      adult('O1', 'outside_instructor', { serves: ['P1'], institution: 'I1', skills: ['robot'], pay: 120 }),
      adult('T3', 'own_teacher', { school: 'P2' }),
    ],
    activities: [
      {
        id: 'HW',
        school: 'P1',
        name: '作业辅导',
        category: 'homework',
        grades: [3],
        max: 45,
        blocks: [{ block: 'B1' }],
        studentsPerAdult: 45,
        leadSources: teachers,
      },
      {
        id: 'CARE',
        school: 'P1',
        name: '看护',
        category: 'care',
        grades: [1, 3],
        max: 40,
        blocks: [{ kind: 'regular' }, { kind: 'extended' }],
        studentsPerAdult: 40,
        leadSources: [...teachers, 'volunteer'],
      },
      {
        id: 'TUT',
        school: 'P1',
        name: '学业辅导小组',
        category: 'tutoring',
        grades: [3],
        max: 12,
        studentsPerAdult: 12,
        leadSources: teachers,
      },
      {
        id: 'CHOIR',
        school: 'P1',
        name: '合唱',
        category: 'arts',
        grades: [1, 3],
        min: 2,
        max: 30,
        blocks: [{ block: 'B2' }],
        sessions: 2,
        skill: 'choir',
        studentsPerAdult: 20,
        leadSources: teachers,
        assistSources: ['volunteer'],
      },
      {
        id: 'ROBOT',
        school: 'P1',
        name: '机器人',
        category: 'club',
        grades: [1, 3],
        min: 1,
        max: 16,
        blocks: [{ block: 'B2' }],
        roomKinds: ['classroom'],
        skill: 'robot',
        studentsPerAdult: 16,
        leadSources: ['outside_instructor'],
        ownStaffInsufficient: true,
      },
      {
        id: 'CARE2',
        school: 'P2',
        name: '看护',
        category: 'care',
        grades: [2],
        max: 40,
        studentsPerAdult: 40,
        leadSources: teachers,
      },
    ],
    students: [
      student('S1', 'C31', 3, {
        choices: [{ weekday: null, activities: ['CHOIR', 'ROBOT'] }],
        mostWanted: 'CHOIR',
        friend: 'S2',
        tutoring: { needed: true, willing: true },
      }),
      student('S2', 'C31', 3, {
        choices: [{ weekday: null, activities: ['ROBOT', 'CHOIR'] }],
        friend: 'S1',
      }),
      student('S3', 'C11', 1, {
        choices: [{ weekday: 2, activities: ['ROBOT'] }],
        keepApart: ['S4'],
      }),
      student('S4', 'C11', 1, {
        keepApart: ['S3'],
        days: [
          { weekday: 1, extra: ['B3'] },
          { weekday: 2, until: 'B1' },
        ],
      }),
      student('S5', 'C21', 2, {}),
    ],
    pins: [],
    bans: [],
    disturbance: null,
    events: [],
    history: {
      standing: [
        {
          id: 'CHOIR-1',
          school: 'P1',
          activity: 'CHOIR',
          members: ['S1', 'S2'],
          lead: 'T1',
          room: 'K11',
          slots: [
            { weekday: 2, block: 'B2' },
            { weekday: 4, block: 'B2' },
          ],
        },
      ],
    },
  }
}

/** The small week with some of its input changed, read by the schema. Throws where the schema refuses it. */
export function weekWith(change: (input: WeekInput) => void = () => {}): Week {
  const input = smallWeek()
  change(input)
  return week.parse(input)
}

/** The row of a list that has an id; throws where there is none. */
export function rowOf<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`no row ${id}`)
  return row
}
