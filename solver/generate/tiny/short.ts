import { type PresetName, presets } from '../../../models/policy/weights.ts'
import type { WeekInput } from '../../../models/week.ts'
import { type ActivityInput, at } from '../input.ts'
import { activityOf, care, guestOf, homework, roomOf, set, type Variant } from './base.ts'
import { variant } from './variant.ts'

const short = { short: true } as const
/** The school offers these alone, and nobody ranks anything. */
function only(week: WeekInput, activities: ActivityInput[]): void {
  week.activities = activities
  for (const child of week.students) child.choices = []
}
const weighted = (name: PresetName, zh: string, en: string): Variant =>
  variant(zh, en, { students: 4, staff: 2 }, (week, random) => {
    week.weights = { ...presets[name].weights }
    week.staff.push(guestOf('P1', 'professional', 90, ['paper']))
    set(week.activities, 1, { leadSources: ['own_teacher', 'professional'] })
    set(week.staff, random.next(2), { carried: { load: 60, late: 20, loans: 0 } })
  })

/** Weeks that leave somebody unserved, and the weights. */
export const shortVariants: readonly Variant[] = [
  variant(
    '人手不够',
    'too few adults',
    { students: 4, staff: 1 },
    (week) => {
      only(week, [care(2)])
    },
    short,
  ),
  variant(
    '场地不够',
    'too few rooms',
    { students: 4 },
    (week) => {
      week.rooms = [roomOf('R1', 'classroom', 2)]
    },
    short,
  ),
  variant(
    '没有在职教师在场',
    'no teacher in service',
    {},
    (week) => {
      for (const member of week.staff)
        Object.assign(member, guestOf(member.id, 'volunteer', 0, []), { school: null })
      for (const activity of week.activities) activity.leadSources = ['volunteer']
    },
    short,
  ),
  variant(
    '经费不够',
    'the budget is too small',
    {},
    (week) => {
      only(week, [care(1)])
      set(week.schools, 0, { weeklyBudget: 150 })
    },
    short,
  ),
  variant(
    '须分开却只有一组',
    'kept apart and only one group',
    { staff: 1 },
    (week) => {
      set(week.students, 0, { keepApart: ['S2', 'S3'] })
    },
    short,
  ),
  variant(
    '不合并的两个班，一位教师',
    'two homerooms, one teacher',
    { grade: 3, students: 4, staff: 1 },
    (week) => {
      at(week.schools, 0).homerooms.push({ id: '3-2', grade: 3, name: '3年级2班' })
      set(week.students, 3, { homeroom: '3-2' })
      only(week, [homework(), care()])
    },
    short,
  ),
  variant(
    '班额超过分组上限',
    'a homeroom larger than its groups hold',
    { grade: 3, students: 4 },
    (week) => {
      only(week, [homework(2), care()])
      set(week.staff, 1, { vettedUntil: '2026-11-20' })
    },
    short,
  ),
  variant(
    '没有看护可退',
    'no care to fall back on',
    {},
    (week) => {
      week.activities = week.activities.filter((row) => row.category !== 'care')
      set(week.activities, 0, { max: 1 })
      for (const child of week.students) child.choices = [{ weekday: null, activities: ['chess'] }]
    },
    short,
  ),
  variant(
    '延时需要却人手不够',
    'extended care without an adult',
    { blocks: ['B2', 'B3'] },
    (week) => {
      week.activities.push({ ...care(1), id: 'late', name: '延时托管', blocks: [{ kind: 'extended' }] })
      for (const child of week.students) child.days = [{ weekday: 1, extra: ['B3'], needsExtended: true }]
      for (const member of week.staff)
        member.availability = [{ start: '16:00', end: member.id === 'A1' ? '19:00' : '17:50' }]
    },
    short,
  ),
  variant('申报了奥数的学校', 'a school refused for its content', {}, (week) => {
    week.activities.push(activityOf('olympiad', '奥数提高', 'extension', 4, { subject: true }))
  }),
  weighted('choice-first', '权重：志愿优先', 'weights: choice first'),
  weighted('cost-first', '权重：经费优先', 'weights: cost first'),
  weighted('load-first', '权重：减负优先', 'weights: load first'),
  weighted('simple', '权重：简化', 'weights: simple'),
]
