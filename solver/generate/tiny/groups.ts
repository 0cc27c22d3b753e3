import { at } from '../input.ts'
import { care, chess, DATES, paper, set, type Variant } from './base.ts'
import { variant } from './variant.ts'

const twoDays = { days: [1, 2], blocks: ['B2'] }
const robotics = paper({ sessions: 2, min: 2 })
const standing = (members: string[], fields: { lead?: string; room?: string } = {}) => ({
  id: 'G-paper',
  school: 'T',
  activity: 'paper',
  members,
  lead: fields.lead ?? 'A1',
  room: fields.room ?? 'R1',
  slots: [
    { weekday: 1, block: 'B2' },
    { weekday: 2, block: 'B2' },
  ],
})

/** Runs, groups of several sessions, standing groups, odd and even weeks, short weeks. */
export const groupVariants: readonly Variant[] = [
  variant('连上两段的木工', 'a session of two blocks', {}, (week) => {
    week.activities = [chess(), paper({ run: 2 }), care()]
  }),
  variant('提前离校的上不了连堂', 'who leaves early cannot join a run', {}, (week) => {
    week.activities = [chess(), paper({ run: 2, min: 2 }), care()]
    set(week.students, 0, { days: [{ weekday: 1, until: 'B1' }] })
  }),
  variant('一周两次的活动组', 'a group that meets twice', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
  }),
  variant('有一天不来的进不了两次组', 'who misses a day is not in the group', twoDays, (week) => {
    week.activities = [chess({ groupsPerStudent: 2 }), robotics, care()]
    set(week.students, 0, { days: [{ weekday: 1 }] })
  }),
  variant('周一放假，两次变一次', 'a holiday shrinks the pattern', { ...twoDays, students: 4 }, (week) => {
    week.activities = [chess(), robotics, care()]
    week.district.calendar = [{ date: DATES[1], kind: 'public_holiday', name: '放假' }]
  }),
  variant('周六补周一', 'a Saturday that follows Monday', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.district.calendar = [
      { date: DATES[1], kind: 'regional_holiday', name: '放假' },
      { date: '2026-11-28', kind: 'make_up', follows: 1, name: '调休上课' },
    ]
  }),
  variant('学校周二停一天', 'the school cancels a day', twoDays, (week) => {
    week.events = [{ id: 'E1', kind: 'day_cancelled', date: DATES[2], school: 'T' }]
  }),
  variant('单周开设', 'odd weeks only, and it is one', {}, (week) => {
    set(week.activities, 0, { blocks: [{ kind: 'regular', weeks: 'odd' }] })
  }),
  variant('双周开设', 'even weeks only, and it is not', {}, (week) => {
    set(week.activities, 0, { blocks: [{ kind: 'regular', weeks: 'even' }] })
  }),
  variant('只在第二段开设', 'a club for one block', { students: 4 }, (week) => {
    set(week.activities, 0, { blocks: [{ block: 'B2' }] })
    set(week.activities, 1, { blocks: [{ weekday: 1, block: 'B1' }] })
  }),
  variant('长期组照旧', 'a standing group goes on', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.history.standing = [standing(['S1', 'S2'])]
  }),
  variant('长期组的老师请假', 'the lead of a standing group is ill', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.history.standing = [standing(['S1', 'S2'])]
    week.events = [{ id: 'E1', kind: 'absence', staff: 'A1', from: DATES[1], to: DATES[1] }]
  }),
  variant('长期组的教室停用', 'the room of a standing group is closed', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.history.standing = [standing(['S1', 'S2'])]
    week.events = [{ id: 'E1', kind: 'room_closed', room: 'R1', from: DATES[2], to: DATES[2] }]
  }),
  variant('长期组不足最少人数', 'a standing group below its least size closes', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.history.standing = [standing(['S1', 'S2'])]
    set(week.students, 1, { consent: { date: '2026-08-28', withdrawn: '2026-11-20' } })
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess'] }]
    set(week.students, 0, { choices: [{ weekday: null, activities: ['paper', 'chess'] }] })
  }),
  variant('有人退组有人进组', 'one leaves a standing group, one joins', twoDays, (week) => {
    week.activities = [chess(), robotics, care()]
    week.history.standing = [standing(['S1', 'S2'])]
    week.events = [
      { id: 'E1', kind: 'leave_group', student: 'S1', group: 'G-paper' },
      { id: 'E2', kind: 'join_group', student: 'S3', group: 'G-paper' },
    ]
  }),
  variant(
    '长期组要换时间',
    'a standing group must move',
    { days: [1, 2, 3], blocks: ['B2'] },
    (week) => {
      week.activities = [chess(), robotics, care()]
      week.history.standing = [standing(['S1', 'S2', 'S3'])]
      set(week.staff, 0, { availability: [{ weekday: 2, start: '16:00', end: '18:00' }] })
      set(week.staff, 1, { skills: [] })
      at(week.staff, 0).availability?.push({ weekday: 3, start: '16:00', end: '18:00' })
    },
    { large: true },
  ),
]
