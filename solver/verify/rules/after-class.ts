import { clockOf, type DayView } from '../../../models/time.ts'
import { placeOf } from '../plan/index.ts'
import type { StaffView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

const lastLesson = (who: StaffView, day: DayView): number =>
  who.lessonsOn(day).reduce((latest, lesson) => Math.max(latest, lesson.end), 0)

/** H03: no session starts before the timetable of its students, or the last lesson of its adults, has ended. */
export const afterClass: RuleFor<'H03'> = {
  code: 'H03',
  roster: (plan, tally) => {
    for (const session of plan.sessions) {
      for (const who of session.students) {
        tally.checked()
        const end = session.school.timetableEnd(who.student.grade, session.day) ?? 0
        if (end > session.start)
          tally.breach({ ...placeOf(session), student: who.student.id }, 'timetable', { end: clockOf(end) })
      }
      for (const who of session.adults) {
        tally.checked()
        const end = lastLesson(who, session.day)
        if (end > session.start)
          tally.breach({ ...placeOf(session), staff: who.staff.id }, 'lesson', { end: clockOf(end) })
      }
    }
  },
}
