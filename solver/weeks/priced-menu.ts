import { FRIENDS_APART } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { State } from '../state.ts'
import type { Choice, Menu } from './choices.ts'
import { Relaxation } from './relaxation.ts'

const TOGETHER = TERM_CODES.indexOf('S12')

/** What staying where one is counts for among equals. */
const STAYS = 0.01

/** A student's menu at the prices of seats. */
export class PricedMenu {
  /** By session: what a seat in it costs. */
  readonly price: Float64Array
  /** Student × slot: the session that a student is supposed to be in; −1: none. */
  readonly at: Int32Array
  /** By block and choice: its price, and less the points that it saves; the session meant where it is one of several. */
  readonly cost: Float64Array[] = []
  readonly plain: Float64Array[] = []
  readonly seat: Int32Array[] = []
  /** The same with the multiplier of its activity: what it adds to a lower bound. */
  readonly value: Float64Array[] = []
  /** By block: its choices, the most promising first. */
  readonly order: Int32Array[] = []
  readonly relaxation = new Relaxation()
  private readonly state: State
  private student = 0

  constructor(state: State) {
    this.state = state
    this.price = new Float64Array(state.capacity)
    this.at = Int32Array.from(state.at)
  }

  /**
   * Prices every choice of a student.
   * @param slope what a point of S01 is worth
   * @param left by limited activity of the menu: sessions still to be had
   */
  weigh(student: number, menu: Menu, slope: number, left: Int32Array): void {
    this.student = student
    const { byBlock, multipliers } = menu
    for (let block = 0; block < byBlock.length; block++) {
      const choices = byBlock[block]
      this.grow(block, choices.length)
      for (let index = 0; index < choices.length; index++) {
        const choice = choices[index]
        const cost = this.priceOf(choice, block, index)
        this.cost[block][index] = cost
        this.plain[block][index] = cost - slope * (choice.points + (choice.isOnce ? choice.bonus : 0))
      }
    }
    this.relaxation.fit(menu, this.plain, left, slope)
    for (let block = 0; block < byBlock.length; block++) {
      const choices = byBlock[block]
      const value = this.value[block]
      const order = this.order[block]
      for (let index = 0; index < choices.length; index++) {
        const { local, units } = choices[index]
        const worth = this.plain[block][index] + (local < 0 ? 0 : multipliers[local] * units)
        value[index] = worth
        let at = index
        for (; at > 0 && value[order[at - 1]] > worth; at--) order[at] = order[at - 1]
        order[at] = index
      }
    }
  }

  private grow(block: number, length: number): void {
    if (block < this.value.length && this.value[block].length >= length) return
    const size = Math.max(16, 2 * length)
    while (this.value.length <= block) {
      this.value.push(new Float64Array(0))
      this.plain.push(new Float64Array(0))
      this.cost.push(new Float64Array(0))
      this.seat.push(new Int32Array(0))
      this.order.push(new Int32Array(0))
    }
    this.value[block] = new Float64Array(size)
    this.plain[block] = new Float64Array(size)
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
}
