import { isBound } from '../moves/allowed.ts'
import { leastOf } from '../moves/closing.ts'
import { seatsOf } from '../moves/seats.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { type Menu, menuOf } from './choices.ts'
import { PricedMenu } from './priced-menu.ts'
import { WeekChooser } from './week.ts'

/** Times that every student chooses again. */
const SWEEPS = 20
/** The sweep from which on groups that too few want are left out. */
const CLOSING = 12
/** By how much a price moves for each seat asked for in vain; less and less. */
const STEP = 14
const SLOWER = 8
/** What a seat beyond the last costs besides: more in each sweep, but never as much as being unserved. */
const FIRST_PENALTY = 5
const GROWTH = 1.4
const MOST_PENALTY = 12_000
/** What a seat costs that is not to be had. */
export const TAKEN = 15_000

/**
 * All students choose their weeks again among the sessions that are open: one after the other takes the cheapest week at
 * the prices of seats, prices rise where more want in than there are seats and fall where seats stay empty, and what a seat
 * too many costs grows until nobody takes one (an augmented Lagrangian, by coordinates; Hestenes 1969). Who leads, where
 * and when stays as it is; groups that nobody wants close.
 */
export class Auction {
  private readonly state: State
  readonly menus: readonly (Menu | null)[]
  readonly priced: PricedMenu
  private readonly chooser: WeekChooser
  private readonly seats: Int32Array
  private readonly taken: Int32Array
  /** By session: its price but for what one seat too many costs. */
  readonly worth: Float64Array
  private readonly points: Int32Array
  private penalty = FIRST_PENALTY

  constructor(state: State) {
    this.state = state
    const { problem } = state
    this.menus = problem.students.map((_, student) => menuOf(state, student))
    this.priced = new PricedMenu(state)
    this.chooser = new WeekChooser(state, this.priced)
    this.seats = new Int32Array(state.capacity)
    this.taken = new Int32Array(state.capacity)
    this.worth = new Float64Array(state.capacity)
    this.points = Int32Array.from(state.ledgers.choiceCost)
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      this.seats[session] = seatsOf(state, session)
      this.taken[session] = state.size[session]
    }
  }

  /** Lets students choose until seats and wishes agree, or for so many sweeps. */
  run(random: Random): void {
    const order = Int32Array.from(this.menus.keys())
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (let session = 0; session < this.state.top; session++) this.reprice(session)
      random.shuffle(order)
      let changed = 0
      for (const student of order) if (this.chooseAgain(student)) changed++
      const over = this.adjust(STEP / (1 + sweep / SLOWER))
      if (sweep >= CLOSING && sweep % 2 === 0) this.closeSmallest()
      else if (changed === 0 && over === 0 && sweep > CLOSING) return
      this.penalty *= GROWTH
    }
  }

  /** Leaves out the group that is furthest below its minimum. */
  private closeSmallest(): void {
    const { state, taken, seats } = this
    let worst = -1
    let most = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0 || seats[session] === 0) continue
      const missing = leastOf(state, session) - taken[session]
      if (missing <= most || taken[session] === 0) continue
      worst = session
      most = missing
    }
    if (worst < 0) return
    const group = state.group[worst]
    if (!isBound(state, group)) seats[worst] = 0
    else
      for (let index = 0; index < state.groupCount[group]; index++)
        seats[state.sessionOfGroup(group, index)] = 0
  }

  private reprice(session: number): void {
    if (this.seats[session] === 0) {
      this.priced.price[session] = TAKEN
      return
    }
    const over = this.taken[session] - this.seats[session] + 1
    this.priced.price[session] =
      this.worth[session] + (over > 0 ? Math.min(MOST_PENALTY, over * this.penalty) : 0)
  }

  /** The cheapest week of a student at the prices as they are, block by block; null where weeks are too long to choose. */
  cheapestWeek(student: number): Int32Array | null {
    const menu = this.menus[student]
    if (menu === null) return null
    this.chooser.choose(student, menu, this.points[student])
    this.points[student] = this.chooser.points
    return this.chooser.week
  }

  private chooseAgain(student: number): boolean {
    this.occupy(student, -1)
    const week = this.cheapestWeek(student)
    const { problem } = this.state
    const own = problem.requiredOf[student]
    let changed = false
    for (let block = 0; block < own.length && week !== null; block++) {
      const cell = student * problem.slots.length + own[block]
      if (this.priced.at[cell] === week[block]) continue
      this.priced.at[cell] = week[block]
      changed = true
    }
    this.occupy(student, 1)
    return changed
  }

  /** Counts a student, or no longer, in the sessions they are supposed to be in. */
  private occupy(student: number, sign: 1 | -1): void {
    const { problem, option } = this.state
    const own = problem.requiredOf[student]
    for (let block = 0; block < own.length; block++) {
      const session = this.priced.at[student * problem.slots.length + own[block]]
      if (session < 0 || problem.options[option[session]].slots[0] !== own[block]) continue
      this.taken[session] += sign
      this.reprice(session)
    }
  }

  /** Moves prices; returns how many seats are taken that are not there. */
  private adjust(step: number): number {
    let over = 0
    for (let session = 0; session < this.state.top; session++) {
      if (this.state.option[session] < 0) continue
      const excess = this.taken[session] - this.seats[session]
      if (excess > 0) over += excess
      this.worth[session] = Math.max(0, this.worth[session] + step * excess)
    }
    return over
  }
}
