import { choiceCost, convex, rankCost, squareDivisor } from '../../models/policy/constants.ts'
import type { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'

/**
 * A lower bound of one school's Z for any roster: every student is given the best they could have if they were alone
 * (S01, and S02 of that), and every other term its least value, 0. Valid because each relaxation only leaves constraints
 * out: a student's N counted blocks cost at least the N cheapest units that their ranked activities supply (groups a week ×
 * sessions × run, each at its best rank), a missed block costs more than any rank, and the terms left out are never negative.
 */
export function studentsAlone(problem: Problem): number {
  const weightOf = (code: (typeof TERM_CODES)[number]): number => problem.week.weights[code]
  let bound = 0
  for (let student = 0; student < problem.students.length; student++) {
    const cost = leastCost(problem, student)
    const { carried } = problem.students[student]
    bound += weightOf('S01') * cost + weightOf('S02') * convex(cost, carried, squareDivisor.student)
  }
  return bound
}

/** The least S01 cost of a student who has every place to themselves. */
function leastCost(problem: Problem, student: number): number {
  const units: number[] = []
  for (let activity = 0; activity < problem.activities.length; activity++) {
    let best = -1
    for (let day = 0; day < problem.days.length; day++) {
      const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
      if (rank >= 0 && (best < 0 || rank < best)) best = rank
    }
    if (best < 0) continue
    const { groupsPerStudent, sessions, run } = problem.activities[activity]
    for (let unit = groupsPerStudent * sessions * run; unit > 0; unit--) units.push(rankCost(best))
  }
  units.sort((a, b) => a - b)
  const counted = problem.missed[student] / choiceCost.missed
  let cost = 0
  for (let block = 0; block < counted; block++)
    cost += Math.min(units[block] ?? choiceCost.missed, choiceCost.missed)
  return cost
}
