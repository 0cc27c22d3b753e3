import { MOST_WORK, SECOND_OF_WORK } from '../lp/whole/prove.ts'
import type { SchoolBound } from './round.ts'

/**
 * The exact model of a small school's week, with the round that comes after so many: the longer a run goes on, the more work
 * it is given. A school among others gets none: they would wait.
 */
const EXACT = new Map([
  [0, SECOND_OF_WORK],
  [2, 10 * SECOND_OF_WORK],
  [8, MOST_WORK],
])

/**
 * What work the exact model is given with the round that comes after so many; null: none.
 * @param schools of the run
 */
export const exactWork = (schools: number, rounds: number): number | null =>
  schools === 1 ? (EXACT.get(rounds) ?? null) : null

/** Of two bounds the one that proves more. */
export const higher = (a: SchoolBound, b: SchoolBound): SchoolBound =>
  b.unserved > a.unserved || (b.unserved === a.unserved && b.weighted > a.weighted) ? b : a
