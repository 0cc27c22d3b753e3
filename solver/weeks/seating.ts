import { RULE_CODES } from '../../models/policy/rules.ts'
import { SlotFlow } from '../flow/placement.ts'
import { closeBelowLeast, leastOf } from '../moves/closing.ts'
import { leave, settle } from '../moves/seating.ts'
import { seatsLeft } from '../moves/seats.ts'
import type { State } from '../state.ts'
import { type Auction, TAKEN } from './auction.ts'

const APART = RULE_CODES.indexOf('H20')

/**
 * Carries out what an auction came to, as far as there are seats: whoever finds one taken chooses among what is left, and
 * groups left below their minimum close.
 */
export function seatAll(state: State, auction: Auction): void {
  const { students, slots } = state.problem
  for (const cell of state.at.keys()) {
    const held = state.at[cell]
    if (held >= 0 && auction.priced.at[cell] !== held) leave(state, Math.floor(cell / slots.length), held)
  }
  const late: number[] = []
  auction.menus.forEach((menu, student) => {
    if (menu !== null && !seat(state, auction, student)) late.push(student)
  })
  for (const student of late) seatLate(state, auction, student)
  const small: number[] = []
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && state.size[session] < leastOf(state, session)) small.push(session)
  closeBelowLeast(state, small)
  for (let student = 0; student < students.length; student++) settle(state, student, -1)
  for (let slot = 0; slot < slots.length; slot++) new SlotFlow(state, slot).improve()
}

/** Puts a student into the week chosen; false, with nothing done, where a seat of it is not to be had. */
function seat(state: State, { priced }: Auction, student: number): boolean {
  const { problem, option } = state
  const base = student * problem.slots.length
  const coming = problem.requiredOf[student].filter((slot) => {
    const session = priced.at[base + slot]
    return session >= 0 && state.at[base + slot] !== session
  })
  if (coming.some((slot) => seatsLeft(state, priced.at[base + slot]) <= 0)) return false
  const before = state.brokenBy[APART]
  const mark = state.mark()
  for (const slot of coming) {
    const session = priced.at[base + slot]
    if (problem.options[option[session]].slots[0] === slot) state.place(student, session)
  }
  if (state.brokenBy[APART] <= before) return true
  // Somebody they must be kept apart from is there already.
  state.undo(mark)
  return false
}

/** Puts a student into the cheapest week that is still to be had. */
function seatLate(state: State, auction: Auction, student: number): void {
  const { problem } = state
  const { priced } = auction
  const slots = problem.slots.length
  const own = problem.requiredOf[student]
  for (let session = 0; session < state.top; session++)
    priced.price[session] =
      state.option[session] >= 0 && seatsLeft(state, session) <= 0 ? TAKEN : auction.worth[session]
  for (const other of problem.apart[student])
    for (const slot of own) {
      const held = state.at[other * slots + slot]
      if (held >= 0) priced.price[held] = TAKEN
    }
  for (const slot of own) {
    const held = state.at[student * slots + slot]
    priced.at[student * slots + slot] = held
    if (held >= 0) priced.price[held] = 0
  }
  const week = auction.cheapestWeek(student)
  if (week === null) return
  for (let block = 0; block < own.length; block++) {
    const cell = student * slots + own[block]
    const held = state.at[cell]
    if (held >= 0 && held !== week[block]) leave(state, student, held)
    priced.at[cell] = week[block]
  }
  seat(state, auction, student)
}
