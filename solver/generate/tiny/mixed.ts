import { presets } from '../../../models/policy/weights.ts'
import type { WeekInput } from '../../../models/week.ts'
import type { Random } from '../../random.ts'
import { at } from '../input.ts'
import {
  activityOf,
  ball,
  blockOf,
  care,
  chess,
  DATES,
  guestOf,
  homework,
  paper,
  ranked,
  roomOf,
  set,
  settled,
  studentOf,
  TERM,
  tutoring,
  type Variant,
  world,
} from './base.ts'

const DAYS = [1, 2, 3]
const GRADES = [2, 3]

/** Two homerooms of six (grades 2 and 3), three days of two blocks, five adults, four clubs and care. */
function plain(random: Random): WeekInput {
  const week = world(random, { students: 12, staff: 3, days: DAYS, grade: 3 })
  const school = at(week.schools, 0)
  school.homerooms.push({ id: '2-1', grade: 2, name: '2年级1班' })
  school.timetable.push(...DAYS.map((weekday) => ({ grade: 2, weekday, end: '16:05' })))
  school.blocks = DAYS.flatMap((weekday) => ['B1', 'B2'].map((code) => blockOf(code, weekday, GRADES)))
  week.activities = [
    chess({ max: 4 }),
    paper({ max: 4, min: 2 }),
    ball({ max: 3 }),
    activityOf('read', '绘本阅读', 'reading', 5, { grades: [2] }),
    care(6),
    homework(6, { grades: [3] }),
  ]
  week.students = Array.from({ length: 12 }, (_, i) => studentOf(i + 1, DAYS, i < 6 ? 2 : 3)).map((row) => ({
    ...row,
    days: DAYS.filter(() => random.chance(85)).map((weekday) => ({ weekday })),
  }))
  week.students = ranked(random, week.students, ['chess', 'paper', 'ball'])
  for (const child of week.students.slice(0, 6)) {
    const list = at(child.choices ?? [], 0)
    list.activities = [...list.activities.slice(0, random.int(1, 3)), 'read']
  }
  week.staff.push(
    { ...guestOf('R9', 'retired_teacher', 60, ['paper']), school: 'T', serves: [], share: 50, maxPerWeek: 3 },
    {
      ...guestOf('P9', 'professional', 90, ['ball']),
      availability: [{ weekday: 2, start: '16:00', end: '18:00' }],
    },
  )
  for (const row of week.activities.slice(0, 3)) row.leadSources = [...row.leadSources, 'professional']
  week.rooms.push(roomOf('R3', 'classroom', 10))
  return week
}

