import type { Fault } from '../faults.ts'
import type { School } from '../school.ts'
import { error, type Row } from './fault.ts'

/** First and last grade of each level. */
export const LEVELS = { primary: [1, 6], junior: [7, 9], nine_year: [1, 9] } as const

/** Grades of a school's level that a row names and the level does not have. */
export function gradesOffLevel(row: Row, field: string, school: School, grades: readonly number[]): Fault[] {
  const [from, to] = LEVELS[school.level]
  return grades
    .filter((grade) => grade < from || grade > to)
    .map((grade) =>
      error('GRADE_NOT_OF_LEVEL', {
        where: `${row.where}.${field}`,
        read: grade,
        expected: `${from}–${to}`,
        params: { entity: row.entity, id: row.id, grade, level: school.level, from, to, school: school.name },
        school: school.id,
      }),
    )
}
