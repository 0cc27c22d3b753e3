import { Dual, SCALE } from '../../bound/dual.ts'
import { marketOf } from '../../bound/market.ts'
import { pricesOf } from '../duals.ts'
import { median } from '../statistics.ts'
import { answer, given } from './given.ts'
import { schoolOf } from './school.ts'

/** @param known Z of the best roster known, everybody served */
const { name, steps, known } = given<{ name: string; steps: number; known: number }>()

/** By how much the proven bound rises when no session may stand on an option: beyond the gap, the option must be used. */
const { problem } = schoolOf(name)
const market = marketOf(problem)
const prices = pricesOf(problem, steps)
const bound = new Dual(problem, false, market).evaluate(prices) / SCALE
const rises = problem.options.flatMap(({ index }) => {
  if (market.seats[index] === 0) return []
  const seats = Int32Array.from(market.seats)
  seats[index] = 0
  return [new Dual(problem, false, { ...market, seats }).evaluate(prices) / SCALE - bound]
})
const gap = known - bound
const finite = rises.filter(Number.isFinite)
answer({
  options: rises.length,
  gap,
  /** Without one of these somebody could not be served. */
  needed: rises.length - finite.length,
  medianRise: median(finite),
  mostRise: Math.max(...finite),
  fixed: finite.filter((rise) => rise > gap).length,
})
