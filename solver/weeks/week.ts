import { convex, squareDivisor } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { State } from '../state.ts'
import { type Choice, type Menu, MOST_BLOCKS } from './choices.ts'
import type { PricedMenu } from './priced-menu.ts'
import { Reached } from './reached.ts'
import { UNSERVED } from './relaxation.ts'

const [CHOICE, FAIRNESS] = (['S01', 'S02'] as const).map((code) => TERM_CODES.indexOf(code))

/** Choices looked at in one week before the best so far is taken. */
const MOST_STEPS = 4000
/** Bits of the sessions had of one limited activity in the key of a state. */
const BITS = 3

/**
 * The cheapest week of one student at given prices of seats, S01 and S02 in full: branch and bound over the student's blocks
 * in order of time, bounded by the tangent of the convex cost and by what the blocks left cost at the least (`Relaxation`).
 */
export class WeekChooser {
  private readonly state: State
  private readonly priced: PricedMenu
  /** By block of the student last asked for: the session chosen; −1: none. */
  readonly week = new Int32Array(MOST_BLOCKS)
  /** S01 points of that week. */
  points = 0

  /** By activity: sessions had, and their days, in the week that is being put together. */
  private readonly had: Int32Array
  private readonly hadDays: Int32Array
  private readonly path = new Int32Array(MOST_BLOCKS)
  private readonly best = new Int32Array(MOST_BLOCKS)
  private bestValue = 0
  /** Points that activities may still save by being had for the first time. */
  private bonusLeft = 0
  private steps = 0
  private student = 0
  private carried = 0
  private base = 0
  private slope = 0
  private near = 0
  private nearCost = 0
  private menu: Menu = {
    byBlock: [],
    fixed: 0,
    points: 0,
    bonuses: 0,
    limited: [],
    most: [],
    multipliers: new Float64Array(0),
  }
  /** What the multipliers of sessions still to be had are worth. */
  private limits = 0
  private left = new Int32Array(16)
  /** States reached, and sessions had of each limited activity, a few bits each. */
  private readonly reached = new Reached()
  private used = 0

  constructor(state: State, priced: PricedMenu) {
    this.state = state
    this.priced = priced
    this.had = new Int32Array(state.problem.activities.length)
    this.hadDays = new Int32Array(state.problem.activities.length)
  }

  /**
   * Chooses the cheapest week of a student into `week`; blocks that are not chosen again stay as they are.
   * @param near S01 points near which the week is expected: where the tangent touches
   */
  choose(student: number, menu: Menu, near: number): void {
    const { state } = this
    const { problem, weights } = state
    this.student = student
    this.menu = menu
    this.base = menu.points
    this.carried = problem.students[student].carried
    const bent = Math.max(0, near + this.carried)
    this.slope = weights[CHOICE] + (weights[FAIRNESS] * 2 * bent) / squareDivisor.student
    // The convex cost lies above its tangent but for what is rounded down.
    this.near = near
    this.nearCost = convex(Math.max(0, near), this.carried, squareDivisor.student)
    this.hold(1)
    this.priced.weigh(student, menu, this.slope, this.leftOf(menu))
    this.limits = this.priced.relaxation.limits
    this.bonusLeft = menu.bonuses
    this.bestValue = Number.POSITIVE_INFINITY
    this.steps = 0
    this.used = 0
    this.reached.clear()
    this.visit(0, menu.fixed, 0, 0)
    this.hold(-1)
    this.write()
  }

  /** By limited activity of a menu: sessions still to be had beside what is not chosen again. */
  private leftOf({ limited, most }: Menu): Int32Array {
    if (this.left.length < limited.length) this.left = new Int32Array(2 * limited.length)
    for (let at = 0; at < limited.length; at++) this.left[at] = most[at] - this.had[limited[at]]
    return this.left
  }

  /** Counts, or no longer, what is not chosen again. */
  private hold(sign: 1 | -1): void {
    const { fixed } = this.menu
    if (fixed === 0) return
    const { problem, option } = this.state
    const own = problem.requiredOf[this.student]
    own.forEach((slot, block) => {
      if ((fixed & (1 << block)) === 0) return
      const held = this.priced.at[this.student * problem.slots.length + slot]
      const { activity, day, slots } = problem.options[option[held]]
      if (slots[0] !== slot) return
      this.had[activity] += sign
      this.hadDays[activity] ^= 1 << day
    })
  }

