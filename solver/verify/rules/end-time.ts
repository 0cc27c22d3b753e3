import { offWorkTime } from '../../../models/calendar.ts'
import { clockOf, type DayView, minutesOf, within } from '../../../models/time.ts'
import { afterTimetable, type SchoolView, signUpOn } from '../week/schools.ts'
import type { Declared, Refuse, RuleFor } from './rule.ts'

/** Grades of which somebody is signed up on a day. */
const gradesOn = (school: SchoolView, day: DayView): Set<number> =>
  new Set(school.roll.filter((student) => signUpOn(student, day) !== undefined).map(({ grade }) => grade))

/** Judges one grade on one day: when its regular service ends, and its breaks. */
function checkGrade({ school, district }: Declared, grade: number, day: DayView, refuse: Refuse): void {
  const at = { school: school.school.name, date: day.date, grade }
  const after = (school.onDate.get(day.date) ?? []).filter(
    (slot) => slot.grades.includes(grade) && afterTimetable(school, grade, day, slot.start),
  )
  const regular = after.filter((slot) => slot.kind === 'regular')
  if (regular.length === 0) {
    refuse('REFUSED_H02_NO_REGULAR_BLOCK', at)
    return
  }

  const end = Math.max(...regular.map((slot) => slot.end))
  const offWork = offWorkTime(district, day.date)
  const exempt = school.school.endTimeExemption !== null && within(day.date, school.school.endTimeExemption)
  // A calendar without an off-work time for the date gives nothing to compare with.
  if (offWork !== null && end < minutesOf(offWork) && !exempt)
    refuse('REFUSED_H02_ENDS_EARLY', { ...at, end: clockOf(end), offWork })

  const limit = district.breakLimit
  let reached = school.timetableEnd(grade, day)
  for (const slot of after) {
    if (slot.kind === 'evening') continue
    if (reached !== null && slot.start - reached > limit)
      refuse('REFUSED_H02_LONG_BREAK', {
        ...at,
        from: clockOf(reached),
        to: clockOf(slot.start),
        minutes: slot.start - reached,
        limit,
      })
    reached = Math.max(reached ?? 0, slot.end)
  }
}

/** H02: the last regular block ends no earlier than the off-work time, and no break is longer than the limit. */
export const endTime: RuleFor<'H02'> = {
  code: 'H02',
  input: (declared, refuse) => {
    let facts = 0
    for (const day of declared.school.days)
      for (const grade of [...gradesOn(declared.school, day)].sort((a, b) => a - b)) {
        facts++
        checkGrade(declared, grade, day, refuse)
      }
    return facts
  },
}
