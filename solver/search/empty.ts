import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import { ruleList } from '../rules/index.ts'
import { State } from '../state.ts'
import { termList } from '../terms/index.ts'

/** The state of a problem with nothing decided. */
export const emptyState = (problem: Problem): State =>
  new State(
    problem,
    Float64Array.from(TERM_CODES, (code) => problem.week.weights[code]),
    ruleList,
    termList,
  )
