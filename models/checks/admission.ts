import { type Activity, isRanked } from '../activity.ts'
import type { School } from '../school.ts'
import { choicesOn, isExpected, type Student, signedUpOn } from '../student.ts'
import type { DayView } from '../time.ts'
import type { Block, Facts } from './facts.ts'
import type { Run } from './runs.ts'

/** Blocks a student requires on a day: what they signed up for, with consent in force. */
export function required(student: Student, day: DayView, facts: Facts): readonly Block[] {
  const signUp = signedUpOn(student, day)
  return signUp !== undefined && isExpected(student, day.date) ? facts.askedBy(student, signUp) : []
}

/** Whether the rules of the category let a student be in a run of the activity (H05, H06, H13, H14). */
export function admits(
  student: Student,
  run: Run,
  activity: Activity,
  school: School,
  day: DayView,
  facts: Facts,
): boolean {
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
