import type { Problem } from '../problem.ts'
import type { Demand } from './dual.ts'
import type { Market } from './market.ts'
import { mayTake } from './student-days.ts'

/** Student-blocks that may be served in the same ways. */
interface Kind {
  count: number
  /** Options, and seats of a session there: as `Market` has it, or fewer. */
  readonly options: readonly number[]
  readonly seats: readonly number[]
}

/**
 * The cheapest way to serve every student-block by itself at given prices, or to leave it unserved at a fixed cost. A session of
 * several blocks is paid for block by block. What a student may have in a week and a day is not looked at.
 */
export class StudentBlocks implements Demand {
  private readonly problem: Problem
  private readonly market: Market
  private readonly kinds: readonly Kind[]
  private readonly unserved: number

  /**
   * @param unserved cost of an unserved student-block, scaled
   * @param homeroomSeats homeroom × option: seats of a session of that homeroom, where they are its own; 0: not
   */
  constructor(problem: Problem, market: Market, unserved: number, homeroomSeats: Int32Array) {
    this.problem = problem
    this.market = market
    this.unserved = unserved
    const kinds = new Map<string, Kind>()
    problem.requiredOf.forEach((slots, student) => {
      const homeroom = problem.homeroomOf[student]
      for (const slot of slots) {
        const options = problem.optionsOfSlot[slot].filter((option) =>
          mayTake(problem, market, student, option),
        )
        const seats = options.map((option) =>
          homeroom < 0
            ? market.seats[option]
            : homeroomSeats[homeroom * problem.options.length + option] || market.seats[option],
        )
        const key = `${options.join()} ${seats.join()}`
        const kind = kinds.get(key) ?? { count: 0, options, seats }
        kind.count++
        kinds.set(key, kind)
      }
    })
    this.kinds = [...kinds.values()]
  }

  evaluate(prices: Float64Array, use: Float64Array): number {
    const { market, problem } = this
    let total = 0
    for (const { count, options, seats } of this.kinds) {
      let best = this.unserved
      let chosen = -1
      for (let at = 0; at < options.length; at++) {
        const option = options[at]
        const lead = prices[option]
        const adult = market.perAdult[option] > 0 ? prices[market.adultBase + option] : 0
        // Rounded down: a lower price proves less, never too much.
        const price = Math.floor(
          ((market.seats[option] * lead) / seats[at] + adult) / problem.options[option].slots.length,
        )
        if (price >= best) continue
        best = price
        chosen = option
      }
      total += count * best
      if (chosen >= 0) use[chosen] += count
    }
    return total
  }
}
