import { ModelBuilder } from '../../lp/model.ts'
import type { Problem } from '../../problem.ts'
import type { Market } from '../market.ts'
import { addDemand, Sums } from './demand.ts'
import type { Curve, Program } from './program.ts'
import { addSupply } from './supply.ts'

/** A seat of a scarce adult is dear in U: prices take steps so many times as long. */
const BLOCKS_OF_SEAT = 3

/**
 * The relaxation of a school's week.
 * @param unserved cost of an unserved student-block; null: everybody is served
 */
export function relax(problem: Problem, market: Market, unserved: number | null = null): Program {
  const builder = new ModelBuilder()
  const curves: Curve[] = []
  const seats = new Sums()
  const most = problem.adults.length
  const openings = Int32Array.from(market.seats, (size) => (size > 0 ? builder.real(0, most) : -1))
  addDemand(builder, problem, market, seats, curves, unserved)
  const { leads, adults, duties } = addSupply(builder, problem, market, curves)
  const rooms = new Sums()
  const rowOf = new Int32Array(market.size).fill(-1)
  for (const { index, segments } of problem.options) {
    const groups = openings[index]
    if (groups < 0) continue
    rowOf[index] = builder.atMost([...seats.of(index), [-market.seats[index], groups]], 0)
    const negative = (sums: Sums) => sums.of(index).map(([value, column]) => [-value, column] as const)
    if (market.perAdult[index] > 0)
      rowOf[market.adultBase + index] = builder.atMost([...seats.of(index), ...negative(adults)], 0)
    builder.atMost([[1, groups], ...negative(leads)], 0)
    const housed = market.typesOf[index].map((type) => {
      const column = builder.real(0, most)
      for (let segment = segments[0]; segment < segments[1]; segment++)
        rooms.add(market.roomBase + type * problem.segmentCount + segment, 1, column)
      return [-1, column] as const
    })
    builder.atMost([[1, groups], ...housed], 0)
  }
  for (const [price, terms] of rooms.entries()) {
    const type = Math.floor((price - market.roomBase) / problem.segmentCount)
    rowOf[price] = builder.atMost(terms, market.roomTypes[type].places)
  }
  market.dutyNeed.forEach((need, duty) => {
    if (need > 0 && duties.of(duty).length > 0)
      rowOf[market.dutyBase + duty] = builder.atLeast(duties.of(duty), need)
  })
  const { S01, S02 } = problem.week.weights
  const weight = Math.max(1, unserved === null ? Math.max(S01, S02) : unserved / BLOCKS_OF_SEAT)
  return { model: builder.build(), curves, rowOf, openings, weight }
}
