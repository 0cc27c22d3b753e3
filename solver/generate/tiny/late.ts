import type { WeekInput } from '../../../models/week.ts'
import { at } from '../input.ts'
import { care, DATES, selfStudy, set, tutoring, type Variant } from './base.ts'
import { variant } from './variant.ts'

const extended = { students: 3, blocks: ['B2', 'B3'] }
const evening = { students: 3, grade: 7, blocks: ['L1', 'N1'] }

/** The first children stay for extended care, which the school offers as care. */
function stayLate(week: WeekInput, count: number): void {
  week.activities.push({ ...care(3), id: 'late', name: '延时托管', blocks: [{ kind: 'extended' }] })
  for (let i = 0; i < count; i++)
    set(week.students, i, { days: [{ weekday: 1, extra: ['B3'], needsExtended: i === 0 }] })
}

/** Everybody of grade 7 has self-study in the evening. */
function stayEvening(week: WeekInput): void {
  week.activities.push(selfStudy())
  for (const child of week.students) child.days = [{ weekday: 1, extra: ['N1'] }]
}

/** Extended care, evenings, rest hours. */
export const lateVariants: readonly Variant[] = [
  variant('延时托管', 'extended care', extended, (week) => stayLate(week, 2)),
  variant('晚班轮着来', 'late duties carried', extended, (week) => {
    stayLate(week, 2)
    set(week.staff, 0, { carried: { load: 0, late: 120, loans: 0 } })
    set(week.staff, 1, { carried: { load: 60, late: -45, loans: 0 } })
  }),
  variant('休息时间：晚班后第二天有课', 'rest hours close late duty', extended, (week) => {
    stayLate(week, 1)
    week.district.restHours = 14
    set(week.staff, 0, { lessons: [{ weekday: 2, start: '08:00', end: '08:40', site: 'T' }] })
  }),
  variant('弹性上班抵休息时间', 'a later start is granted', extended, (week) => {
    stayLate(week, 1)
    week.district.restHours = 14
    const lessons = [{ weekday: 2, start: '08:00', end: '08:40', site: 'T' }]
    set(week.staff, 0, { lessons, laterStarts: [DATES[2]] })
    set(week.staff, 1, { lessons })
  }),
  variant('连上到延时', 'a run from the regular into the extended block', extended, (week) => {
    stayLate(week, 3)
    set(week.activities, 0, { run: 2, blocks: [{ kind: 'regular' }, { kind: 'extended' }] })
  }),
  variant('晚自习', 'evening self-study', evening, stayEvening),
  variant('晚上的学业辅导', 'tutoring in the evening', { ...evening, staff: 3 }, (week) => {
    stayEvening(week)
    week.activities.push({ ...tutoring(), blocks: [{ kind: 'evening' }] })
    set(week.students, 0, { tutoring: { needed: true, willing: true } })
  }),
  variant('寄宿生全部上晚自习', 'boarders stay', { ...evening, students: 4 }, (week) => {
    stayEvening(week)
    set(week.students, 0, { boarder: true })
    set(week.students, 3, { days: [{ weekday: 1 }] })
    at(week.schools, 0).boarding = true
  }),
  variant(
    '初中没有作业时段的一天',
    'a junior club day',
    { grade: 7, blocks: ['L1'], days: [1, 2] },
    (week) => {
      at(week.schools, 0).homeworkBlocks = [{ grade: 7, weekday: 2, blocks: [] }]
    },
  ),
  variant(
    '三段里的空档',
    'an idle block between two duties',
    { students: 3, blocks: ['B1', 'B2', 'B3'] },
    (week) => {
      stayLate(week, 2)
      for (const member of week.staff) member.lastWeek = [{ weekday: 1, block: 'B1' }]
    },
    { large: true },
  ),
]
