import { RULE_CODES } from '../../models/policy/rules.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'

/** The arrays of a state and how to read them: which sessions are open, who is where, what is broken, what it costs. */
export class Tables {
  readonly problem: Problem
  /** Breaches of tracked rules, by rule and in total; 0 in a legal state. */
  readonly brokenBy = new Int32Array(RULE_CODES.length)
  broken = 0
  unserved: number
  /** Raw cost by term, and the weighted sum Z. */
  readonly raw = new Float64Array(TERM_CODES.length)
  weighted = 0
  readonly weights: Float64Array

  // Sessions: a slot of these arrays per open session; `option` −1 marks a free one.
  readonly capacity: number
  readonly stride: number
  protected readonly assistStride: number
  protected readonly engagedStride: number
  protected readonly groupStride: number
  readonly option: Int32Array
  readonly group: Int32Array
  readonly room: Int32Array
  readonly lead: Int32Array
  readonly size: Int32Array
  readonly assistCount: Int32Array
  protected readonly assistants: Int32Array
  protected readonly memberList: Int32Array
  protected readonly free: Int32Array
  protected freeCount: number
  /** One past the highest session slot ever used. */
  top = 0

  /** Room × segment: sessions held. */
  readonly roomUse: Int16Array

  // Groups
  readonly groupActivity: Int32Array
  readonly groupName: Int32Array
  readonly groupCount: Int32Array
  protected readonly groupSessions: Int32Array
  protected readonly freeGroup: Int32Array
  protected freeGroups: number
  groupTop = 0

  // People
  /** Student × slot: session, −1 unserved, −2 not required. */
  readonly at: Int32Array
  protected readonly position: Int32Array
  /** Student × activity: sessions the student is in. */
  readonly attends: Uint8Array
  /** Engagements of an adult on a day: session, or ~duty. Adult × day × engagedStride. */
  protected readonly engaged: Int32Array
  readonly engagedCount: Int32Array
  readonly sessionsOfAdult: Int32Array
  /** Adult × day: sessions led or assisted. */
  readonly sessionsOfDay: Int32Array
  /** Adult × slot: duty blocks held (sessions and site duties). */
  readonly dutyBlocks: Uint8Array
  /** Duty instance × its adults. */
  protected readonly dutyAdults: Int32Array
  readonly dutyCount: Int32Array
  protected readonly dutyStride: number
  /** Option → how many sessions are open on it; slot × activity lists are read through `sessionsOn`. */
  protected readonly onSlot: Int32Array
  readonly onSlotCount: Int32Array
  protected readonly onSlotStride: number
  /** Sessions open on an option, as a chain: the first of each option, and the next of each session; −1 ends it. */
  readonly firstOn: Int32Array
  readonly nextOn: Int32Array
  /** Group × homeroom: seats that students of the homeroom hold in a homework group's sessions. */
  readonly homeroomSeats: Int32Array

  /** By activity. */
  readonly isHomework: Uint8Array
  /** Room to sort candidates in, one at a time. */
  readonly keys: Float64Array

