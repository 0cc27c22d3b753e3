import type { TeacherDaysAnswer } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import { solutionIn } from '../loans/state-of.ts'
import { gainOfGuests } from '../loans/trial.ts'
import { teachersFor, worthsOf } from '../loans/worth.ts'
import { type Opened, problemIn } from '../opened.ts'

/**
 * What one more teacher would be worth to a school, by skill and day, were they lent to it as the roster stands: the best work that
 * trials find for them, with everybody else rearranged around it. A floor of the worth. Null: the roster decides nothing for the school.
 */
export function explainTeacherDays(opened: Opened, id: SchoolId): TeacherDaysAnswer | null {
  const school = opened.week.schools.find((row) => row.id === id)
  if (school === undefined || !opened.isServed(id)) return null
  const { people, days } = teachersFor(opened.week, school)
  const { plan } = opened.roster
  const week = { ...opened.week, staff: [...opened.week.staff, ...people] }
  const loans = [...plan.loans, ...days.map((day) => ({ ...day, host: id }))]
  const wide = problemIn(week, { ...plan, loans }, id, new Set())
  const answer = gainOfGuests(wide, solutionIn(opened.school(id).state), days)
  return {
    school: id,
    days: worthsOf(id, people, answer).map(({ skill, date, worth: { unserved, weighted } }) => ({
      ...{ skill, date },
      ...{ served: unserved, weighted },
    })),
  }
}
