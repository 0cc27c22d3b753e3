import type { ActivityId, HomeroomId } from '../../../models/ids.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import type { DayView } from '../../../models/time.ts'
import type { ActivityView, Run } from './offer.ts'
import { afterTimetable, type SchoolView, type Slot, signUpOn } from './schools.ts'

/** A student and what the week owes them. */
export interface StudentView {
  /** Place among all students of the week. */
  readonly index: number
  readonly student: Student
  readonly school: SchoolView
  /** Required blocks in order of time. */
  readonly required: readonly Slot[]
  /** By slot index: 1 required, 2 required and no homework block of the grade, 0 neither. */
  readonly needs: Uint8Array
  /** Service days signed up for, consent in force. */
  readonly days: readonly DayView[]
  /** Ranked choices by the weekday that a day follows. */
  readonly lists: readonly (readonly ActivityId[])[]
}

const FREE = 2

/** Whether a student requires a slot. */
export const requires = (who: StudentView, slot: Slot): boolean => (who.needs[slot.index] ?? 0) > 0

/** Whether a student requires a slot that is no homework block of the grade. */
const requiresFree = (who: StudentView, slot: Slot): boolean => who.needs[slot.index] === FREE

/** Whether a slot is a homework block of a student's grade. */
export const isHomeworkBlock = (who: StudentView, slot: Slot): boolean =>
  who.school.homework[who.student.grade]?.[slot.index] === 1

/** The ranked choices of a student on a day. */
export const listOn = (who: StudentView, day: DayView): readonly ActivityId[] => who.lists[day.follows] ?? []

/** Whether a run is one for the student's grade and all its blocks are required, none of them for homework. */
export const couldTake = (who: StudentView, run: Run): boolean =>
  run.grades.includes(who.student.grade) && run.slots.every((slot) => requiresFree(who, slot))

function requiredOn(student: Student, school: SchoolView, day: DayView): Slot[] {
  const signUp = signUpOn(student, day)
  if (signUp === undefined) return []
  const today = school.onDate.get(day.date) ?? []
  const until = today.find((slot) => slot.code === signUp.until)?.end ?? Number.POSITIVE_INFINITY
  return today.filter(
    (slot) =>
      slot.grades.includes(student.grade) &&
      (signUp.extra.includes(slot.code) ||
        (slot.kind === 'regular' &&
          slot.end <= until &&
          afterTimetable(school, student.grade, day, slot.start))),
  )
}

/** Reads a student. Nothing is required of a refused school. */
export function readStudent(
  student: Student,
  school: SchoolView,
  refused: boolean,
  index: number,
): StudentView {
  const days = school.days.filter((day) => signUpOn(student, day) !== undefined)
  const required = refused ? [] : days.flatMap((day) => requiredOn(student, school, day))
  const needs = new Uint8Array(school.slots.length)
  const homework = school.homework[student.grade]
  for (const slot of required) needs[slot.index] = homework?.[slot.index] === 1 ? 1 : FREE
  const lists: (readonly ActivityId[])[] = []
  for (const day of school.days) lists[day.follows] = choicesOn(student, day.follows)
  return { index, student, school, required, needs, days, lists }
}

/**
 * Enrolment of homework by homeroom: students who require a homework block, or who require every block of a run of a
 * homework activity of their grade while written homework is declared; each counted once.
 */
export function enrolmentOf(
  students: readonly StudentView[],
  activities: readonly ActivityView[],
): ReadonlyMap<HomeroomId, number> {
  const homework = activities.filter((view) => view.activity.category === 'homework')
  const enrolled = new Map<HomeroomId, number>()
  for (const who of students) {
    const { grade, homeroom } = who.student
    const could =
      who.required.some((slot) => isHomeworkBlock(who, slot)) ||
      ((who.school.written[grade] ?? 0) > 0 &&
        homework.some((view) =>
          view.runs.some(
            (run) => run.grades.includes(grade) && run.slots.every((slot) => requires(who, slot)),
          ),
        ))
    if (could) enrolled.set(homeroom, (enrolled.get(homeroom) ?? 0) + 1)
  }
  return enrolled
}
