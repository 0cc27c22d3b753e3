import type { Problem } from '../problem.ts'
import { AdultWeeks, type RoomChoice } from './adult-weeks.ts'
import { type Market, marketOf } from './market.ts'
import { StudentWeeks } from './student-weeks.ts'

/** Prices and costs inside a bound are integers that count so many parts of a unit of Z. */
export const SCALE = 64

/** What students cost at given prices of seats, at the least. */
export interface Demand {
  /**
   * @param prices integers, laid out as in `Market`
   * @param use gets what they buy, by option
   */
  readonly evaluate: (prices: Float64Array, use: Float64Array) => number
}

/** The dual function of a school's week. */
export class Dual {
  readonly market: Market
  private readonly problem: Problem
  private readonly students: Demand
  private readonly adults: AdultWeeks
  private readonly rooms: RoomChoice
  /** What is asked beyond what is supplied at the last prices evaluated, by price. */
  readonly excess: Float64Array

  /** @param students left out: Z with everybody served */
  constructor(
    problem: Problem,
    mayBeLent: boolean,
    market: Market = marketOf(problem),
    students: Demand = new StudentWeeks(problem, market, SCALE),
  ) {
    this.problem = problem
    this.market = market
    this.students = students
    this.adults = new AdultWeeks(problem, this.market, SCALE, mayBeLent)
    const options = problem.options.length
    this.rooms = { type: new Int32Array(options), price: new Float64Array(options) }
    this.excess = new Float64Array(this.market.size)
  }

  /** The value at prices that are integers at least 0: a lower bound, scaled. */
  evaluate(prices: Float64Array): number {
    const { market, problem, excess } = this
    this.priceRooms(prices)
    excess.fill(0)
    let value = this.students.evaluate(prices, excess)
    for (let option = 0; option < problem.options.length; option++)
      if (market.perAdult[option] > 0) excess[market.adultBase + option] += excess[option]
    value += this.adults.idle - this.adults.evaluate(prices, this.rooms, excess)
    market.roomTypes.forEach(({ places }, type) => {
      const base = market.roomBase + type * problem.segmentCount
      for (let segment = base; segment < base + problem.segmentCount; segment++) {
        excess[segment] -= places
        value -= prices[segment] * places
      }
    })
    market.dutyNeed.forEach((need, duty) => {
      excess[market.dutyBase + duty] += need
      value += prices[market.dutyBase + duty] * need
    })
    return value
  }

  /** What a day of an adult is worth at prices, scaled: by how much the value would be higher if nothing could be done on it. */
  dayWorth(prices: Float64Array, adult: number, day: number): number {
    this.priceRooms(prices)
    return this.adults.dayWorth(adult, day, prices, this.rooms)
  }

  private priceRooms(prices: Float64Array): void {
    const { market, problem, rooms } = this
    for (const { index, segments } of problem.options) {
      let best = Number.POSITIVE_INFINITY
      for (const type of market.typesOf[index]) {
        const base = market.roomBase + type * problem.segmentCount
        let sum = 0
        for (let segment = segments[0]; segment < segments[1]; segment++) sum += prices[base + segment]
        if (sum < best) {
          best = sum
          rooms.type[index] = type
        }
      }
      rooms.price[index] = best
    }
  }
}