const FEATURES = {
  run: (week: WeekInput) => set(week.activities, 3, { run: 2 }),
  pair: (week: WeekInput) => set(week.activities, 1, { sessions: 2 }),
  standing: (week: WeekInput) => {
    set(week.activities, 1, { sessions: 2 })
    const slots = [1, 2].map((weekday) => ({ weekday, block: 'B2' }))
    const group = { id: 'G-paper', school: 'T', activity: 'paper', lead: 'A1', room: 'R1', slots }
    const both = week.students.filter((row) => row.days?.[0]?.weekday === 1 && row.days[1]?.weekday === 2)
    const wishing = both.filter((row) => row.choices?.[0]?.activities.includes('paper'))
    week.history.standing = [{ ...group, members: wishing.slice(0, 3).map((row) => row.id) }]
  },
  tutoring: (week: WeekInput) => {
    week.activities.push(tutoring(3))
    for (const i of [6, 8, 9]) set(week.students, i, { tutoring: { needed: true, willing: i !== 9 } })
  },
  split: (week: WeekInput) => set(week.activities, 5, { max: 3, studentsPerAdult: 3 }),
  late: (week: WeekInput, random: Random) => {
    for (const school of week.schools) school.blocks.push(...DAYS.map((day) => blockOf('B3', day, GRADES)))
    week.activities.push({ ...care(4), id: 'late', name: '延时托管', blocks: [{ kind: 'extended' }] })
    for (const child of week.students)
      if (random.chance(30)) child.days = child.days?.map((day) => ({ ...day, extra: ['B3'] })) ?? []
  },
  rest: (week: WeekInput) => {
    week.district.restHours = 14
    set(week.staff, 0, {
      lessons: DAYS.map((weekday) => ({ weekday, start: '08:00', end: '08:40', site: 'T' })),
    })
    set(week.staff, 0, { laterStarts: [DATES[3]] })
  },
  outside: (week: WeekInput) => {
    week.district.outsideShare = 20
    week.institutions.push({
      id: 'I1',
      name: '彩虹体育中心',
      subject: false,
      listed: [TERM],
      approvals: [{ school: 'T', activity: 'ball', ...TERM }],
    })
    set(week.staff, 4, { source: 'outside_instructor', institution: 'I1', pay: 120 })
    set(week.activities, 2, {
      leadSources: ['own_teacher', 'outside_instructor'],
      ownStaffInsufficient: true,
    })
  },
  venue: (week: WeekInput) => {
    week.venues.push({ id: 'V', name: '区少年宫' })
    week.rooms.push({ ...roomOf('V1', 'gym', 12), site: 'V' })
    week.travel.push({ from: 'T', to: 'V', adult: 6, walk: 10 })
    set(week.activities, 2, { roomKinds: ['gym'], blocks: [{ block: 'B2' }] })
  },
  assist: (week: WeekInput) => {
    set(week.activities, 2, { studentsPerAdult: 2, assistSources: ['own_teacher', 'volunteer'] })
    week.staff.splice(3, 1, guestOf('V9', 'volunteer', 0, []))
  },
  duty: (week: WeekInput) => {
    at(week.schools, 0).siteDuties = DAYS.flatMap((weekday) =>
      ['B1', 'B2'].map((block) => ({
        id: `D${weekday}${block}`,
        name: '带班',
        site: 'T',
        weekday,
        block,
        adults: 1,
        minutes: 20,
      })),
    )
    week.staff.push({ ...at(week.staff, 2), id: 'A8', name: '教师8' })
  },
  friends: (week: WeekInput) => {
    for (let i = 0; i < 12; i += 2) {
      set(week.students, i, { friend: `S${i + 2}` })
      set(week.students, i + 1, { friend: `S${i + 1}` })
    }
  },
  apart: (week: WeekInput) => {
    set(week.students, 0, { keepApart: ['S3'] })
    set(week.students, 7, { keepApart: ['S9', 'S4'] })
  },
  locks: (week: WeekInput) => {
    const lock = { by: '教务处', reason: '试验', school: 'T' }
    week.pins.push({ ...lock, id: 'L1', date: DATES[1], block: 'B2', activity: 'paper', room: 'R3' })
    week.bans.push({ ...lock, id: 'X1', staff: 'A1', date: DATES[3], block: 'B1' })
  },
  budget: (week: WeekInput) => set(week.schools, 0, { weeklyBudget: 800 }),
  ledger: (week: WeekInput, random: Random) => {
    for (const child of week.students) child.carried = random.int(-15, 25)
    for (const member of week.staff)
      member.carried = { load: random.int(-60, 90), late: random.int(-30, 60), loans: 0 }
  },
  wishes: (week: WeekInput) => {
    set(week.staff, 0, { unwanted: [{ weekday: 1, block: 'B2' }], wanted: [{ weekday: 2, block: 'B1' }] })
    set(week.staff, 1, { wanted: [{ weekday: 3, block: 'B2' }] })
    set(week.staff, 2, { lastWeek: [1, 2].map((weekday) => ({ weekday, block: 'B1' })) })
  },
  simple: (week: WeekInput) => {
    week.weights = { ...presets.simple.weights }
  },
  holiday: (week: WeekInput) => {
    week.district.calendar = [
      { date: DATES[1], kind: 'regional_holiday' },
      { date: '2026-11-28', kind: 'make_up', follows: 1 },
    ]
  },
  scarce: (week: WeekInput) => {
    week.staff.splice(2, 3)
    for (const member of week.staff) member.maxPerDay = 2
    set(week.activities, 4, { max: 3, studentsPerAdult: 3 })
  },
} as const satisfies Record<string, (week: WeekInput, random: Random) => void>
type Feature = keyof typeof FEATURES

const SETS: readonly (readonly [string, string, readonly Feature[]])[] = [
  ['十二人三天', 'twelve children, three days', []],
  ['十二人：简化权重', 'twelve, simple weights', ['simple']],
  ['十二人：连堂与两次组', 'twelve: runs and groups of two sessions', ['run', 'pair']],
  ['十二人：长期组', 'twelve: a standing group', ['standing', 'ledger']],
  ['十二人：辅导与分组作业', 'twelve: tutoring, divided homework', ['tutoring', 'split']],
  ['十二人：延时', 'twelve: extended care', ['late', 'ledger']],
  ['十二人：休息时间', 'twelve: rest hours', ['late', 'rest']],
  ['十二人：校外师资', 'twelve: outside instructors', ['outside', 'budget']],
  ['十二人：少年宫', 'twelve: the youth palace', ['venue', 'friends']],
  ['十二人：协助', 'twelve: assistants', ['assist', 'wishes']],
  ['十二人：值班', 'twelve: site duties', ['duty', 'wishes']],
  ['十二人：好友与分开', 'twelve: friends, kept apart', ['friends', 'apart']],
  ['十二人：锁定与禁排', 'twelve: pins and bans', ['locks', 'pair']],
  ['十二人：经费', 'twelve: budget', ['budget', 'ledger']],
  ['十二人：调休', 'twelve: make-up Saturday', ['holiday', 'standing']],
  ['十二人：人手紧', 'twelve: short of staff', ['scarce']],
  [
    '十二人：各项都有',
    'twelve: nearly everything',
    [
      'run',
      'standing',
      'tutoring',
      'late',
      'outside',
      'duty',
      'friends',
      'apart',
      'ledger',
      'wishes',
      'budget',
    ],
  ],
]

/** Up to 12 children over three days: too many for brute force, small enough for an exact model. */
export const mixedVariants: readonly Variant[] = SETS.map(([zh, en, features]) => ({
  zh,
  en,
  large: true as const,
  ...(features.includes('scarce') ? { short: true as const } : {}),
  build: (random) => {
    const week = plain(random)
    for (const feature of features) FEATURES[feature](week, random)
    return settled(week)
  },
}))
