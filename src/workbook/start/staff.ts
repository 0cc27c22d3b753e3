import type { Source } from '../../../models/staff.ts'
import type { WeekInput } from '../../../models/week.ts'
import { SKILLS_OF } from '../../../solver/generate/catalogue.ts'
import { classId, sameClass } from './classes.ts'
import type { SchoolClass, Teacher } from './collected.ts'

type Staff = WeekInput['staff'][number]

const SOURCES: readonly (readonly [RegExp, Source])[] = [
  [/退休/, 'retired_teacher'],
  [/志愿/, 'volunteer'],
  [/机构|校外/, 'outside_instructor'],
  [/社会|专业人员|外聘/, 'professional'],
]
const PAY: Readonly<Record<Source, number>> = {
  own_teacher: 50,
  retired_teacher: 60,
  professional: 90,
  volunteer: 0,
  outside_instructor: 120,
}

/** Sessions that a week of the school takes, if everybody stays to the last regular block. */
interface Need {
  /** Sessions of the whole week, and of the busiest block of the lower grades alone. */
  readonly week: number
  readonly day: number
  readonly early: number
}

const LEAST = { day: 2, week: 8 } as const
const MOST = { day: 4, week: 20 } as const
/** A fifth more than the need, so that wishes and absences leave room. */
const spare = (need: number): number => Math.ceil(need * 1.2)
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const sourceOf = (text: string): Source =>
  SOURCES.find(([sign]) => sign.test(text))?.[1] ?? 'own_teacher'

/** Subjects by other names than those of the catalogue. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:道德|品德|思想|思政|ethics|moral|politics)/i, '道法'],
  [/^chinese/i, '语文'],
  [/^math/i, '数学'],
  [/^english/i, '英语'],
  [/^(?:p\.?e\b|physical|sport)/i, '体育'],
  [/^music/i, '音乐'],
  [/^art/i, '美术'],
  [/^science/i, '科学'],
  [/^(?:ict?\b|it\b|comput|information|电脑|计算机)/i, '信息'],
  [/^labou?r/i, '劳动'],
  [/^physics/i, '物理'],
  [/^chemistry/i, '化学'],
  [/^biology/i, '生物'],
  [/^history/i, '历史'],
  [/^geography/i, '地理'],
]

const skillsOf = (subjects: readonly string[]): string[] => [
  ...new Set(
    subjects.flatMap((written) => {
      const subject = SUBJECTS.find(([sign]) => sign.test(written))?.[1] ?? written
      return Object.entries(SKILLS_OF).flatMap(([name, skills]) => (subject.startsWith(name) ? skills : []))
    }),
  ),
]

/** The classes that somebody teaches, as the lists of teachers and of classes say. */
const taughtBy = ({ name, classes: taught }: Teacher, classes: readonly SchoolClass[]): SchoolClass[] =>
  classes.filter((one) => one.headTeacher === name || taught.some((other) => sameClass(one, other)))

interface School {
  readonly id: string
  readonly classes: readonly SchoolClass[]
  /** Ends of lessons by grade. */
  readonly endOf: (grade: number) => string
  readonly vettedUntil: string
}

/**
 * The staff of a school from its list. Whoever teaches upper classes is free when their lessons end, so long as enough are
 * left for the lower grades; limits are as low as the need allows.
 */
export function staffOf(teachers: readonly Teacher[], school: School, need: Need): Staff[] {
  const own = teachers.filter(({ source }) => sourceOf(source) === 'own_teacher').length
  const workers = Math.max(1, own)
  const limits = {
    maxPerDay: clamp(spare(need.day / workers), LEAST.day, MOST.day),
    maxPerWeek: clamp(spare(need.week / workers), LEAST.week, MOST.week),
  }
  const taught = teachers.map((teacher) => taughtBy(teacher, school.classes))
  const isLate = (classes: readonly SchoolClass[]): boolean => classes.some(({ grade }) => grade > 2)
  const early = taught.filter((classes) => !isLate(classes)).length
  const ends = early >= spare(need.early) ? (grade: number) => school.endOf(grade) : null
  const used = new Map<string, number>()
  return teachers.map((teacher, index): Staff => {
    const count = (used.get(teacher.name) ?? 0) + 1
    used.set(teacher.name, count)
    const source = sourceOf(teacher.source)
    const isOwn = source === 'own_teacher'
    const classes = taught[index] ?? []
    const latest = Math.max(0, ...classes.map(({ grade }) => grade))
    return {
      id: `T${String(index + 1).padStart(2, '0')}`,
      name: count === 1 ? teacher.name : `${teacher.name}${count}`,
      source,
      inService: isOwn,
      ...(isOwn || source === 'retired_teacher' ? { school: school.id } : { serves: [school.id] }),
      skills: skillsOf(teacher.subjects),
      homerooms: classes.map(classId),
      ...(ends !== null && isOwn && isLate(classes)
        ? { availability: [{ start: ends(latest), end: '21:00' }] }
        : {}),
      ...limits,
      pay: PAY[source],
      vettedUntil: school.vettedUntil,
    }
  })
}
