import type { RuleCode } from '../../models/policy/rules.ts'
import { mayTake, requiresAll } from '../moves/allowed.ts'
import type { Problem } from '../problem.ts'
import { ruleList } from '../rules/index.ts'

/** Rules that keep a student from every session on an option. */
export function barring(problem: Problem, student: number, index: number): RuleCode[] {
  if (mayTake(problem, student, index) && requiresAll(problem, student, index)) return []
  const option = problem.options[index]
  const { grade } = problem.students[student]
  const found = ruleList
    .filter(
      ({ arcs }) =>
        arcs?.student?.(problem, student, option.activity, option.day) === false ||
        arcs?.grade?.(problem, grade, option) === false,
    )
    .map(({ code }) => code)
  if (!requiresAll(problem, student, index) && !found.includes('H06')) found.push('H06')
  // No rule of its own: the activity is for other grades.
  return found.length > 0 ? found : ['H21']
}
