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

/** What everybody can fall back on: homework where there is any, care with reading, and extended care. */
function flexible(school: string, grades: readonly number[], most: number): Activity[] {
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
    ...plain('作业辅导', 'homework', Math.max(45, most), upper),
    subject: true,
    text: '在教师指导下完成书面作业，随时答疑。',
  }
  const care = {
    ...plain('自主阅读看护', 'care', Math.max(40, most), grades),
    blocks: [{ kind: 'regular' as const }],
  }
  const late = { ...plain('延时托管', 'care', 30, grades), blocks: [{ kind: 'extended' as const }] }
  return [...(upper.length > 0 ? [homework] : []), care, late]
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
  return [...flexible(school, grades, largest(classes)), ...choices(school, grades, skills)]
}
