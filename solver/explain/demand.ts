import { isRanked } from '../../models/activity.ts'
import type { Demand, DemandAnswer } from '../../models/answers/explanation.ts'
import type { HomeroomId, SchoolId, StudentId } from '../../models/ids.ts'
import type { Session } from '../../models/plan.ts'
import { choicesOn, type Student } from '../../models/student.ts'
import type { Opened } from '../opened.ts'
import { type Asked, answered, unknown } from '../recommend/places.ts'

/** Best place of an activity among the lists of a student's days, from 1; 0: in none of them. */
function rankOf(who: Student, activity: Demand['activity']): number {
  const ranks = who.days
    .map(({ weekday }) => choicesOn(who, weekday).indexOf(activity) + 1)
    .filter((rank) => rank > 0)
  return ranks.length === 0 ? 0 : Math.min(...ranks)
}

/**
 * Why the students of a class, or of a school, are in what they are in, as the roster stands: how many asked for each activity, how
 * many have it, and how many places it had. Homeroom null: the whole school.
 */
export function explainDemand(
  opened: Opened,
  school: SchoolId,
  homeroom: HomeroomId | null,
): Asked<DemandAnswer> {
  if (!opened.isServed(school)) return unknown('ASK_SCHOOL', school)
  const students = opened.week.students.filter(
    (who) => who.school === school && (homeroom === null || who.homeroom === homeroom),
  )
  if (homeroom !== null && students.length === 0) return unknown('ASK_SCHOOL', homeroom)
  const sessions = opened.roster.plan.sessions.filter((row) => row.school === school)
  const activities = opened.week.activities
    .filter((activity) => activity.school === school)
    .map(({ id, max, category }): Demand => {
      const held = sessions.filter((row) => row.activity === id)
      return { activity: id, ranked: isRanked(category), ...countedOf(students, held, id, max) }
    })
    .filter(({ wanted, had }) => wanted > 0 || had > 0)
    .sort((a, b) => b.first - a.first || b.wanted - a.wanted || (a.activity < b.activity ? -1 : 1))
  return answered({ school, homeroom, students: students.length, activities })
}

function countedOf(
  students: readonly Student[],
  held: readonly Session[],
  activity: Demand['activity'],
  max: number,
): Omit<Demand, 'activity' | 'ranked'> {
  const members = new Set<StudentId>(held.flatMap((row) => row.students))
  const counted = { wanted: 0, first: 0, had: 0, cutOff: 0 }
  for (const who of students) {
    const rank = rankOf(who, activity)
    if (rank > 0) counted.wanted++
    if (rank === 1) counted.first++
    if (!members.has(who.id)) continue
    counted.had++
    counted.cutOff = Math.max(counted.cutOff, rank)
  }
  return {
    ...counted,
    sessions: held.length,
    places: held.length * max,
    taken: held.reduce((sum, row) => sum + row.students.length, 0),
  }
}