  private visit(from: number, covered: number, saved: number, cost: number): void {
    const { byBlock } = this.menu
    let block = from
    while (block < byBlock.length && (covered & (1 << block)) !== 0) block++
    if (block === byBlock.length) {
      this.judge(saved, cost)
      return
    }
    const rest = ((covered >>> block) * 64 + this.bonusLeft) * 32 + block
    if (!this.reached.reach(this.used, rest, this.nearValue(saved, cost))) return
    const choices = byBlock[block]
    const order = this.priced.order[block]
    const { ahead } = this.priced.relaxation
    const bound = this.nearValue(saved, cost) - this.limits - this.slope * this.bonusLeft
    const value = this.priced.value[block]
    for (let at = 0; at < choices.length; at++) {
      const index = order[at]
      const choice = choices[index]
      if (++this.steps > MOST_STEPS) break
      if (bound + value[index] + ahead[block + Math.max(1, choice.span)] >= this.bestValue) continue
      if ((choice.mask & covered) !== 0) continue
      this.path[block] = index
      this.take(choice, block, index, covered, saved, cost)
    }
    // Nothing at all: what nobody chooses while anything is to be had.
    if (this.steps > MOST_STEPS || bound + UNSERVED + ahead[block + 1] >= this.bestValue) return
    this.path[block] = -1
    this.visit(block + 1, covered | (1 << block), saved, cost + UNSERVED)
  }

  private take(
    choice: Choice,
    block: number,
    index: number,
    covered: number,
    saved: number,
    cost: number,
  ): void {
    const { activity, units, days, mask, local } = choice
    const sum = cost + this.priced.cost[block][index]
    if (activity < 0) {
      this.visit(block + 1, covered | mask, saved, sum)
      return
    }
    const { had, hadDays } = this
    const before = had[activity]
    if (units > 0 && before > 0) {
      if (before + units > this.menu.most[local] || (hadDays[activity] & days) !== 0) return
    }
    const bonus = before === 0 ? choice.bonus : 0
    const points = choice.points + bonus
    had[activity] = before + Math.max(1, units)
    const daysBefore = hadDays[activity]
    hadDays[activity] |= days
    const shared = choice.isOnce ? 0 : bonus
    const worth = local < 0 ? 0 : this.menu.multipliers[local] * units
    this.bonusLeft -= shared
    this.limits -= worth
    const packed = local < 0 ? 0 : units << (BITS * local)
    this.used += packed
    this.visit(block + 1, covered | mask, saved + points, sum)
    this.used -= packed
    this.limits += worth
    this.bonusLeft += shared
    had[activity] = before
    hadDays[activity] = daysBefore
  }

  /** A lower bound of what a week begun costs so far, on the tangent. */
  private nearValue(saved: number, cost: number): number {
    return cost + this.slope * (this.base - saved - this.near)
  }

  private judge(saved: number, cost: number): void {
    const { weights } = this.state
    const points = Math.max(0, this.base - saved)
    const value =
      cost +
      weights[CHOICE] * (points - this.near) +
      weights[FAIRNESS] * (convex(points, this.carried, squareDivisor.student) - this.nearCost)
    if (value >= this.bestValue) return
    this.bestValue = value
    this.points = points
    this.best.set(this.path)
  }

  /** Writes the best choices found, block by block, into `week`. */
  private write(): void {
    const { week, best, student } = this
    const { at } = this.priced
    const { byBlock, fixed } = this.menu
    const { problem } = this.state
    const own = problem.requiredOf[student]
    const base = student * problem.slots.length
    for (let block = 0; block < own.length; block++)
      week[block] = (fixed & (1 << block)) === 0 ? -1 : at[base + own[block]]
    let covered = fixed
    for (let block = 0; block < own.length; block++) {
      if ((covered & (1 << block)) !== 0) continue
      const index = best[block]
      if (index < 0) continue
      const choice = byBlock[block][index]
      covered |= choice.mask
      if (choice.together) for (const session of choice.sessions) this.fill(own, session)
      else this.fill(own, this.priced.seat[block][index])
    }
  }

  private fill(own: readonly number[], session: number): void {
    const { problem, option } = this.state
    for (const slot of problem.options[option[session]].slots) this.week[own.indexOf(slot)] = session
  }
}
