import type { Room } from '../../../models/room.ts'
import type { Homeroom } from '../../../models/school.ts'

/** A text as it is put in order: numbers in it by their size, so that class 2 comes before class 10. */
const orderKey = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(8, '0'))

/** Key of a class among those of its school: by grade, then by its id. */
export const classKey = (grade: number | undefined, homeroom: string): string =>
  `${grade ?? ''}\u0000${orderKey(homeroom)}`

/** Order of texts in which numbers count. */
export function inNumbers(a: string, b: string): number {
  const [x, y] = [orderKey(a), orderKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Key of a room among those of its school: classrooms in the order of their classes, then the others by name. */
export const roomKey = ({ homeroom, name, id }: Room, grade: number | undefined): string =>
  homeroom === null ? `~\u0000${orderKey(name)}\u0000${id}` : classKey(grade, homeroom)

/** Classes from the first grade to the last. */
export const classesInOrder = (homerooms: readonly Homeroom[]): Homeroom[] =>
  [...homerooms].sort((a, b) => (classKey(a.grade, a.id) < classKey(b.grade, b.id) ? -1 : 1))
