import { createHash } from 'node:crypto'
import type { WeekInput } from '../../../models/week.ts'
import { plain } from '../../files/csv/when.ts'
import { classId } from './classes.ts'
import type { Pupil, SchoolClass } from './collected.ts'
import { sizeOf } from './offer.ts'

type Student = WeekInput['students'][number]
type Offered = Pick<WeekInput['activities'][number], 'id' | 'name' | 'grades'>

/** A child under its id, with what the school's own list calls it; blank where there are only sizes. */
export interface Listed {
  readonly id: string
  readonly homeroom: string
  readonly pupil: Pupil
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Ids for the children of a class: numbers in an order that neither the list nor the alphabet tells, and that stays the same
 * however the list is sorted.
 */
function listed(one: SchoolClass): Listed[] {
  const homeroom = classId(one)
  const pupils = Array.from(
    { length: sizeOf(one) },
    (_, index) => one.pupils[index] ?? { name: '', number: '', choices: [] },
  )
  const order = pupils
    .map((pupil, index) => ({
      pupil,
      key:
        pupil.name === ''
          ? `${index}`.padStart(4, '0')
          : hash(JSON.stringify([homeroom, { name: pupil.name, number: pupil.number }])),
    }))
    .sort((a, b) => byText(a.key, b.key))
  return order.map(({ pupil }, index) => ({
    id: `${homeroom}-${String(index + 1).padStart(2, '0')}`,
    homeroom,
    pupil,
  }))
}

export const listedStudents = (classes: readonly SchoolClass[]): Listed[] => classes.flatMap(listed)

/** The ranked activities that a child chose, of those that the school offers to the grade. */
const chosen = (choices: readonly string[], grade: number, offered: readonly Offered[]): string[] =>
  choices.flatMap((name) => {
    const found = offered.find((one) => plain(one.name) === plain(name))
    return found?.grades.includes(grade) === true ? [found.id] : []
  })

/** What was chosen and is not offered to the grade, with how often, the most wanted first. */
export function notOffered(classes: readonly SchoolClass[], offered: readonly Offered[]): [string, number][] {
  const missing = new Map<string, number>()
  for (const { grade, pupils } of classes)
    for (const name of pupils.flatMap(({ choices }) => choices))
      if (chosen([name], grade, offered).length === 0) missing.set(name, (missing.get(name) ?? 0) + 1)
  return [...missing].sort(([a, more], [b, less]) => less - more || byText(a, b))
}

/** The children as students who stay every day to the last regular block. Each has a list of choices, blank where there are none yet. */
export function studentsOf(
  school: string,
  classes: readonly SchoolClass[],
  all: readonly Listed[],
  consentDate: string,
  offered: readonly Offered[],
): Student[] {
  const grades = new Map(classes.map((one) => [classId(one), one.grade]))
  const draw = [...all].map(({ id }) => id).sort((a, b) => byText(hash(a), hash(b)))
  const lottery = new Map(draw.map((id, index) => [id, index + 1]))
  return all.map(({ id, homeroom, pupil }) => {
    const grade = grades.get(homeroom) ?? 1
    return {
      id,
      school,
      grade,
      homeroom,
      consent: { date: consentDate },
      days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday })),
      choices: [{ weekday: null, activities: chosen(pupil.choices, grade, offered) }],
      lottery: lottery.get(id) ?? 0,
    }
  })
}
