import type { WeekInput } from '../../../models/week.ts'
import { OFFERS } from '../../../solver/generate/catalogue.ts'
import { classId, classTitle } from './classes.ts'
import type { SchoolClass } from './collected.ts'

type Activity = WeekInput['activities'][number]
type Room = WeekInput['rooms'][number]

const TEACHERS: Activity['leadSources'] = ['own_teacher', 'retired_teacher']
const EVERYBODY: Activity['leadSources'] = [...TEACHERS, 'professional', 'volunteer']
const ROOM_KINDS = ['classroom', 'sports_ground']

export const sizeOf = ({ pupils, size }: SchoolClass): number => Math.max(pupils.length, size)
const largest = (classes: readonly SchoolClass[]): number => Math.max(...classes.map(sizeOf))

/** A classroom for every class, and the ground that every school has. */
export const roomsOf = (school: string, classes: readonly SchoolClass[], safetyUntil: string): Room[] => [
  ...classes.map((one) => ({
    id: `${classId(one)}教室`,
    name: `${classTitle(one)}教室`,
    site: school,
    capacity: Math.max(50, largest(classes)),
    kinds: ['classroom'],
    homeroom: classId(one),
    safetyUntil,
  })),
  {
    id: '操场',
    name: '操场',
    site: school,
    capacity: 400,
    kinds: ['sports_ground'],
    parallel: 8,
    safetyUntil,
  },
]

/** Children of a class on average from which on a class is cared for by itself; smaller ones share a room. */
const LARGE_CLASS = 25

/** Grades that are cared for together: the lower, middle and upper ones of a primary school, and those of a junior one. */
const BANDS: readonly (readonly [name: string, grades: readonly number[]])[] = [
  ['一二年级', [1, 2]],
  ['三四年级', [3, 4]],
  ['五六年级', [5, 6]],
  ['七八九年级', [7, 8, 9]],
]

/** Who is cared for together, and in groups of how many: large classes by stages, in groups no larger than the largest class, so that each stays together. */
function careOf(classes: readonly SchoolClass[]): { name: string; max: number; grades: number[] }[] {
  const all = [...new Set(classes.map(({ grade }) => grade))]
  const mean = classes.reduce((sum, one) => sum + sizeOf(one), 0) / classes.length
  const bands = BANDS.map(([band, of]) => ({ band, own: classes.filter(({ grade }) => of.includes(grade)) }))
  const used = bands.filter(({ own }) => own.length > 0)
  if (mean < LARGE_CLASS) return [{ name: CARE, max: Math.max(40, largest(classes)), grades: all }]
  if (used.length < 2) return [{ name: CARE, max: largest(classes), grades: all }]
  return used.map(({ band, own }) => ({
    name: `${band}${CARE}`,
    max: largest(own),
    grades: all.filter((grade) => own.some((one) => one.grade === grade)),
  }))
}

const CARE = '自主阅读看护'

/** What everybody can fall back on: homework where there is any, care with reading, and extended care. */
function flexible(school: string, classes: readonly SchoolClass[]): Activity[] {
  const grades = [...new Set(classes.map(({ grade }) => grade))]
  const plain = (
    id: string,
    category: Activity['category'],
    max: number,
    of: readonly number[],
  ): Activity => ({
    id,
    school,
    name: id,
    category,
    grades: [...of],
    max,
    studentsPerAdult: max,
    roomKinds: ['classroom'],
    leadSources: TEACHERS,
    assistSources: TEACHERS,
  })
  const upper = grades.filter((grade) => grade >= 3)
  const homework: Activity = {
    ...plain('作业辅导', 'homework', Math.max(45, largest(classes)), upper),
    subject: true,
    text: '在教师指导下完成书面作业，随时答疑。',
  }
  const care = careOf(classes).map(({ name, max, grades: of }) => ({
    ...plain(name, 'care', max, of),
    blocks: [{ kind: 'regular' as const }],
  }))
  const late = { ...plain('延时托管', 'care', 30, grades), blocks: [{ kind: 'extended' as const }] }
  return [...(upper.length > 0 ? [homework] : []), ...care, late]
}

/** The usual choices that somebody of the staff can lead and a classroom or the ground can hold. */
function choices(school: string, grades: readonly number[], skills: ReadonlySet<string>): Activity[] {
  return OFFERS.flatMap((offer): Activity[] => {
    const of = grades.filter((grade) => offer.grades[0] <= grade && grade <= offer.grades[1])
    const kinds = offer.kinds.filter((kind) => ROOM_KINDS.includes(kind))
    if (!skills.has(offer.name) || of.length === 0 || kinds.length === 0) return []
    return [
      {
        id: offer.name,
        school,
        name: offer.name,
        category: offer.category,
        grades: of,
        min: offer.min,
        max: offer.max,
        run: offer.run,
        sessions: offer.sessions,
        groupsPerStudent: offer.groupsPerStudent,
        roomKinds: kinds,
        skill: offer.name,
        studentsPerAdult: offer.studentsPerAdult,
        leadSources: EVERYBODY,
        assistSources: EVERYBODY,
      },
    ]
  })
}

/** The activities of a school whose staff can do these things. */
export const activitiesOf = (
  school: string,
  classes: readonly SchoolClass[],
  skills: ReadonlySet<string>,
): Activity[] => {
  const grades = [...new Set(classes.map(({ grade }) => grade))]
  return [...flexible(school, classes), ...choices(school, grades, skills)]
}
