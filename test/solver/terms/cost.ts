import type { TermCode } from '../../../models/policy/terms.ts'
import { termList } from '../../../solver/terms/index.ts'
import type { Stage } from '../rules/stage.ts'

/** The raw cost of one term on a stage, from nothing. That trackers agree with it is tested beside this. */
export function costOf(code: TermCode, { problem, state }: Pick<Stage, 'problem' | 'state'>): number {
  const term = termList.find((entry) => entry.code === code)
  if (term === undefined) throw new Error(`no term ${code}`)
  const cost = term.recount(problem, state)
  // A term that is left out must cost nothing, whatever is decided.
  if (!term.applies(problem) && cost !== 0) throw new Error(`${code} is left out and costs ${cost}`)
  return cost
}
