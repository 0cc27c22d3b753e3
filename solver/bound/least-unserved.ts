import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import { Dual, SCALE } from './dual.ts'
import { homeroomSeats } from './homeroom-seats.ts'
import { marketOf } from './market.ts'
import { pricesOf } from './prices.ts'
import { relax } from './relax/index.ts'
import { PrimalDual } from './relax/primal-dual.ts'
import { StudentBlocks } from './student-blocks.ts'

/** What one unserved student-block costs in the relaxation: the price of a seat is a fraction of it. */
export const BLOCK = 16

/** Iterations of the relaxation; prices are tried, and the stop flag is looked at, after each so many. */
const STEPS = 4000
const LOOK = 250

/**
 * The dual function of U: students, one block at a time, ask as long as a seat costs less than being unserved, and adults cost
 * nothing. A student-block weighs `BLOCK` × `SCALE`.
 */
export function dualOfUnserved(problem: Problem, mayBeLent: boolean): { dual: Dual; free: Problem } {
  const weights = Object.fromEntries(TERM_CODES.map((code) => [code, 0])) as Problem['week']['weights']
  const free: Problem = { ...problem, week: { ...problem.week, weights } }
  const full = marketOf(problem)
  // A duty is due for certain only where somebody is served.
  const market = { ...full, dutyNeed: new Int32Array(full.dutyNeed.length) }
  const students = new StudentBlocks(problem, market, SCALE * BLOCK, homeroomSeats(problem, market))
  return { dual: new Dual(free, mayBeLent, market, students), free }
}

/**
 * A number of student-blocks that no roster of a school's week can do without leaving unserved.
 * @param problem the school's week without an allotment: all that it could have of people and rooms that others share
 * @param mayBeLent whether teachers of the school may be lent to another
 * @returns null when stopped
 */
export function leastUnserved(problem: Problem, mayBeLent: boolean, stopped: () => boolean): number | null {
  const { dual, free } = dualOfUnserved(problem, mayBeLent)
  const program = relax(free, dual.market, BLOCK)
  const method = new PrimalDual(program)
  const iterate = method.start()
  const mean = { ...iterate, duals: new Float64Array(iterate.duals.length) }
  let least = 0
  for (let look = 1; look * LOOK <= STEPS; look++) {
    if (stopped()) return null
    method.advance(iterate, LOOK)
    // The method circles about its goal: the mean of where it was is often nearer.
    for (let row = 0; row < mean.duals.length; row++)
      mean.duals[row] += (iterate.duals[row] - mean.duals[row]) / look
    for (const at of [iterate, mean]) {
      const value = dual.evaluate(pricesOf(program, dual.market, at))
      if (Number.isSafeInteger(value)) least = Math.max(least, Math.ceil(value / (SCALE * BLOCK)))
    }
  }
  return least
}
