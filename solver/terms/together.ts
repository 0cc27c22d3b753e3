import { FRIENDS_APART } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const TERM = TERM_CODES.indexOf('S12')

/** Per activity and slot, how many sessions there are of each size: keeps largest − smallest up to date. */
class Sizes {
  private readonly past: number
  private readonly slots: number
  private readonly count: Int32Array
  private readonly smallest: Int32Array
  private readonly largest: Int32Array
  /** (Activity × slot) × size. */
  private readonly ofSize: Int32Array

  constructor(problem: Problem, state: State) {
    this.past = state.stride + 2
    this.slots = problem.slots.length
    const cells = problem.activities.length * this.slots
    this.count = new Int32Array(cells)
    this.smallest = new Int32Array(cells)
    this.largest = new Int32Array(cells)
    this.ofSize = new Int32Array(cells * this.past)
  }

  /** An empty session came or went; returns the change of the spread. */
  session(activity: number, slot: number, sign: 1 | -1): number {
    const cell = activity * this.slots + slot
    const before = this.largest[cell] - this.smallest[cell]
    const base = cell * this.past
    this.count[cell] += sign
    this.ofSize[base] += sign
    if (sign === 1) this.smallest[cell] = 0
    else if (this.count[cell] === 0) this.largest[cell] = 0
    else while (this.ofSize[base + this.smallest[cell]] === 0) this.smallest[cell]++
    return this.largest[cell] - this.smallest[cell] - before
  }

  /** A session grew or shrank by one to this size; returns the change of the spread. */
  member(activity: number, slot: number, size: number, sign: 1 | -1): number {
    const cell = activity * this.slots + slot
    const before = this.largest[cell] - this.smallest[cell]
    const base = cell * this.past
    const left = --this.ofSize[base + size - sign]
    this.ofSize[base + size]++
    if (sign === 1) {
      if (size > this.largest[cell]) this.largest[cell] = size
      if (left === 0 && this.smallest[cell] === size - 1) this.smallest[cell] = size
    } else {
      if (size < this.smallest[cell]) this.smallest[cell] = size
      if (left === 0 && this.largest[cell] === size + 1) this.largest[cell] = size
    }
    return this.largest[cell] - this.smallest[cell] - before
  }
}

class Together implements Tracker {
  private readonly sizes: Sizes
  private readonly homework: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.sizes = new Sizes(problem, state)
    this.homework = Uint8Array.from(problem.activities, ({ category }) => (category === 'homework' ? 1 : 0))
  }

  session(session: number, sign: 1 | -1): void {
    const { activity, slots } = this.problem.options[this.state.option[session]]
    if (this.homework[activity] === 1) return
    let change = 0
    for (let index = 0; index < slots.length; index++)
      change += this.sizes.session(activity, slots[index], sign)
    if (change !== 0) this.state.charge(TERM, change)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const { activity, slots } = this.problem.options[this.state.option[session]]
    // Friends may be together in homework too, outside their homework blocks; only its groups need not be even.
    const even = this.homework[activity] === 0
    const size = this.state.size[session]
    const friend = this.problem.friend[student]
    const { friendSlot } = this.problem
    const { at } = this.state
    let change = 0
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]
      if (even) change += this.sizes.member(activity, slot, size, sign)
      if (friend < 0 || friendSlot[student * this.problem.slots.length + slot] === 0) continue
      if (at[friend * this.problem.slots.length + slot] === session) change -= sign * FRIENDS_APART
    }
    if (change !== 0) this.state.charge(TERM, change)
  }
}

/** Cells of student × slot of one of each pair of friends, where the pair counts. */
const pairs = (problem: Problem): number[] =>
  [...problem.friendSlot.keys()].filter((cell) => {
    const student = Math.floor(cell / problem.slots.length)
    return problem.friendSlot[cell] === 1 && student < problem.friend[student]
  })

/** S12: friends are together, groups even. */
export const together: Term = {
  code: 'S12',
  applies: () => true,
  initial: (problem) => FRIENDS_APART * pairs(problem).length,
  track: (problem, state) => new Together(problem, state),
  recount(problem, state) {
    const slots = problem.slots.length
    let sum = 0
    for (const cell of pairs(problem)) {
      const friend = problem.friend[Math.floor(cell / slots)]
      const session = state.at[cell]
      if (session < 0 || state.at[friend * slots + (cell % slots)] !== session) sum += FRIENDS_APART
    }
    const sizes = new Map<number, number[]>()
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      const { activity, slots: covered } = problem.options[state.option[session]]
      if (problem.activities[activity].category === 'homework') continue
      for (const slot of covered) {
        const cell = activity * slots + slot
        sizes.set(cell, [...(sizes.get(cell) ?? []), state.size[session]])
      }
    }
    for (const list of sizes.values()) sum += Math.max(...list) - Math.min(...list)
    return sum
  },
}
