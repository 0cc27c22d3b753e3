import { at } from '../input.ts'
import { DATES, guestOf, set, type Variant } from './base.ts'
import { variant } from './variant.ts'

const twoDays = { days: [1, 2], blocks: ['B2'] }

/** Who may lead and assist, who is there, how much they can take, what they wish. */
export const peopleVariants: readonly Variant[] = [
  variant('两个成人一组', 'a group that needs two adults', { staff: 3 }, (week) => {
    set(week.activities, 1, { studentsPerAdult: 2, assistSources: ['own_teacher'] })
  }),
  variant('志愿者协助', 'a volunteer assists', { students: 4 }, (week) => {
    set(week.activities, 1, { max: 4, studentsPerAdult: 2, assistSources: ['volunteer'] })
    week.staff.push(guestOf('V1', 'volunteer', 0, []))
  }),
  variant('特长不够', 'nobody has the skill', {}, (week) => {
    set(week.activities, 1, { skill: 'rare' })
  }),
  variant('志愿者主教，教师在校', 'a volunteer leads while a teacher is on site', {}, (week) => {
    set(week.activities, 0, { leadSources: ['volunteer'] })
    week.staff.push(guestOf('V1', 'volunteer', 0, []))
  }),
  variant('值班占一个人', 'a site duty takes an adult', { staff: 3 }, (week) => {
    at(week.schools, 0).siteDuties = [
      { id: 'D1', name: '带班', site: 'T', weekday: 1, block: 'B1', adults: 1, minutes: 20 },
      { id: 'D2', name: '护送离校', site: 'T', weekday: 1, block: 'B2', adults: 1, minutes: 30 },
    ]
  }),
  variant('值班教师保证在岗', 'the duty leader is the teacher in service', { staff: 1 }, (week) => {
    at(week.schools, 0).siteDuties = [
      { id: 'D1', name: '带班', site: 'T', weekday: 1, block: 'B1', adults: 1, minutes: 40 },
      { id: 'D2', name: '带班', site: 'T', weekday: 1, block: 'B2', adults: 1, minutes: 40 },
    ]
    week.staff.push(guestOf('P1', 'professional', 90, ['paper']))
    for (const activity of week.activities) activity.leadSources = ['own_teacher', 'professional']
  }),
  variant('退休教师只来一天', 'a retiree on one day', twoDays, (week) => {
    week.staff.push({
      ...guestOf('R9', 'retired_teacher', 60, ['paper']),
      school: 'T',
      serves: [],
      share: 40,
      availability: [{ weekday: 2, start: '16:30', end: '18:00' }],
    })
    set(week.staff, 1, { skills: [] })
    set(week.staff, 0, { absences: [{ from: DATES[2], to: DATES[2] }] })
  }),
  variant('按合同比例分担', 'contract shares and ledgers', twoDays, (week) => {
    set(week.staff, 0, { share: 50, carried: { load: 40, late: 0, loans: 0 } })
    set(week.staff, 1, { carried: { load: -30, late: 0, loans: 0 } })
  }),
  variant('每天最多一课次', 'one session a day', { staff: 3 }, (week) => {
    for (const member of week.staff) member.maxPerDay = 1
  }),
  variant('每周最多一课次', 'one session a week', { ...twoDays, staff: 3 }, (week) => {
    for (const member of week.staff) member.maxPerWeek = 1
  }),
  variant('准入查询周一到期', 'vetting runs out on Monday', twoDays, (week) => {
    set(week.staff, 0, { vettedUntil: DATES[1] })
  }),
  variant('没有准入记录', 'no vetting record', { staff: 3 }, (week) => {
    set(week.staff, 0, { vettedUntil: null })
  }),
  variant('第二段请假', 'absent for the second block', { staff: 3 }, (week) => {
    set(week.staff, 0, { absences: [{ from: DATES[1], to: DATES[1], start: '17:00', end: '18:00' }] })
  }),
  variant('下课后才能来', 'lessons until the second block', { staff: 3 }, (week) => {
    set(week.staff, 0, { lessons: [{ weekday: 1, start: '16:15', end: '16:55', site: 'T' }] })
  }),
  variant('单周的课', 'a lesson in odd weeks', { staff: 3 }, (week) => {
    const lesson = { weekday: 1, start: '16:15', end: '16:55', site: 'T' }
    set(week.staff, 0, { lessons: [{ ...lesson, weeks: 'odd' }] })
    set(week.staff, 1, { lessons: [{ ...lesson, weeks: 'even' }] })
  }),
  variant('希望的时间', 'wanted times', {}, (week) => {
    set(week.staff, 0, { wanted: [{ weekday: 1, block: 'B2' }], unwanted: [{ weekday: 1, block: 'B1' }] })
    set(week.staff, 1, {
      wanted: [
        { weekday: 1, block: 'B1' },
        { weekday: 1, block: 'B2' },
      ],
    })
  }),
  variant('不希望的时间', 'unwanted times', { staff: 3 }, (week) => {
    for (const member of week.staff.slice(0, 2)) member.unwanted = [{ weekday: 1, block: 'B2' }]
  }),
  variant('上周怎么排', "last week's pattern", twoDays, (week) => {
    set(week.staff, 0, { lastWeek: [{ weekday: 1, block: 'B2' }] })
    set(week.staff, 1, { lastWeek: [{ weekday: 2, block: 'B2' }] })
  }),
  variant('外聘更贵', 'a professional costs more', {}, (week) => {
    set(week.staff, 1, { skills: [] })
    week.staff.push(guestOf('P1', 'professional', 90, ['paper']))
    set(week.activities, 1, { leadSources: ['own_teacher', 'professional'] })
  }),
]
