import { convex, wishCost } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'
import { isShared, type Shift, type Stint, shiftsOf, stintsOf } from './adult-shifts.ts'
import { Layers } from './layers.ts'
import type { Market } from './market.ts'

/** The cheapest room of every option at some prices: its price, and its type. */
export interface RoomChoice {
  readonly price: Float64Array
  readonly type: Int32Array
}

/** What an adult may do in a week. */
interface Week {
  /** By day: what may be done, all that comes to the same state together. */
  readonly days: readonly (readonly Step[])[]
  /** Weighted S03 and S04 by state at the end of the week, scaled. */
  readonly ends: Float64Array
}

interface Step {
  readonly state: number
  readonly sessions: number
  readonly minutes: number
  readonly late: number
  readonly moves: readonly Move[]
}

interface Move {
  /** Indices among all stints. */
  readonly stints: Int32Array
  /** Scaled. */
  readonly cost: number
}

/**
 * The most that every adult's week can earn at given prices beyond what it costs: S03 and S04 in full, S05, S06, S10, S13,
 * and of S08 homework led by somebody who teaches no homeroom at all. Most sessions of day and week hold; stints of a day
 * do not overlap; travel is not looked at.
 */
export class AdultWeeks {
  /** Weighted cost of everybody idle, scaled: wishes that nothing answers. */
  readonly idle: number
  private readonly problem: Problem
  private readonly market: Market
  private readonly stints: Stint[] = []
  private readonly weeks: readonly Week[]
  private readonly layers: Layers
  private readonly scale: number
  /** Stint: the most it earns at the prices looked at, and how: an option led, ~ an option assisted. */
  private readonly worth: Float64Array
  private readonly doing: Int32Array

  /** @param mayBeLent whether teachers may be lent to another school */
  constructor(problem: Problem, market: Market, scale: number, mayBeLent: boolean) {
    this.problem = problem
    this.market = market
    this.scale = scale
    let wishes = 0
    this.weeks = problem.adults.map((_, adult) => {
      const shared = isShared(problem, adult, mayBeLent)
      if (!shared)
        for (let slot = 0; slot < problem.slots.length; slot++)
          wishes += problem.wanted[adult * problem.slots.length + slot]
      return this.weekOf(adult, shared)
    })
    this.idle = scale * problem.week.weights.S10 * wishCost.wantedMissed * wishes
    const widest = this.weeks.reduce((most, { ends }) => Math.max(most, ends.length), 1)
    this.layers = new Layers(widest, problem.days.length)
    this.worth = new Float64Array(this.stints.length)
    this.doing = new Int32Array(this.stints.length)
  }

  private weekOf(adult: number, shared: boolean): Week {
    const { problem, market, scale } = this
    const bases: number[] = []
    const shifts = problem.days.map((_, day) => {
      const stints = stintsOf(problem, market, adult, day)
      bases.push(this.stints.length)
      for (const stint of stints) this.stints.push(stint)
      return shiftsOf(problem, adult, day, stints, shared)
    })
    const grid = new Grid(problem, adult, shifts)
    return {
      ends: grid.costs(problem, adult, scale),
      days: shifts.map((list, day) => {
        const steps = new Map<number, Step & { readonly moves: Move[] }>()
        for (const { stints, sessions, minutes, late, cost } of list) {
          const state = grid.stateOf(sessions, minutes, late)
          const step = steps.get(state) ?? { state, sessions, minutes, late, moves: [] }
          steps.set(state, step)
          step.moves.push({ stints: Int32Array.from(stints, (at) => bases[day] + at), cost: scale * cost })
        }
        return [...steps.values()]
      }),
    }
  }

  /**
   * The most that all adults together earn beyond their costs, `idle` apart, scaled.
   * @param prices integers, laid out as in `Market`
   * @param use what they supply is taken off, rooms they take are added
   */
  evaluate(prices: Float64Array, rooms: RoomChoice, use: Float64Array): number {
    this.priceStints(prices, rooms)
    let total = 0
    for (const week of this.weeks) total += this.solve(week, rooms, use)
    return total
  }

  private priceStints(prices: Float64Array, rooms: RoomChoice): void {
    const { market, stints, worth, doing, scale } = this
    for (let index = 0; index < stints.length; index++) {
      const { leads, leadCost, assists, duty } = stints[index]
      let best = duty < 0 ? Number.NEGATIVE_INFINITY : prices[market.dutyBase + duty]
      for (let at = 0; at < leads.length; at++) {
        const option = leads[at]
        const value =
          market.seats[option] * prices[option] +
          market.perAdult[option] * prices[market.adultBase + option] -
          rooms.price[option] -
          scale * leadCost[at]
        if (value <= best) continue
        best = value
        doing[index] = option
      }
      for (const option of assists) {
        const value = market.perAdult[option] * prices[market.adultBase + option]
        if (value <= best) continue
        best = value
        doing[index] = ~option
      }
      worth[index] = best
    }
  }

  /**
   * What a day of an adult is worth, scaled: what the week can earn at the most, less what it can with nothing done on that day.
   * @param prices as in `evaluate`
   */
  dayWorth(adult: number, day: number, prices: Float64Array, rooms: RoomChoice): number {
    this.priceStints(prices, rooms)
    const week = this.weeks[adult]
    const without = week.days.map((steps, at) => (at === day ? idleOf(steps) : steps))
    const { layers } = this
    this.walk(week)
    const whole = layers.end(week.ends).value
    this.walk({ ...week, days: without })
    return whole - layers.end(week.ends).value
  }

