import { choiceCost, LATER_START_MINUTES, rankCost } from '../models/policy/constants.ts'
import type { Problem } from './problem.ts'
import type { Tracker } from './rule.ts'
import type { State } from './state.ts'

/**
 * The sums per person that several terms share: each student's S01 cost, each adult's minutes of duty and late minutes.
 * Its tracker runs before those of the terms.
 */
export class Ledgers implements Tracker {
  /** S01 cost of each student this week; 0 in a problem without students. */
  readonly choiceCost: Int32Array
  choiceTotal = 0
  readonly minutes: Int32Array
  readonly late: Int32Array
  /** What a later start costs: adult × day that H18 makes use of one, while on a late duty of that day. */
  private readonly lateDuties: Int32Array
  private readonly wantedBlocks: Int32Array
  private readonly tutoringBlocks: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    const students = problem.students.length
    this.choiceCost = new Int32Array(students)
    this.wantedBlocks = new Int32Array(students)
    this.tutoringBlocks = new Int32Array(students)
    this.minutes = new Int32Array(problem.adults.length)
    this.late = new Int32Array(problem.adults.length)
    this.lateDuties = new Int32Array(problem.adults.length * problem.days.length)
    for (let student = 0; student < students; student++) {
      const { tutoring } = problem.students[student]
      this.choiceCost[student] =
        problem.missed[student] +
        (problem.mostWanted[student] === -1 ? 0 : choiceCost.mostWantedMissed) +
        (tutoring.needed && tutoring.willing ? choiceCost.tutoringMissed : 0)
      this.choiceTotal += this.choiceCost[student]
    }
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const { problem } = this
    const option = problem.options[this.state.option[session]]
    const blocks = option.slots.length
    let change = 0
    if (problem.ranked[option.activity] === 1) {
      const rank =
        problem.rank[
          (student * problem.days.length + option.day) * problem.activities.length + option.activity
        ]
      if (rank >= 0) change += sign * blocks * (rankCost(rank) - choiceCost.missed)
    } else if (problem.activities[option.activity].category === 'tutoring') {
      const before = this.tutoringBlocks[student]
      this.tutoringBlocks[student] += sign * blocks
      const { tutoring } = problem.students[student]
      if (tutoring.needed && tutoring.willing && (before === 0 || this.tutoringBlocks[student] === 0))
        change -= sign * choiceCost.tutoringMissed
    }
    if (problem.mostWanted[student] === option.activity) {
      const before = this.wantedBlocks[student]
      this.wantedBlocks[student] += sign * blocks
      if (before === 0 || this.wantedBlocks[student] === 0) change -= sign * choiceCost.mostWantedMissed
    }
    this.choiceCost[student] += change
    this.choiceTotal += change
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    const option = this.problem.options[this.state.option[session]]
    this.minutes[adult] += sign * (option.end - option.start)
    if (option.late > 0) this.lateDuty(adult, option.day, option.end, option.late, sign)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    const instance = this.problem.duties[duty]
    this.minutes[adult] += sign * instance.duty.minutes
    const slot = this.problem.slots[instance.slot]
    if (slot.block.kind !== 'regular')
      this.lateDuty(adult, instance.day, slot.end, instance.duty.minutes, sign)
  }

  private lateDuty(adult: number, day: number, end: number, minutes: number, sign: 1 | -1): void {
    this.late[adult] += sign * minutes
    if (end <= this.problem.restFrom[adult * this.problem.days.length + day]) return
    const cell = adult * this.problem.days.length + day
    const before = this.lateDuties[cell]
    this.lateDuties[cell] += sign
    if (before === 0 || this.lateDuties[cell] === 0) this.late[adult] += sign * LATER_START_MINUTES
  }
}
