import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { choicesOn } from '../student.ts'
import { admits, required } from './admission.ts'
import type { Facts } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'

/** A student who is pinned where they are not required, or may not be. */
export function pinnedStudent(placed: Placed, facts: Facts): Fault[] {
  const { pin, row, school, activity, day, runs } = placed
  const student = pin.student === null ? undefined : facts.students.get(pin.student)
  if (student === undefined) return []
  const refuse = (
    code: ErrorCode,
    read: string | readonly string[],
    expected: string | readonly string[],
  ): Fault[] => [
    error(code, {
      where: `${row.where}.student`,
      read,
      expected,
      params: {
        id: pin.id,
        student: student.id,
        activity: activity.name,
        school: school.name,
        grade: student.grade,
        date: pin.date,
        block: pin.block,
      },
      school: school.id,
    }),
  ]
  if (student.school !== school.id) return refuse('PIN_STUDENT_OF_ANOTHER_SCHOOL', student.school, school.id)
  const asked = new Set<string>(required(student, day, facts).map((block) => block.code))
  const open = runs.filter((run) => run.grades.has(student.grade))
  if (open.length === 0)
    return refuse(
      'PIN_STUDENT_GRADE',
      String(student.grade),
      [...new Set(runs.flatMap((run) => [...run.grades]))].map(String),
    )
  const present = open.filter((run) => run.blocks.every((block) => asked.has(block.code)))
  if (present.length === 0)
    return refuse(
      'PIN_STUDENT_NOT_REQUIRED',
      [...asked],
      open.map((run) => run.blocks.map((block) => block.code).join('–')),
    )
  if (!present.some((run) => admits(student, run, activity, school, day, facts)))
    return refuse('PIN_STUDENT_NOT_ADMITTED', `${activity.id} ${activity.category}`, [
      ...choicesOn(student, day.follows),
    ])
  return []
}
