import type { Roster, UnservedCause } from '../../models/roster.ts'
import type { School } from '../../models/school.ts'
import type { Student } from '../../models/student.ts'
import type { RosterView } from '../files/roster/view.ts'

/** A student-block that is not served, and why. */
export interface Missing {
  readonly student: Student
  readonly date: string
  readonly block: string
  readonly cause: UnservedCause
}

/** The unserved of some schools. */
export function missingOf({ causes }: Roster, view: RosterView, schools: readonly School[]): Missing[] {
  const ids = new Set<string>(schools.map(({ id }) => id))
  const students = new Map(view.week.students.map((student) => [student.id, student]))
  return causes.flatMap(({ student: id, date, block, cause }): Missing[] => {
    const student = students.get(id)
    return student !== undefined && ids.has(student.school) ? [{ student, date, block, cause }] : []
  })
}
