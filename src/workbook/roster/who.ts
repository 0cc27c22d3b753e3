import { idIn, type Named } from '../../files/csv/names.ts'
import { gradeNumber } from '../../files/csv/when.ts'
import { classOf, type SchoolYear, sameClass, schoolYearOf } from '../start/classes.ts'
import type { WeekDirectories } from './directories.ts'

/** Classes of which children attend a session: so many of them, or all who are nowhere else. */
export interface Share {
  readonly homerooms: readonly string[]
  /** Null: not told. */
  readonly count: number | null
}

const ALL = /^(?:全校|全体|所有班级|all)$/i
/** 三年级12人, 三（1）班 12人, grade 3: 12. */
const COUNTED = [/^(.*?)[\s:：×]*(\d+)\s*人$/u, /^(.*\D.*?)\s*[:：×]\s*(\d+)$/u]

/**
 * The classes that a text of a timetable names: a class by its id or name, also in another form (三1班 for 三年级（1）班), a grade
 * or the whole school, each with a number of children or without one.
 * @param before grade of the class named before it in the cell, for `2班` in `三1、2班`
 * @returns several things of one name: these; null: nothing is called so
 */
export function shareOf(
  text: string,
  { week, of }: WeekDirectories,
  school: string | null,
  before: number | null,
): Share | readonly Named[] | null {
  const classes = week.schools
    .filter(({ id }) => school === null || id === school)
    .flatMap((one) => one.homerooms)
  const when: SchoolYear = {
    year: schoolYearOf(week.monday),
    isJunior: classes.length > 0 && classes.every(({ grade }) => grade > 6),
  }
  const named = (word: string): readonly string[] | readonly Named[] | null => {
    const found = idIn(of.homeroom, word, school)
    if (found !== null) return typeof found === 'string' ? [found] : found
    const wanted = classOf(word, before, when)
    const called = wanted && classes.filter(({ grade, name }) => isCalled(wanted, name, grade, when))
    if (called?.length === 1) return called.map(({ id }) => id)
    const grade = gradeNumber(word)
    const all = classes.filter((one) => ALL.test(word) || one.grade === grade)
    return all.length === 0 ? null : all.map(({ id }) => id)
  }
  const whole = named(text)
  const forms = COUNTED.map((form) => form.exec(text))
  const [, base, number] = whole === null ? (forms.find((form) => form !== null) ?? []) : []
  const found = base === undefined ? whole : named(base)
  if (found === null) return null
  const ids = found.filter((one) => typeof one === 'string')
  if (ids.length < found.length) return found.filter((one) => typeof one !== 'string')
  return { homerooms: ids, count: number === undefined ? null : Number(number) }
}

const isCalled = (
  wanted: { grade: number; number: number },
  name: string,
  grade: number,
  when: SchoolYear,
): boolean => {
  const own = classOf(name, null, when) ?? classOf(name, grade, when)
  return own !== null && sameClass(own, wanted)
}
