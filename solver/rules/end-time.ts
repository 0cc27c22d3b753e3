import { offWorkTime } from '../../models/calendar.ts'
import type { Block, School } from '../../models/school.ts'
import { isExpected, signedUpOn } from '../../models/student.ts'
import { type DayView, minutesOf, within } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { serviceDays, timetableEnd } from '../compile/time.ts'
import type { Rule } from '../rule.ts'

/** Grades of which a student with consent in force signed up for the day. */
function signedUpGrades(week: Week, school: School, day: DayView): number[] {
  const grades = new Set<number>()
  for (const student of week.students)
    if (
      student.school === school.id &&
      isExpected(student, day.date) &&
      signedUpOn(student, day) !== undefined
    )
      grades.add(student.grade)
  return [...grades].sort((a, b) => a - b)
}

function endsEarly(
  week: Week,
  school: School,
  day: DayView,
  grade: number,
  blocks: readonly Block[],
): boolean {
  const end = timetableEnd(school, grade, day.follows)
  const from = end === 1440 ? 0 : end
  const regular = blocks.filter((block) => block.kind === 'regular' && minutesOf(block.start) >= from)
  if (regular.length === 0) return true
  if (school.endTimeExemption !== null && within(day.date, school.endTimeExemption)) return false
  const offWork = offWorkTime(week.district, day.date)
  return offWork !== null && regular.every((block) => minutesOf(block.end) < minutesOf(offWork))
}

/** Whether a break from the end of the timetable through the regular and extended blocks is too long. */
function breaksLong(
  week: Week,
  school: School,
  day: DayView,
  grade: number,
  blocks: readonly Block[],
): boolean {
  let reached = timetableEnd(school, grade, day.follows)
  const after = blocks
    .filter((block) => block.kind !== 'evening' && minutesOf(block.start) >= reached)
    .sort((a, b) => minutesOf(a.start) - minutesOf(b.start))
  for (const block of after) {
    if (minutesOf(block.start) - reached > week.district.breakLimit) return true
    reached = minutesOf(block.end)
  }
  return false
}

/** H02 [3.2.1]: the regular service lasts until the normal off-work time, with no break over the limit. */
export const endTime: Rule = {
  code: 'H02',
  applies: () => false,
  refuses: (week, school) =>
    serviceDays(week, school).flatMap((day) =>
      signedUpGrades(week, school, day)
        .filter((grade) => {
          const blocks = school.blocks.filter(
            (block) => block.weekday === day.follows && block.grades.includes(grade),
          )
          return endsEarly(week, school, day, grade, blocks) || breaksLong(week, school, day, grade, blocks)
        })
        .map((grade) => `${day.date} ${grade}`),
    ),
}
