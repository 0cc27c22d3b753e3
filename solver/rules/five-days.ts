import type { Rule } from '../rule.ts'
import { isRequired, uncovered } from './coverage.ts'

/** H01 [3.2.1, 4.1.1]: every regular block that a student requires is served or reported unserved, on every day. */
export const fiveDays: Rule = {
  code: 'H01',
  applies: (problem) => isRequired(problem, 'regular'),
  recount: (problem, state) => uncovered(problem, state, 'regular'),
}
