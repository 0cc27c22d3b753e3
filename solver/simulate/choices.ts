import type { SchoolId, StudentId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import { choiceCost, rankCost } from '../../models/policy/constants.ts'
import type { Week } from '../../models/week.ts'
import { compile } from '../compile.ts'
import { emptyChoiceCost } from '../ledgers.ts'
import { slice } from '../slice.ts'

/** What a week gave one student: S01 cost, and student-blocks that ranked activities could have filled and did not. */
export interface Choices {
  readonly school: SchoolId
  readonly grade: number
  readonly cost: number
  readonly missed: number
}

/**
 * S01 of every student with a required block, in one school of a week.
 * @returns theirs, and the required student-blocks of the school
 */
export function choicesIn(week: Week, school: SchoolId, plan: Plan) {
  const problem = compile(slice(week, school), school, null, [])
  const students = new Map(problem.students.map(({ id }, index) => [id, index]))
  const activities = new Map(problem.activities.map(({ id }, index) => [id, index]))
  const days = new Map<string, number>(problem.days.map(({ date }, index) => [date, index]))
  const costs = problem.students.map((_, student) => emptyChoiceCost(problem, student))
  const missed = problem.students.map((_, student) => problem.missed[student] / choiceCost.missed)
  const wanted = new Set<number>()
  const tutored = new Set<number>()
  for (const session of plan.sessions) {
    const activity = activities.get(session.activity) ?? -1
    const day = days.get(session.date) ?? -1
    if (session.school !== school || activity < 0 || day < 0) continue
    for (const id of session.students) {
      const student = students.get(id) ?? -1
      if (student < 0) continue
      const cell = (student * problem.days.length + day) * problem.activities.length + activity
      const rank = problem.rank[cell]
      if (problem.ranked[activity] === 1 && rank >= 0) {
        costs[student] += session.blocks.length * (rankCost(rank) - choiceCost.missed)
        missed[student] -= session.blocks.length
      }
      if (problem.activities[activity].category === 'tutoring') tutored.add(student)
      if (problem.mostWanted[student] === activity) wanted.add(student)
    }
  }
  for (const student of wanted) costs[student] -= choiceCost.mostWantedMissed
  for (const student of tutored) {
    const { needed, willing } = problem.students[student].tutoring
    if (needed && willing) costs[student] -= choiceCost.tutoringMissed
  }
  const served = new Map<StudentId, Choices>()
  problem.students.forEach(({ id, grade }, student) => {
    if (problem.requiredOf[student].length > 0)
      served.set(id, { school, grade, cost: costs[student], missed: missed[student] })
  })
  return { served, required: problem.requiredTotal }
}
