import { normalise } from '../../../models/normal.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { type CaseName, generate } from '../../generate/index.ts'
import type { Problem } from '../../problem.ts'

/** A reference case of one school as the solver has it, shared people and rooms its own. */
export function schoolOf(name: string, seed?: number): { readonly week: Week; readonly problem: Problem } {
  const week = normalise(generate(name as CaseName, seed))
  const folded = withEvents(week)
  const [school] = folded.schools
  if (school === undefined || folded.schools.length > 1) throw new Error(`${name} is not one school`)
  return { week, problem: compile(folded, school.id, null, []) }
}
