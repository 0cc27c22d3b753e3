import type { Problem } from '../problem.ts'
import { Layers } from './layers.ts'
import type { Market } from './market.ts'
import { Goods, patternsOf } from './student-days.ts'
import { type Packed, Packer } from './student-pack.ts'
import { endCosts, type Space, spaceOf, TUTORED } from './student-space.ts'

/**
 * The cheapest week of every student at given prices: S01 and S02 in full, and the price of every seat taken. A week covers
 * every required block; groups per student and sessions of a group are kept, who else is in a group is not looked at.
 */
export class StudentWeeks {
  private readonly problem: Problem
  private readonly market: Market
  private readonly flexible: readonly (readonly number[])[]
  private readonly packed: Packed
  private readonly spaces: readonly Space[]
  /** Student: cost by state at the end of the week, scaled. */
  private readonly ends: readonly Float64Array[]
  private readonly layers: Layers
  /** By good, at the prices looked at. */
  private readonly price: Float64Array
  private readonly bought: Int32Array
  private readonly patternPrice: Float64Array
  private readonly patternWay: Int32Array

  constructor(problem: Problem, market: Market, scale: number) {
    this.problem = problem
    this.market = market
    const goods = new Goods(problem.options.length)
    const packer = new Packer()
    const spaces: Space[] = []
    const ends: Float64Array[] = []
    for (let student = 0; student < problem.students.length; student++) {
      const patterns = problem.days.map((_, day) => patternsOf(problem, market, goods, student, day))
      const space = spaceOf(problem, student, patterns)
      spaces.push(space)
      ends.push(endCosts(problem, student, space, scale))
      for (const list of patterns) packer.addDay(list, space)
    }
    this.flexible = goods.flexible
    this.spaces = spaces
    this.ends = ends
    this.packed = packer.pack()
    this.price = new Float64Array(problem.options.length + goods.flexible.length)
    this.bought = new Int32Array(this.price.length)
    this.patternPrice = new Float64Array(this.packed.delta.length)
    this.patternWay = new Int32Array(this.packed.delta.length)
    const widest = spaces.reduce((most, { codes, gains }) => Math.max(most, codes * gains), 1)
    this.layers = new Layers(widest, problem.days.length)
  }

  /**
   * The least cost of all students together, scaled; Infinity where somebody cannot be served at all.
   * @param prices integers, laid out as in `Market`
   * @param use gets what they buy, by option
   */
  evaluate(prices: Float64Array, use: Float64Array): number {
    const { problem, bought, flexible } = this
    this.priceGoods(prices)
    this.pricePatterns()
    bought.fill(0)
    let total = 0
    for (let student = 0; student < problem.students.length; student++) total += this.solve(student)
    for (let option = 0; option < problem.options.length; option++) use[option] += bought[option]
    for (let index = 0; index < flexible.length; index++)
      use[this.cheapest(flexible[index])] += bought[problem.options.length + index]
    return total
  }

  private cheapest(options: readonly number[]): number {
    let best = options[0]
    for (const option of options) if (this.price[option] < this.price[best]) best = option
    return best
  }

  private priceGoods(prices: Float64Array): void {
    const { market, problem, price, flexible } = this
    const count = problem.options.length
    for (let option = 0; option < count; option++)
      price[option] = prices[option] + (market.perAdult[option] > 0 ? prices[market.adultBase + option] : 0)
    for (let index = 0; index < flexible.length; index++)
      price[count + index] = price[this.cheapest(flexible[index])]
  }

  private pricePatterns(): void {
    const { price, patternPrice, patternWay } = this
    const { wayStart, goodStart, goods } = this.packed
    for (let pattern = 0; pattern < patternPrice.length; pattern++) {
      let best = Number.POSITIVE_INFINITY
      for (let way = wayStart[pattern]; way < wayStart[pattern + 1]; way++) {
        let sum = 0
        for (let at = goodStart[way]; at < goodStart[way + 1]; at++) sum += price[goods[at]]
        if (sum < best) {
          best = sum
          patternWay[pattern] = way
        }
      }
      patternPrice[pattern] = best
    }
  }

  /** Day by day over how often each activity was had; buys for the best week found. */
  private solve(student: number): number {
    const { layers, patternPrice } = this
    const { dayStart, delta, mask, tutored } = this.packed
    const { full, gains } = this.spaces[student]
    const days = this.problem.days.length
    layers.begin()
    for (let day = 0; day < days; day++) {
      const first = dayStart[student * days + day]
      const past = dayStart[student * days + day + 1]
      const states = layers.states(day)
      for (let index = 0; index < layers.count(day); index++) {
        const state = states[index]
        const bits = full[gains === 1 ? state : Math.floor(state / gains)]
        for (let pattern = first; pattern < past; pattern++) {
          if ((mask[pattern] & bits) !== 0) continue
          // The first tutoring of the week is the lowest digit.
          const tutor = tutored[pattern] === 1 && (bits & TUTORED) === 0 ? gains : 0
          layers.offer(day, state, state + delta[pattern] + tutor, -patternPrice[pattern], pattern)
        }
      }
    }
    const { value, state } = layers.end(this.ends[student])
    if (state >= 0) this.buy(state)
    return -value
  }

  private buy(end: number): void {
    const { layers, patternWay, bought } = this
    const { goodStart, goods } = this.packed
    let state = end
    for (let day = this.problem.days.length - 1; day >= 0; day--) {
      const way = patternWay[layers.choice(day, state)]
      for (let at = goodStart[way]; at < goodStart[way + 1]; at++) bought[goods[at]]++
      state = layers.before(day, state)
    }
  }
}