  constructor(problem: Problem, weights: Float64Array) {
    this.problem = problem
    this.weights = weights
    const slots = problem.slots.length
    const students = problem.students.length
    const adults = problem.adults.length
    const days = problem.days.length
    this.unserved = problem.requiredTotal
    // Rows are as long as anything a problem can ask of them, states that break rules on the way included.
    const pinned = problem.locks.filter((lock) => lock.role === 'assist').length
    this.assistStride =
      2 +
      pinned +
      Math.max(0, ...problem.activities.map((each) => Math.ceil(each.max / each.studentsPerAdult)))
    this.engagedStride = 24 + 2 * slots + problem.duties.length + problem.locks.length
    this.groupStride = 64 + 2 * slots
    // One more than fits, so that a student can be tried where there is no seat.
    this.stride = 1 + Math.max(1, ...problem.activities.map((activity) => activity.max))
    this.onSlotStride = Math.max(8, adults + 2)
    this.capacity = this.onSlotStride * Math.max(1, slots)
    const sessions = this.capacity
    this.option = new Int32Array(sessions).fill(-1)
    this.group = new Int32Array(sessions).fill(-1)
    this.room = new Int32Array(sessions).fill(-1)
    this.lead = new Int32Array(sessions).fill(-1)
    this.size = new Int32Array(sessions)
    this.assistCount = new Int32Array(sessions)
    this.assistants = new Int32Array(sessions * this.assistStride)
    this.memberList = new Int32Array(sessions * this.stride)
    this.free = new Int32Array(sessions)
    this.freeCount = 0
    this.roomUse = new Int16Array(problem.rooms.length * problem.segmentCount)
    this.groupActivity = new Int32Array(sessions).fill(-1)
    this.groupName = new Int32Array(sessions).fill(-1)
    this.groupCount = new Int32Array(sessions)
    this.groupSessions = new Int32Array(sessions * this.groupStride)
    this.freeGroup = new Int32Array(sessions)
    this.freeGroups = 0
    this.at = new Int32Array(students * slots).fill(-2)
    for (let cell = 0; cell < this.at.length; cell++) if (problem.required[cell] === 1) this.at[cell] = -1
    this.position = new Int32Array(students * slots)
    this.attends = new Uint8Array(students * problem.activities.length)
    this.keys = new Float64Array(students)
    this.engaged = new Int32Array(adults * days * this.engagedStride)
    this.engagedCount = new Int32Array(adults * days)
    this.sessionsOfAdult = new Int32Array(adults)
    this.sessionsOfDay = new Int32Array(adults * days)
    this.dutyBlocks = new Uint8Array(adults * slots)
    this.dutyStride = Math.max(1, ...problem.duties.map((duty) => duty.duty.adults))
    this.dutyAdults = new Int32Array(problem.duties.length * this.dutyStride)
    this.dutyCount = new Int32Array(problem.duties.length)
    this.onSlot = new Int32Array(slots * this.onSlotStride)
    this.onSlotCount = new Int32Array(slots)
    this.firstOn = new Int32Array(problem.options.length).fill(-1)
    this.nextOn = new Int32Array(sessions).fill(-1)
    this.homeroomSeats = new Int32Array(sessions * problem.homerooms.length)
    this.isHomework = Uint8Array.from(problem.activities, ({ category }) => (category === 'homework' ? 1 : 0))
  }

  /** Adds breaches of a rule (by index in RULE_CODES). For trackers only. */
  breach(rule: number, change: number): void {
    this.brokenBy[rule] += change
    this.broken += change
  }

  /** Adds raw cost of a term (by index in TERM_CODES). For trackers only. */
  charge(term: number, change: number): void {
    this.raw[term] += change
    this.weighted += change * this.weights[term]
  }

  /** Counts where a student is by activity and, in homework, by homeroom. */
  protected attend(student: number, session: number, sign: 1 | -1): void {
    const { problem } = this
    const activity = this.activityOf(session)
    this.attends[student * problem.activities.length + activity] += sign
    const homeroom = problem.homeroomOf[student]
    if (this.isHomework[activity] === 1 && homeroom >= 0)
      this.homeroomSeats[this.group[session] * problem.homerooms.length + homeroom] += sign
  }

  protected chain(session: number): void {
    const option = this.option[session]
    this.nextOn[session] = this.firstOn[option]
    this.firstOn[option] = session
  }

  protected unchain(session: number): void {
    const option = this.option[session]
    if (this.firstOn[option] === session) {
      this.firstOn[option] = this.nextOn[session]
      return
    }
    let before = this.firstOn[option]
    while (this.nextOn[before] !== session) before = this.nextOn[before]
    this.nextOn[before] = this.nextOn[session]
  }

  // Reading

  member(session: number, index: number): number {
    return this.memberList[session * this.stride + index]
  }
  /** Students of a session, in a list of their own: it stays as it is when they leave. */
  membersOf(session: number): number[] {
    const members: number[] = []
    for (let index = 0; index < this.size[session]; index++) members.push(this.member(session, index))
    return members
  }
  assistant(session: number, index: number): number {
    return this.assistants[session * this.assistStride + index]
  }
  sessionOfGroup(group: number, index: number): number {
    return this.groupSessions[group * this.groupStride + index]
  }
  /** Engagement of an adult on a day: a session index, or ~duty index. */
  engagement(adult: number, day: number, index: number): number {
    return this.engaged[(adult * this.problem.days.length + day) * this.engagedStride + index]
  }
  dutyAdult(duty: number, index: number): number {
    return this.dutyAdults[duty * this.dutyStride + index]
  }
  /** Open sessions that cover a slot. */
  sessionOnSlot(slot: number, index: number): number {
    return this.onSlot[slot * this.onSlotStride + index]
  }
  activityOf(session: number): number {
    return this.problem.options[this.option[session]].activity
  }
}

/** Takes one value out of an unordered stretch of an array; the last takes its place. */
export function takeOut(list: Int32Array, base: number, count: number, value: number): void {
  for (let index = base + count - 1; index >= base; index--)
    if (list[index] === value) {
      list[index] = list[base + count - 1]
      return
    }
}
