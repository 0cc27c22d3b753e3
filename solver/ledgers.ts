import { choiceCost, LATER_START_MINUTES, rankCost } from '../models/policy/constants.ts'
import type { Problem } from './problem.ts'
import type { Tracker } from './rule.ts'
import type { State } from './state.ts'

/** S01 cost of a student who is served nowhere; nothing for one without a required block. */
export function emptyChoiceCost(problem: Problem, student: number): number {
  if (problem.requiredOf[student].length === 0) return 0
  const { tutoring } = problem.students[student]
  return (
    problem.missed[student] +
    (problem.mostWanted[student] === -1 ? 0 : choiceCost.mostWantedMissed) +
    (tutoring.needed && tutoring.willing ? choiceCost.tutoringMissed : 0)
  )
}

/**
 * The sums per person that several terms share: each student's S01 cost, each adult's minutes of duty and late minutes.
 * Its tracker runs before those of the terms.
 */
export class Ledgers implements Tracker {
  /** S01 cost of each student this week. */
  readonly choiceCost: Int32Array
  choiceTotal = 0
  readonly minutes: Int32Array
  readonly late: Int32Array
  /** Adult × day: late duties that make use of a later start. */
  private readonly laterStarts: Int32Array
  private readonly wantedBlocks: Int32Array
  private readonly tutoringBlocks: Int32Array
  /** Students who are flagged and willing; activities that tutor; options' blocks, activity and day. */
  private readonly flagged: Uint8Array
  private readonly tutors: Uint8Array
  private readonly blocks: Int32Array
  private readonly activityOf: Int32Array
  private readonly dayOf: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    const students = problem.students.length
    this.choiceCost = Int32Array.from({ length: students }, (_, student) => emptyChoiceCost(problem, student))
    for (let student = 0; student < students; student++) this.choiceTotal += this.choiceCost[student]
    this.wantedBlocks = new Int32Array(students)
    this.tutoringBlocks = new Int32Array(students)
    this.flagged = Uint8Array.from(problem.students, ({ tutoring }) =>
      tutoring.needed && tutoring.willing ? 1 : 0,
    )
    this.tutors = Uint8Array.from(problem.activities, ({ category }) => (category === 'tutoring' ? 1 : 0))
    this.blocks = Int32Array.from(problem.options, (option) => option.slots.length)
    this.activityOf = Int32Array.from(problem.options, (option) => option.activity)
    this.dayOf = Int32Array.from(problem.options, (option) => option.day)
    this.minutes = new Int32Array(problem.adults.length)
    this.late = new Int32Array(problem.adults.length)
    this.laterStarts = new Int32Array(problem.adults.length * problem.days.length)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const { problem } = this
    const option = this.state.option[session]
    const activity = this.activityOf[option]
    const blocks = this.blocks[option]
    let change = 0
    if (problem.ranked[activity] === 1) {
      const day = student * problem.days.length + this.dayOf[option]
      const rank = problem.rank[day * problem.activities.length + activity]
      if (rank >= 0) change += sign * blocks * (rankCost(rank) - choiceCost.missed)
    } else if (this.tutors[activity] === 1 && this.flagged[student] === 1) {
      const before = this.tutoringBlocks[student]
      this.tutoringBlocks[student] += sign * blocks
      if (before === 0 || this.tutoringBlocks[student] === 0) change -= sign * choiceCost.tutoringMissed
    }
    if (problem.mostWanted[student] === activity) {
      const before = this.wantedBlocks[student]
      this.wantedBlocks[student] += sign * blocks
      if (before === 0 || this.wantedBlocks[student] === 0) change -= sign * choiceCost.mostWantedMissed
    }
    this.choiceCost[student] += change
    this.choiceTotal += change
  }

  /** Change of a student's S01 cost if they left some sessions for others, which are of other activities. */
  choiceMoving(student: number, from: readonly number[], to: readonly number[]): number {
    const before = this.choiceCost[student]
    const total = this.choiceTotal
    for (const session of from) this.member(student, session, -1)
    for (const session of to) this.member(student, session, 1)
    const change = this.choiceCost[student] - before
    for (const session of to) this.member(student, session, -1)
    for (const session of from) this.member(student, session, 1)
    this.choiceTotal = total
    return change
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
    const { duty: site, day, slot: at } = this.problem.duties[duty]
    this.minutes[adult] += sign * site.minutes
    const slot = this.problem.slots[at]
    if (slot.block.kind !== 'regular') this.lateDuty(adult, day, slot.end, site.minutes, sign)
  }

  private lateDuty(adult: number, day: number, end: number, minutes: number, sign: 1 | -1): void {
    this.late[adult] += sign * minutes
    const cell = adult * this.problem.days.length + day
    if (end <= this.problem.restFrom[cell]) return
    const before = this.laterStarts[cell]
    this.laterStarts[cell] += sign
    if (before === 0 || this.laterStarts[cell] === 0) this.late[adult] += sign * LATER_START_MINUTES
  }
}
