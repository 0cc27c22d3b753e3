import type { WeekInput } from '../../../models/week.ts'
import { DATES, guestOf, set, teacherOf, type Variant } from './base.ts'
import { variant } from './variant.ts'

const lock = { by: '教务处', reason: '试验', school: 'T' }
const monday = DATES[1]

/** Last week's choice of the same week: one group of chess and one of care in each block. */
function publish(week: WeekInput): void {
  const session = (group: string, activity: string, block: string, lead: string, students: string[]) => ({
    school: 'T',
    group,
    activity,
    date: monday,
    blocks: [block],
    room: lead === 'A1' ? 'R1' : 'R2',
    lead,
    assistants: [],
    students,
  })
  week.history.published = {
    sessions: [
      session('G1', 'chess', 'B1', 'A1', ['S1', 'S2']),
      session('G2', 'care', 'B1', 'A2', ['S3']),
      session('G3', 'paper', 'B2', 'A1', ['S1', 'S2']),
      session('G4', 'chess', 'B2', 'A2', ['S3']),
    ],
    duties: [],
    loans: [],
    unserved: [],
  }
  week.events = [{ id: 'E1', kind: 'absence', staff: 'A2', from: monday, to: monday }]
  week.staff.push(teacherOf(3, ['paper']))
}

/** Pins, bans, money, rebalancing. */
export const lockVariants: readonly Variant[] = [
  variant('锁定项目和场地', 'an activity pinned to a room', {}, (week) => {
    week.pins.push({ ...lock, id: 'L1', date: monday, block: 'B2', activity: 'paper', room: 'R2' })
  }),
  variant('锁定学生', 'a student pinned', {}, (week) => {
    week.pins.push({ ...lock, id: 'L1', date: monday, block: 'B1', activity: 'chess', student: 'S3' })
  }),
  variant('锁定教师', 'a teacher pinned as lead', {}, (week) => {
    week.pins.push({
      ...lock,
      id: 'L1',
      date: monday,
      block: 'B1',
      activity: 'care',
      staff: 'A1',
      role: 'lead',
    })
  }),
  variant('锁定协助', 'a teacher pinned as assistant', { staff: 3 }, (week) => {
    set(week.activities, 1, { assistSources: ['own_teacher'] })
    const pin = { date: monday, block: 'B2', activity: 'paper', staff: 'A3', role: 'assist' } as const
    week.pins.push({ ...lock, id: 'L1', ...pin })
  }),
  variant('禁排项目', 'an activity banned in a block', {}, (week) => {
    week.bans.push({ ...lock, id: 'X1', date: monday, block: 'B2', activity: 'paper' })
  }),
  variant('禁排教师', 'a teacher banned from a block', { staff: 3 }, (week) => {
    week.bans.push({ ...lock, id: 'X1', block: 'B1', staff: 'A1' })
  }),
  variant('禁排某生与某项目', 'a student banned from an activity', {}, (week) => {
    week.bans.push({ ...lock, id: 'X1', activity: 'chess', student: 'S1' })
  }),
  variant('禁排教师与场地', 'a teacher banned from a room', {}, (week) => {
    week.bans.push({ ...lock, id: 'X1', staff: 'A2', room: 'R1' })
  }),
  variant('经费刚好', 'the budget just suffices', {}, (week) => {
    set(week.schools, 0, { weeklyBudget: 150 })
  }),
  variant('经费偏紧，选便宜的人', 'a tight budget', {}, (week) => {
    week.staff.push({ ...guestOf('R9', 'retired_teacher', 60, ['paper']), school: 'T', serves: [] })
    set(week.schools, 0, { weeklyBudget: 210 })
  }),
  variant('已公布后有人请假', 'an absence after publication', {}, publish),
  variant('只许惊动三名学生', 'a budget of disturbance', {}, (week) => {
    publish(week)
    week.disturbance = { students: 3, adults: 3, from: null }
  }),
]
