import { choiceCost, convex, FRIENDS_APART, squareDivisor } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { State } from '../state.ts'
import { type Choice, type Menu, MOST_BLOCKS } from './choices.ts'

const [CHOICE, FAIRNESS, TOGETHER] = (['S01', 'S02', 'S12'] as const).map((code) => TERM_CODES.indexOf(code))

/** What a block left unserved weighs against everything else in a week. */
const UNSERVED = 20_000
/** Choices looked at in one week before the best so far is taken. */
const MOST_STEPS = 2000
/** What staying where one is counts for among equals. */
const STAYS = 0.01

/**
 * The cheapest week of one student at given prices of seats, S01 and S02 in full: branch and bound over the student's blocks
 * in order of time, bounded by the tangent of the convex cost.
 */
export class WeekChooser {
  private readonly state: State
  /** By session: what a seat in it costs. */
  readonly price: Float64Array
  /** Student × slot: the session that a student is supposed to be in; −1: none. */
  readonly at: Int32Array
  /** By block of the student last asked for: the session chosen; −1: none. */
  readonly week = new Int32Array(MOST_BLOCKS)
  /** S01 points of that week. */
  points = 0

  private readonly value: Float64Array[] = []
  private readonly seat: Int32Array[] = []
  private readonly cost: Float64Array[] = []
  private readonly order: Int32Array[] = []
  private readonly ahead = new Float64Array(MOST_BLOCKS + 1)
  private readonly least = new Float64Array(MOST_BLOCKS)
  /** By activity: sessions had, and their days, in the week that is being put together. */
  private readonly had: Int32Array
  private readonly hadDays: Int32Array
  private readonly path = new Int32Array(MOST_BLOCKS)
  private readonly best = new Int32Array(MOST_BLOCKS)
  private bestValue = 0
  private steps = 0
  private student = 0
  private carried = 0
  private base = 0
  private slope = 0
  private tutored = false
  private menu: Menu = { byBlock: [], fixed: 0, points: 0 }

  constructor(state: State) {
    this.state = state
    this.price = new Float64Array(state.capacity)
    this.at = Int32Array.from(state.at)
    this.had = new Int32Array(state.problem.activities.length)
    this.hadDays = new Int32Array(state.problem.activities.length)
  }

  /**
   * Chooses the cheapest week of a student into `week`; blocks that are not chosen again keep what is in `at`.
   * @param near S01 points near which the week is expected: where the tangent touches
   */
  choose(student: number, menu: Menu, near: number): void {
    const { state } = this
    const { problem, weights } = state
    this.student = student
    this.menu = menu
    this.base = menu.points
    this.carried = problem.students[student].carried
    const { tutoring } = problem.students[student]
    this.tutored = tutoring.needed && tutoring.willing
    const bent = Math.max(0, near + this.carried)
    this.slope = weights[CHOICE] + (weights[FAIRNESS] * 2 * bent) / squareDivisor.student
    // The convex cost lies above its tangent but for what is rounded down.
    this.near = near
    this.nearCost = convex(Math.max(0, near), this.carried, squareDivisor.student)
    this.hold(1)
    this.weigh()
    this.bestValue = Number.POSITIVE_INFINITY
    this.steps = 0
    this.visit(0, menu.fixed, 0, 0)
    this.hold(-1)
    this.write()
  }

  private near = 0
  private nearCost = 0

  /** Counts, or no longer, what is not chosen again. */
  private hold(sign: 1 | -1): void {
    const { fixed } = this.menu
    if (fixed === 0) return
    const { problem, option } = this.state
    const own = problem.requiredOf[this.student]
    own.forEach((slot, block) => {
      if ((fixed & (1 << block)) === 0) return
      const held = this.at[this.student * problem.slots.length + slot]
      const { activity, day, slots } = problem.options[option[held]]
      if (slots[0] !== slot) return
      this.had[activity] += sign
      this.hadDays[activity] ^= 1 << day
    })
  }

  /** Prices every choice, puts those of each block in order, the most promising first, and adds up what lies ahead. */
  private weigh(): void {
    const { byBlock } = this.menu
    const { ahead, least } = this
    const blocks = byBlock.length
    least.fill(0, 0, blocks)
    for (let block = 0; block < blocks; block++) {
      const choices = byBlock[block]
      this.grow(block, choices.length)
      const value = this.value[block]
      const order = this.order[block]
      for (let index = 0; index < choices.length; index++) {
        const choice = choices[index]
        const cost = this.priceOf(choice, block, index)
        this.cost[block][index] = cost
        const worth = cost - this.slope * (choice.points + this.bonusOf(choice.activity))
        value[index] = worth
        let at = index
        for (; at > 0 && value[order[at - 1]] > worth; at--) order[at] = order[at - 1]
        order[at] = index
        if (worth < 0) this.spread(choice.mask, worth)
      }
    }
    ahead[blocks] = 0
    for (let block = blocks - 1; block >= 0; block--) ahead[block] = ahead[block + 1] + least[block]
  }