  /** Goes over a week day by day: the most that is earned on the way to each state. */
  private walk({ days, ends }: Week): void {
    const { layers } = this
    layers.begin()
    for (let day = 0; day < days.length; day++) {
      const steps = days[day]
      const states = layers.states(day)
      const gains = steps.map(({ moves }) => this.earned(moves[this.bestOf(moves)]))
      for (const at of efficient(steps, gains)) {
        const { state } = steps[at]
        const gain = gains[at]
        for (let index = 0; index < layers.count(day); index++)
          // Sessions are the highest digit: beyond the end is beyond the most of a week.
          if (states[index] + state < ends.length)
            layers.offer(day, states[index], states[index] + state, gain, at)
      }
    }
  }

  private solve(week: Week, rooms: RoomChoice, use: Float64Array): number {
    const { layers } = this
    const { days, ends } = week
    this.walk(week)
    const { state: end, value } = layers.end(ends)
    let state = end
    for (let day = days.length - 1; day >= 0; day--) {
      const { moves } = days[day][layers.choice(day, state)]
      for (const stint of moves[this.bestOf(moves)].stints) this.supply(stint, rooms, use)
      state = layers.before(day, state)
    }
    return value
  }

  private earned({ stints, cost }: Move): number {
    let gain = -cost
    for (let index = 0; index < stints.length; index++) gain += this.worth[stints[index]]
    return gain
  }

  /** Which of some moves earns most; the first of equals. */
  private bestOf(moves: readonly Move[]): number {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let at = 0; at < moves.length; at++) {
      const gain = this.earned(moves[at])
      if (gain <= most) continue
      most = gain
      best = at
    }
    return best
  }

  private supply(stint: number, rooms: RoomChoice, use: Float64Array): void {
    const { market, problem } = this
    const { duty } = this.stints[stint]
    if (duty >= 0) {
      use[market.dutyBase + duty]--
      return
    }
    const what = this.doing[stint]
    const option = what < 0 ? ~what : what
    use[market.adultBase + option] -= market.perAdult[option]
    if (what < 0) return
    use[option] -= market.seats[option]
    const [first, past] = problem.options[option].segments
    const base = market.roomBase + rooms.type[option] * problem.segmentCount
    for (let segment = first; segment < past; segment++) use[base + segment]++
  }
}

/** The one step in which nothing is done: of a day's shifts the one without stints. */
const idleOf = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => {
    const moves = step.moves.filter(({ stints }) => stints.length === 0)
    return moves.length === 0 ? [] : [{ ...step, moves }]
  })

/** Steps but for those that earn no more than another of no more sessions, minutes and late minutes: costs grow with all three. */
function efficient(steps: readonly Step[], gains: readonly number[]): number[] {
  const order = steps
    .map((_, at) => at)
    .sort((a, b) => gains[b] - gains[a] || steps[a].state - steps[b].state)
  const kept: number[] = []
  for (const at of order) {
    const { sessions, minutes, late } = steps[at]
    const isLess = kept.some(
      (other) =>
        steps[other].sessions <= sessions && steps[other].minutes <= minutes && steps[other].late <= late,
    )
    if (!isLess) kept.push(at)
  }
  return kept
}

/** States of an adult's week: sessions, and for who shares minutes by contract, minutes and late minutes. */
class Grid {
  private readonly sessions: number
  private readonly minutes: number
  private readonly late: number
  /** Minutes of one step; 0 where minutes do not matter. */
  private readonly step: number

  constructor(problem: Problem, adult: number, shifts: readonly (readonly Shift[])[]) {
    const { source } = problem.adults[adult]
    const isPool = source === 'own_teacher' || source === 'retired_teacher'
    const step = shifts.flat().reduce((common, { minutes, late }) => gcd(gcd(common, minutes), late), 0)
    this.step = isPool ? step : 0
    const top = (pick: (shift: Shift) => number): number =>
      shifts.reduce((sum, list) => sum + list.reduce((most, shift) => Math.max(most, pick(shift)), 0), 0)
    this.sessions = Math.min(
      problem.maxPerWeek[adult],
      top((shift) => shift.sessions),
    )
    this.minutes = this.steps(top((shift) => shift.minutes))
    this.late = this.steps(top((shift) => shift.late))
  }

  private steps(minutes: number): number {
    return this.step === 0 ? 0 : minutes / this.step
  }

  stateOf(sessions: number, minutes: number, late: number): number {
    return (sessions * (this.minutes + 1) + this.steps(minutes)) * (this.late + 1) + this.steps(late)
  }

  costs(problem: Problem, adult: number, scale: number): Float64Array {
    const { S03, S04 } = problem.week.weights
    const { carried, share } = problem.adults[adult]
    const late = this.late + 1
    const minutes = this.minutes + 1
    const costs = new Float64Array((this.sessions + 1) * minutes * late)
    if (this.step === 0) return costs
    const lateCost = Float64Array.from(
      { length: late },
      (_, at) => scale * S04 * convex(at * this.step, carried.late, share),
    )
    for (let m = 0; m < minutes; m++) {
      const loadCost = scale * S03 * convex(m * this.step, carried.load, share)
      for (let sessions = 0; sessions <= this.sessions; sessions++)
        for (let l = 0; l < late; l++) costs[(sessions * minutes + m) * late + l] = loadCost + lateCost[l]
    }
    return costs
  }
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
