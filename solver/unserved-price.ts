import type { Problem } from './problem.ts'

/** What one unserved student-block weighs against Z while moving, at the least. */
const LEAST = 20_000
/** The same times the student-blocks of the school: in a small one a single child moves its mean, and so S11, by much. */
const OF_SMALL = 2_000_000

/** What one unserved student-block of a school weighs against Z while moving; levels are compared exactly when a best is kept. */
export const unservedPrice = ({ requiredTotal }: Pick<Problem, 'requiredTotal'>): number =>
  Math.max(LEAST, Math.ceil(OF_SMALL / Math.max(1, requiredTotal)))