  /** Takes down what a choice promises for each block it fills. */
  private spread(mask: number, worth: number): void {
    const { least } = this
    let size = 0
    for (let bits = mask; bits !== 0; bits &= bits - 1) size++
    const part = worth / size
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const block = 31 - Math.clz32(bits & -bits)
      if (part < least[block]) least[block] = part
    }
  }

  private grow(block: number, length: number): void {
    if (block < this.value.length && this.value[block].length >= length) return
    const size = Math.max(16, 2 * length)
    while (this.value.length <= block) {
      this.value.push(new Float64Array(0))
      this.cost.push(new Float64Array(0))
      this.seat.push(new Int32Array(0))
      this.order.push(new Int32Array(0))
    }
    this.value[block] = new Float64Array(size)
    this.cost[block] = new Float64Array(size)
    this.seat[block] = new Int32Array(size)
    this.order[block] = new Int32Array(size)
  }

  /** The price of a choice; which session of several it is goes to `seat`. */
  private priceOf({ sessions, together }: Choice, block: number, index: number): number {
    let best = sessions[0]
    let cost = this.seatPrice(best)
    if (together) for (let at = 1; at < sessions.length; at++) cost += this.seatPrice(sessions[at])
    else
      for (let at = 1; at < sessions.length; at++) {
        const other = this.seatPrice(sessions[at])
        if (other >= cost) continue
        cost = other
        best = sessions[at]
      }
    this.seat[block][index] = best
    return cost
  }

  private seatPrice(session: number): number {
    const { student, at } = this
    const { problem, option, weights } = this.state
    const { slots } = problem.options[option[session]]
    const base = student * problem.slots.length
    let price = this.price[session]
    if (at[base + slots[0]] === session) price -= STAYS
    const friend = problem.friend[student]
    if (friend < 0 || weights[TOGETHER] === 0) return price
    for (let index = 0; index < slots.length; index++)
      if (
        problem.friendSlot[base + slots[index]] === 1 &&
        at[friend * problem.slots.length + slots[index]] === session
      )
        price -= weights[TOGETHER] * FRIENDS_APART
    return price
  }

  /** Points that an activity saves when it is had for the first time. */
  private bonusOf(activity: number): number {
    if (activity < 0) return 0
    const { problem } = this.state
    let bonus = problem.mostWanted[this.student] === activity ? choiceCost.mostWantedMissed : 0
    if (this.tutored && problem.ranked[activity] === 0) bonus += choiceCost.tutoringMissed
    return bonus
  }

  private visit(from: number, covered: number, saved: number, cost: number): void {
    const { byBlock } = this.menu
    let block = from
    while (block < byBlock.length && (covered & (1 << block)) !== 0) block++
    if (block === byBlock.length) {
      this.judge(saved, cost)
      return
    }
    const choices = byBlock[block]
    const order = this.order[block]
    const start = this.nearValue(saved, cost) + this.ahead[block + 1]
    for (let at = 0; at < choices.length; at++) {
      const index = order[at]
      if (++this.steps > MOST_STEPS || start + this.value[block][index] >= this.bestValue) break
      const choice = choices[index]
      if ((choice.mask & covered) !== 0) continue
      this.path[block] = index
      this.take(choice, block, index, covered, saved, cost)
    }
    // Nothing at all: what nobody chooses while anything is to be had.
    if (this.steps > MOST_STEPS || start + UNSERVED >= this.bestValue) return
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
    const { activity, units, days, mask } = choice
    const sum = cost + this.cost[block][index]
    if (activity < 0) {
      this.visit(block + 1, covered | mask, saved, sum)
      return
    }
    const { had, hadDays } = this
    const before = had[activity]
    if (units > 0 && before > 0) {
      const { groupsPerStudent, sessions } = this.state.problem.activities[activity]
      if (before + units > groupsPerStudent * sessions || (hadDays[activity] & days) !== 0) return
    }
    const points = choice.points + (before === 0 ? this.bonusOf(activity) : 0)
    had[activity] = before + Math.max(1, units)
    const daysBefore = hadDays[activity]
    hadDays[activity] |= days
    this.visit(block + 1, covered | mask, saved + points, sum)
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
    const { week, best, at, student } = this
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
      else this.fill(own, this.seat[block][index])
    }
  }

  private fill(own: readonly number[], session: number): void {
    const { problem, option } = this.state
    for (const slot of problem.options[option[session]].slots) this.week[own.indexOf(slot)] = session
  }
}
