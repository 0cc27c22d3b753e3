import { at } from '../input.ts'
import { activityOf, ball, care, chess, DATES, paper, ranked, set, type Variant } from './base.ts'
import { variant } from './variant.ts'

/** Ranked choices, the lottery, fairness among children, friends. */
export const choiceVariants: readonly Variant[] = [
  variant('各排两个志愿', 'everybody ranks two clubs', {}),
  variant('热门社团只有一个名额', 'the favourite club has one place', { students: 4 }, (week) => {
    set(week.activities, 0, { max: 1 })
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess', 'paper'] }]
  }),
  variant('最少两人成组', 'a group needs two', {}, (week) => {
    set(week.activities, 0, { min: 2 })
    set(week.activities, 1, { min: 2 })
  }),
  variant('凑不够最少人数', 'too few for the least size of a group', { students: 4 }, (week) => {
    set(week.activities, 1, { min: 3 })
    set(week.students, 0, { choices: [{ weekday: null, activities: ['paper'] }] })
    set(week.students, 1, { choices: [{ weekday: null, activities: ['paper', 'chess'] }] })
    set(week.students, 2, { choices: [{ weekday: null, activities: ['chess'] }] })
    set(week.students, 3, { choices: [{ weekday: null, activities: ['chess'] }] })
  }),
  variant('周二另有志愿', 'another list on Tuesday', { days: [1, 2], blocks: ['B2'] }, (week) => {
    const child = at(week.students, 0)
    child.choices = [
      { weekday: null, activities: ['paper', 'chess'] },
      { weekday: 2, activities: ['chess'] },
    ]
  }),
  variant('最想参加的项目', 'a most wanted activity', { students: 4 }, (week) => {
    set(week.activities, 1, { max: 1 })
    for (const child of week.students) child.mostWanted = 'paper'
  }),
  variant('三个社团选一', 'three clubs, two teachers', { students: 4 }, (week, random) => {
    week.activities.push(ball())
    week.students = ranked(random, week.students, ['chess', 'paper', 'ball'])
  }),
  variant('六个志愿，后几位', 'six choices, the last of them', { students: 2 }, (week) => {
    for (const id of ['x1', 'x2', 'x3', 'x4'])
      week.activities.push(activityOf(id, `项目${id}`, 'science', 4, { skill: 'rare' }))
    for (const child of week.students)
      child.choices = [{ weekday: null, activities: ['x1', 'x2', 'x3', 'x4', 'paper', 'chess'] }]
  }),
  variant('同一项目一周可参加两组', 'two groups of one activity a week', { students: 3 }, (week) => {
    week.activities = [chess({ groupsPerStudent: 2 }), paper({ max: 1 }), care()]
  }),
  variant('一人提前离校', 'one leaves after the first block', { students: 3 }, (week) => {
    set(week.students, 0, { days: [{ weekday: 1, until: 'B1' }] })
  }),
  variant('周二起退出', 'consent withdrawn from Tuesday', { days: [1, 2], blocks: ['B2'] }, (week) => {
    set(week.students, 0, { consent: { date: '2026-08-28', withdrawn: DATES[2] } })
  }),
  variant('没有回执的不安排', 'no consent on record', {}, (week) => {
    set(week.students, 0, { consent: null })
  }),
  variant('没有志愿的去看护', 'no choice: care', {}, (week) => {
    set(week.students, 0, { choices: [] })
    set(week.students, 1, { choices: [] })
  }),
  variant('抽签号分先后', 'the lottery decides between equals', { students: 2 }, (week) => {
    set(week.activities, 0, { max: 1 })
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess', 'paper'] }]
  }),
  variant('双胞胎同一个抽签号', 'twins share a lottery number', {}, (week) => {
    set(week.activities, 0, { max: 2 })
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess', 'paper'] }]
    set(week.students, 0, { lottery: 7 })
    set(week.students, 1, { lottery: 7 })
  }),
  variant('上周吃亏的先补', 'a ledger of missed choices', {}, (week) => {
    set(week.activities, 0, { max: 1 })
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess', 'paper'] }]
    set(week.students, 0, { carried: 30 })
    set(week.students, 1, { carried: -20 })
  }),
  variant('互为好友', 'mutual friends', { students: 4 }, (week) => {
    set(week.activities, 0, { max: 2 })
    set(week.students, 0, { friend: 'S2' })
    set(week.students, 1, { friend: 'S1' })
    set(week.students, 2, { friend: 'S4' })
    set(week.students, 3, { friend: 'S3' })
  }),
  variant('单方面的同组意愿', 'a wish that is not mutual', {}, (week) => {
    set(week.students, 0, { friend: 'S2' })
    set(week.students, 1, { friend: 'S3' })
  }),
  variant('须分开编组', 'two must be kept apart', {}, (week) => {
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess'] }]
    set(week.students, 0, { keepApart: ['S2'] })
  }),
  variant('两组人数均衡', 'even groups of one club', { students: 4 }, (week) => {
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess'] }]
  }),
]
