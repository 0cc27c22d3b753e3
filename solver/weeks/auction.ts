import { RULE_CODES } from '../../models/policy/rules.ts'
import { SlotFlow } from '../flow/placement.ts'
import { isBound } from '../moves/allowed.ts'
import { closeBelowLeast, leastOf } from '../moves/closing.ts'
import { leave, settle } from '../moves/seating.ts'
import { seatsLeft, seatsOf } from '../moves/seats.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { type Menu, menuOf } from './choices.ts'
import { WeekChooser } from './week.ts'

const APART = RULE_CODES.indexOf('H20')

/** Times that every student chooses again. */
const SWEEPS = 30
/** The sweep from which on groups that too few want are left out. */
const CLOSING = 18
/** By how much a price moves for each seat asked for in vain; less and less. */
const STEP = 8
const SLOWER = 8
/** What a seat beyond the last costs besides: more in each sweep, but never as much as being unserved. */
const FIRST_PENALTY = 5
const GROWTH = 1.25
const MOST_PENALTY = 12_000
/** What a seat costs that is not to be had. */
const TAKEN = 15_000

/**
 * All students choose their weeks again among the sessions that are open: one after the other takes the cheapest week at
 * the prices of seats, prices rise where more want in than there are seats and fall where seats stay empty, and what a seat
 * too many costs grows until nobody takes one (an augmented Lagrangian, by coordinates; Hestenes 1969). Who leads, where
 * and when stays as it is; groups that nobody wants close.
 */
export class Auction {
  private readonly state: State
  private readonly menus: readonly (Menu | null)[]
  private readonly chooser: WeekChooser
  private readonly seats: Int32Array
  private readonly taken: Int32Array
  /** By session: its price but for what one seat too many costs. */
  private readonly worth: Float64Array
  private readonly points: Int32Array
  private penalty = FIRST_PENALTY

  constructor(state: State) {
    this.state = state
    const { problem } = state
    this.menus = problem.students.map((_, student) => menuOf(state, student))
    this.chooser = new WeekChooser(state)
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
      this.chooser.price[session] = TAKEN
      return
    }
    const over = this.taken[session] - this.seats[session] + 1
    this.chooser.price[session] =
      this.worth[session] + (over > 0 ? Math.min(MOST_PENALTY, over * this.penalty) : 0)
  }

  private chooseAgain(student: number): boolean {
    const menu = this.menus[student]
    if (menu === null) return false
    const { chooser, points } = this
    this.occupy(student, -1)
    chooser.choose(student, menu, points[student])
    points[student] = chooser.points
    const { problem } = this.state
    const own = problem.requiredOf[student]
    let changed = false
    for (let block = 0; block < own.length; block++) {
      const cell = student * problem.slots.length + own[block]
      if (chooser.at[cell] === chooser.week[block]) continue
      chooser.at[cell] = chooser.week[block]
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
      const session = this.chooser.at[student * problem.slots.length + own[block]]
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

  /** Carries out what was chosen, as far as there are seats; groups left below their minimum close. */
  settle(): void {
    const { state, chooser } = this
    const { problem } = state
    const slots = problem.slots.length
    for (const cell of state.at.keys()) {
      const held = state.at[cell]
      if (held >= 0 && chooser.at[cell] !== held) leave(state, Math.floor(cell / slots), held)
    }
    const late: number[] = []
    this.menus.forEach((menu, student) => {
      if (menu !== null && !this.seat(student)) late.push(student)
    })
    for (let session = 0; session < state.top; session++) chooser.price[session] = this.worth[session]
    for (const student of late) this.seatLate(student)
    const small: number[] = []
    for (let session = 0; session < state.top; session++)
      if (state.option[session] >= 0 && state.size[session] < leastOf(state, session)) small.push(session)
    closeBelowLeast(state, small)
    for (let student = 0; student < problem.students.length; student++) settle(state, student, -1)
    for (let slot = 0; slot < slots; slot++) new SlotFlow(state, slot).improve()
  }

  /** Puts a student into the week chosen; false, with nothing done, where a seat of it is not to be had. */
  private seat(student: number): boolean {
    const { state, chooser } = this
    const { problem, option } = state
    const base = student * problem.slots.length
    const own = problem.requiredOf[student]
    for (const slot of own) {
      const session = chooser.at[base + slot]
      if (session >= 0 && state.at[base + slot] !== session && seatsLeft(state, session) <= 0) return false
    }
    const before = state.brokenBy[APART]
    const mark = state.mark()
    for (const slot of own) {
      const session = chooser.at[base + slot]
      if (
        session < 0 ||
        state.at[base + slot] === session ||
        problem.options[option[session]].slots[0] !== slot
      )
        continue
      state.place(student, session)
    }
    if (state.brokenBy[APART] <= before) return true
    // Somebody they must be kept apart from is there already.
    state.undo(mark)
    return false
  }

  /** The cheapest week that is still to be had. */
  private seatLate(student: number): void {
    const { state, chooser } = this
    const menu = this.menus[student]
    if (menu === null) return
    const { problem } = state
    const own = problem.requiredOf[student]
    const base = student * problem.slots.length
    for (const slot of own) {
      chooser.at[base + slot] = state.at[base + slot]
    }
    const before: number[] = []
    for (let session = 0; session < state.top; session++) {
      before.push(chooser.price[session])
      if (state.option[session] >= 0 && seatsLeft(state, session) <= 0) chooser.price[session] = TAKEN
    }
    for (const other of problem.apart[student])
      for (const slot of own) {
        const held = state.at[other * problem.slots.length + slot]
        if (held >= 0) chooser.price[held] = TAKEN
      }
    for (const slot of own) {
      const held = state.at[base + slot]
      if (held >= 0) chooser.price[held] = 0
    }
    chooser.choose(student, menu, this.points[student])
    for (let session = 0; session < state.top; session++) chooser.price[session] = before[session]
    for (let block = 0; block < own.length; block++) {
      const held = state.at[base + own[block]]
      if (held >= 0 && held !== chooser.week[block]) leave(state, student, held)
    }
    for (let block = 0; block < own.length; block++) chooser.at[base + own[block]] = chooser.week[block]
    this.seat(student)
  }
}
