import { predictableCost } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { dutyBlocks } from './sums.ts'

const TERM = TERM_CODES.indexOf('S13')

/** Value of `problem.pattern` for a block that last week's pattern does not hold. */
const NEW = 0

/**
 * Idle blocks of a day with these duty blocks: after the end of one, before the start of a later one, meeting none.
 * @param slots slots of the day
 * @param holds whether a slot is a duty block
 */
function idleBlocks(
  problem: Problem,
  day: number,
  slots: readonly number[],
  holds: (slot: number) => boolean,
): number {
  const held = slots.filter(holds).map((slot) => problem.slots[slot])
  return problem.intervals[day].filter(
    ([start, end]) =>
      held.some((slot) => slot.end <= start) &&
      held.some((slot) => slot.start >= end) &&
      held.every((slot) => slot.end <= start || slot.start >= end),
  ).length
}

const slotsByDay = (problem: Problem): number[][] =>
  problem.days.map((_, day) => problem.slots.flatMap((slot, index) => (slot.day === day ? [index] : [])))

class Predictable implements Tracker {
  private readonly slotsOf: readonly Int32Array[]
  private readonly start: Int32Array
  private readonly end: Int32Array
  /** Adult × day: idle blocks counted. */
  private readonly idle: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.slotsOf = slotsByDay(problem).map((slots) => Int32Array.from(slots))
    this.start = Int32Array.from(problem.slots, (slot) => slot.start)
    this.end = Int32Array.from(problem.slots, (slot) => slot.end)
    this.idle = new Int32Array(problem.adults.length * problem.days.length)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    const { slots, day } = this.problem.options[this.state.option[session]]
    for (let index = 0; index < slots.length; index++) this.block(adult, slots[index], sign)
    this.judge(adult, day)
  }
  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }
  duty(duty: number, adult: number, sign: 1 | -1): void {
    const { slot, day } = this.problem.duties[duty]
    this.block(adult, slot, sign)
    this.judge(adult, day)
  }

  private block(adult: number, slot: number, sign: 1 | -1): void {
    const cell = adult * this.start.length + slot
    if (this.problem.pattern[cell] !== NEW) return
    if (this.state.dutyBlocks[cell] === (sign === 1 ? 1 : 0))
      this.state.charge(TERM, sign * predictableCost.newBlock)
  }

  private judge(adult: number, day: number): void {
    const cell = adult * this.problem.days.length + day
    const now = this.state.engagedCount[cell] < 2 ? 0 : this.count(adult, day)
    if (now === this.idle[cell]) return
    this.state.charge(TERM, (now - this.idle[cell]) * predictableCost.idle)
    this.idle[cell] = now
  }

  private count(adult: number, day: number): number {
    const slots = this.slotsOf[day]
    const base = adult * this.start.length
    const { dutyBlocks } = this.state
    let first = 1440
    let last = 0
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]
      if (dutyBlocks[base + slot] === 0) continue
      if (this.end[slot] < first) first = this.end[slot]
      if (this.start[slot] > last) last = this.start[slot]
    }
    const intervals = this.problem.intervals[day]
    let idle = 0
    for (let index = 0; index < intervals.length; index++) {
      const start = intervals[index][0]
      const end = intervals[index][1]
      if (start < first || end > last) continue
      let met = false
      for (let at = 0; at < slots.length && !met; at++) {
        const slot = slots[at]
        met = dutyBlocks[base + slot] > 0 && this.start[slot] < end && start < this.end[slot]
      }
      if (!met) idle++
    }
    return idle
  }
}

/** S13: the week of an adult is like the last one. */
export const predictable: Term = {
  code: 'S13',
  applies: (problem) =>
    problem.pattern.some((known) => known === NEW) || problem.intervals.some((day) => day.length > 2),
  initial: () => 0,
  track: (problem, state) => new Predictable(problem, state),
  recount(problem, state) {
    const held = dutyBlocks(problem, state)
    const slotsOf = slotsByDay(problem)
    let sum = 0
    for (const cell of held) if (problem.pattern[cell] === NEW) sum += predictableCost.newBlock
    problem.adults.forEach((_, adult) => {
      slotsOf.forEach((slots, day) => {
        const holds = (slot: number) => held.has(adult * problem.slots.length + slot)
        sum += predictableCost.idle * idleBlocks(problem, day, slots, holds)
      })
    })
    return sum
  },
}
