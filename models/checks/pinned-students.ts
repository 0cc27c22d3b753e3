import { isRanked } from '../activity.ts'
import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { choicesOn, consents, type Student } from '../student.ts'
import type { Block, Facts } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'
import type { Run } from './runs.ts'

/** Blocks a student requires on the pin's day. */
function required(student: Student, { day }: Placed, facts: Facts): readonly Block[] {
  const signUp = student.days.find((entry) => entry.weekday === day.follows)
  return signUp !== undefined && consents(student, day.date) ? facts.askedBy(student, signUp) : []
}

/** Whether the rules of the category let a student be in a run of it (H05, H06, H13, H14). */
function admits(student: Student, run: Run, { activity, school, day }: Placed, facts: Facts): boolean {
  const homework = facts.homeworkBlocks(school, student.grade, day.follows)
  const { category } = activity
  const evening = run.blocks.some((block) => block.kind === 'evening')
  const inHomework = run.blocks.some((block) => homework.has(block.code))
  if (evening && category !== 'self_study' && category !== 'tutoring') return false
  if (inHomework && category !== 'homework' && category !== 'tutoring' && category !== 'self_study')
    return false
  if (isRanked(category)) return choicesOn(student, day.follows).includes(activity.id)
  if (category === 'homework')
    return (school.writtenHomework.find((entry) => entry.grade === student.grade)?.minutes ?? 0) > 0
  if (category === 'self_study')
    return run.blocks.every((block) => block.kind === 'evening' || homework.has(block.code))
  return category !== 'tutoring' || (student.tutoring.needed && student.tutoring.willing)
}

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
  const asked = new Set<string>(required(student, placed, facts).map((block) => block.code))
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
  if (!present.some((run) => admits(student, run, placed, facts)))
    return refuse('PIN_STUDENT_NOT_ADMITTED', `${activity.id} ${activity.category}`, [
      ...choicesOn(student, day.follows),
    ])
  return []
}
