import type { Problem } from '../problem.ts'
import { isHomework } from '../rules/pattern/part.ts'
import type { Market } from './market.ts'
import { mayTake } from './student-days.ts'

/**
 * Most students that a homework session of each homeroom can hold on each option (homeroom × option): where homerooms may not be
 * merged, no more than the homeroom has there. 0: the option is not such, a session holds as many as `Market` says.
 */
export function homeroomSeats(problem: Problem, market: Market): Int32Array {
  const { options, homerooms, students, homeroomOf, activities } = problem
  const seats = new Int32Array(homerooms.length * options.length)
  for (const { index, activity } of options) {
    if (!isHomework(problem, activity) || activities[activity].mergeHomerooms) continue
    if (market.perAdult[index] > 0) continue
    students.forEach((_, student) => {
      const homeroom = homeroomOf[student]
      if (homeroom < 0 || !mayTake(problem, market, student, index)) return
      const cell = homeroom * options.length + index
      seats[cell] = Math.min(market.seats[index], seats[cell] + 1)
    })
  }
  return seats
}
