import { convex, loanDay, squareDivisor } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'
import type { Term } from '../rule.ts'

/** Minutes between a home school and a host, in either direction; 0 where nothing is recorded. */
function minutesBetween(problem: Problem, home: string, host: string): number {
  const known = problem.week.travel.find(
    ({ from, to }) => (from === home && to === host) || (from === host && to === home),
  )
  return known?.adult ?? 0
}

/** The cost of the loans out of this school: the search of one school does not move them. */
export function loanCost(problem: Problem): number {
  const days = new Map<string, number>()
  let cost = 0
  for (const { staff, host } of problem.loans) {
    const teacher = problem.week.staff.find(({ id }) => id === staff)
    if (teacher?.school !== problem.school.id) continue
    cost += loanDay.ways * minutesBetween(problem, teacher.school, host)
    days.set(staff, (days.get(staff) ?? 0) + 1)
  }
  for (const { id, carried } of problem.week.staff)
    cost += convex((days.get(id) ?? 0) * loanDay.ledger, carried.loans, squareDivisor.loans)
  return cost
}

/** S07: loans are few, near and fairly shared. Counted at the home school. */
export const travel: Term = {
  code: 'S07',
  applies: (problem) => problem.loans.length > 0,
  initial: loanCost,
  track: () => ({}),
  recount: loanCost,
}
