import { createHash } from 'node:crypto'
import type { WeekInput } from '../../../models/week.ts'
import { classId } from './classes.ts'
import type { Pupil, SchoolClass } from './lists.ts'
import { sizeOf } from './offer.ts'

type Student = WeekInput['students'][number]

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
    (_, index) => one.pupils[index] ?? { name: '', number: '' },
  )
  const order = pupils
    .map((pupil, index) => ({
      pupil,
      key: pupil.name === '' ? `${index}`.padStart(4, '0') : hash(JSON.stringify([homeroom, pupil])),
    }))
    .sort((a, b) => byText(a.key, b.key))
  return order.map(({ pupil }, index) => ({
    id: `${homeroom}-${String(index + 1).padStart(2, '0')}`,
    homeroom,
    pupil,
  }))
}

export const listedStudents = (classes: readonly SchoolClass[]): Listed[] => classes.flatMap(listed)

/** The children as students who stay every day to the last regular block, with no choices yet. */
export function studentsOf(
  school: string,
  classes: readonly SchoolClass[],
  all: readonly Listed[],
  consentDate: string,
): Student[] {
  const grades = new Map(classes.map((one) => [classId(one), one.grade]))
  const draw = [...all].map(({ id }) => id).sort((a, b) => byText(hash(a), hash(b)))
  const lottery = new Map(draw.map((id, index) => [id, index + 1]))
  return all.map(({ id, homeroom }) => ({
    id,
    school,
    grade: grades.get(homeroom) ?? 1,
    homeroom,
    consent: { date: consentDate },
    days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday })),
    lottery: lottery.get(id) ?? 0,
  }))
}
