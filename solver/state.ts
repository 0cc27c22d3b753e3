import { RULE_CODES } from '../models/policy/rules.ts'
import { TERM_CODES } from '../models/policy/terms.ts'
import { Ledgers } from './ledgers.ts'
import type { Problem } from './problem.ts'
import type { Rule, Term, Tracker } from './rule.ts'

const MOST_ASSISTANTS = 15
const MOST_ENGAGEMENTS = 24
const MOST_SESSIONS_OF_GROUP = 64

const kinds = { member: 0, lead: 1, assist: 2, room: 3, session: 4, duty: 5 } as const

/**
 * The mutable twin of a problem: which sessions are open, who is where. Every change is one of six elementary ones, is
 * followed by the trackers of the rules and terms that apply, and is written to a log, so that `undo` takes the state
 * back exactly. Nothing is copied and nothing allocated while moving.
 */
export class State {
  readonly problem: Problem
  /** Breaches of tracked rules, by rule and in total; 0 in a legal state. */
  readonly brokenBy = new Int32Array(RULE_CODES.length)
  broken = 0
  unserved: number
  /** Raw cost by term, and the weighted sum Z. */
  readonly raw = new Float64Array(TERM_CODES.length)
  weighted = 0
  readonly weights: Float64Array
  /** Sums per person that terms read. */
  readonly ledgers: Ledgers

  // Sessions: a slot of these arrays per open session; `option` −1 marks a free one.
  readonly capacity: number
  readonly stride: number
  readonly option: Int32Array
  readonly group: Int32Array
  readonly room: Int32Array
  readonly lead: Int32Array
  readonly size: Int32Array
  readonly assistCount: Int32Array
  private readonly assistants: Int32Array
  private readonly memberList: Int32Array
  private readonly free: Int32Array
  private freeCount: number
  /** One past the highest session slot ever used. */
  top = 0

  // Groups
  readonly groupActivity: Int32Array
  readonly groupName: Int32Array
  readonly groupCount: Int32Array
  private readonly groupSessions: Int32Array
  private readonly freeGroup: Int32Array
  private freeGroups: number
  groupTop = 0

  // People
  /** Student × slot: session, −1 unserved, −2 not required. */
  readonly at: Int32Array
  private readonly position: Int32Array
  /** Engagements of an adult on a day: session, or ~duty. Adult × day × MOST_ENGAGEMENTS. */
  private readonly engaged: Int32Array
  readonly engagedCount: Int32Array
  readonly sessionsOfAdult: Int32Array
  /** Adult × day: sessions led or assisted. */
  readonly sessionsOfDay: Int32Array
  /** Adult × slot: duty blocks held (sessions and site duties). */
  readonly dutyBlocks: Uint8Array
  /** Duty instance × its adults. */
  private readonly dutyAdults: Int32Array
  readonly dutyCount: Int32Array
  private readonly dutyStride: number
  /** Option → how many sessions are open on it; slot × activity lists are read through `sessionsOn`. */
  private readonly onSlot: Int32Array
  readonly onSlotCount: Int32Array
  private readonly onSlotStride: number

  private readonly log: Int32Array
  private logTop = 0
  private logging = true
  private readonly memberHooks: Tracker[] = []
  private readonly leadHooks: Tracker[] = []
  private readonly assistHooks: Tracker[] = []
  private readonly roomHooks: Tracker[] = []
  private readonly sessionHooks: Tracker[] = []
  private readonly dutyHooks: Tracker[] = []

  constructor(problem: Problem, weights: Float64Array, rules: readonly Rule[], terms: readonly Term[]) {
    this.problem = problem
    this.weights = weights
    const slots = problem.slots.length
    const students = problem.students.length
    const adults = problem.adults.length
    const days = problem.days.length
    this.unserved = problem.requiredTotal
    this.stride = Math.max(1, ...problem.activities.map((activity) => activity.max))
    this.onSlotStride = Math.max(8, adults + 2)
    this.capacity = this.onSlotStride * Math.max(1, slots)
    const sessions = this.capacity
    this.option = new Int32Array(sessions).fill(-1)
    this.group = new Int32Array(sessions).fill(-1)
    this.room = new Int32Array(sessions).fill(-1)
    this.lead = new Int32Array(sessions).fill(-1)
    this.size = new Int32Array(sessions)
    this.assistCount = new Int32Array(sessions)
    this.assistants = new Int32Array(sessions * MOST_ASSISTANTS)
    this.memberList = new Int32Array(sessions * this.stride)
    this.free = new Int32Array(sessions)
    this.freeCount = 0
    this.groupActivity = new Int32Array(sessions).fill(-1)
    this.groupName = new Int32Array(sessions).fill(-1)
    this.groupCount = new Int32Array(sessions)
    this.groupSessions = new Int32Array(sessions * MOST_SESSIONS_OF_GROUP)
    this.freeGroup = new Int32Array(sessions)
    this.freeGroups = 0
    this.at = new Int32Array(students * slots).fill(-2)
    for (let cell = 0; cell < this.at.length; cell++) if (problem.required[cell] === 1) this.at[cell] = -1
    this.position = new Int32Array(students * slots)
    this.engaged = new Int32Array(adults * days * MOST_ENGAGEMENTS)
    this.engagedCount = new Int32Array(adults * days)
    this.sessionsOfAdult = new Int32Array(adults)
    this.sessionsOfDay = new Int32Array(adults * days)
    this.dutyBlocks = new Uint8Array(adults * slots)
    this.dutyStride = Math.max(1, ...problem.duties.map((duty) => duty.duty.adults))
    this.dutyAdults = new Int32Array(problem.duties.length * this.dutyStride)
    this.dutyCount = new Int32Array(problem.duties.length)
    this.onSlot = new Int32Array(slots * this.onSlotStride)
    this.onSlotCount = new Int32Array(slots)
    this.log = new Int32Array(1 << 20)
    this.ledgers = new Ledgers(problem, this)
    this.follow(this.ledgers)
    for (const rule of rules) if (rule.applies(problem) && rule.track) this.follow(rule.track(problem, this))
    TERM_CODES.forEach((code, index) => {
      const term = terms.find((entry) => entry.code === code)
      if (term === undefined || !term.applies(problem) || weights[index] === 0) return
      this.charge(index, term.initial(problem, this))
      this.follow(term.track(problem, this))
    })
  }

  private follow(tracker: Tracker): void {
    if (tracker.member) this.memberHooks.push(tracker)
    if (tracker.lead) this.leadHooks.push(tracker)
    if (tracker.assist) this.assistHooks.push(tracker)
    if (tracker.room) this.roomHooks.push(tracker)
    if (tracker.session) this.sessionHooks.push(tracker)
    if (tracker.duty) this.dutyHooks.push(tracker)
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

  // Reading

  member(session: number, index: number): number {
    return this.memberList[session * this.stride + index]
  }
  assistant(session: number, index: number): number {
    return this.assistants[session * MOST_ASSISTANTS + index]
  }
  sessionOfGroup(group: number, index: number): number {
    return this.groupSessions[group * MOST_SESSIONS_OF_GROUP + index]
  }
  /** Engagement of an adult on a day: a session index, or ~duty index. */
  engagement(adult: number, day: number, index: number): number {
    return this.engaged[(adult * this.problem.days.length + day) * MOST_ENGAGEMENTS + index]
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

  // Elementary changes

  /** Opens an empty session of a group on an option; returns it. `group` −1 makes a new group of the name. */
  open(option: number, group: number, name = -1): number {
    const session = this.freeCount > 0 ? this.free[--this.freeCount] : this.top++
    let of = group
    if (of < 0) {
      of = this.freeGroups > 0 ? this.freeGroup[--this.freeGroups] : this.groupTop++
      this.groupActivity[of] = this.problem.options[option].activity
      this.groupName[of] = name
    }
    this.attach(session, option, of)
    if (this.logging) this.write(kinds.session, session, 1, of)
    return session
  }

  private attach(session: number, option: number, group: number): void {
    this.option[session] = option
    this.group[session] = group
    this.groupSessions[group * MOST_SESSIONS_OF_GROUP + this.groupCount[group]++] = session
    for (const slot of this.problem.options[option].slots)
      this.onSlot[slot * this.onSlotStride + this.onSlotCount[slot]++] = session
    for (let hook = 0; hook < this.sessionHooks.length; hook++) this.sessionHooks[hook].session?.(session, 1)
  }

  /** Closes a session that has no members, adults or room any more; its group goes with its last session. */
  close(session: number): void {
    const group = this.group[session]
    const option = this.option[session]
    const name = this.groupName[group]
    if (this.logging) {
      this.write(kinds.session, session, -1, option)
      this.write(kinds.session, group, 0, name)
    }
    this.detach(session)
    this.release(session)
    if (this.groupCount[group] === 0) this.releaseGroup(group)
  }

  private detach(session: number): void {
    for (let hook = 0; hook < this.sessionHooks.length; hook++) this.sessionHooks[hook].session?.(session, -1)
    const group = this.group[session]
    const base = group * MOST_SESSIONS_OF_GROUP
    takeOut(this.groupSessions, base, this.groupCount[group]--, session)
    for (const slot of this.problem.options[this.option[session]].slots)
      takeOut(this.onSlot, slot * this.onSlotStride, this.onSlotCount[slot]--, session)
    this.option[session] = -1
    this.group[session] = -1
  }

  private release(session: number): void {
    this.free[this.freeCount++] = session
  }
  private releaseGroup(group: number): void {
    this.groupActivity[group] = -1
    this.freeGroup[this.freeGroups++] = group
  }

  /** Puts a student, unserved in all slots of the session, into it. */
  place(student: number, session: number): void {
    const slots = this.problem.options[this.option[session]].slots
    const base = student * this.problem.slots.length
    for (const slot of slots) this.at[base + slot] = session
    this.unserved -= slots.length
    const index = this.size[session]++
    this.memberList[session * this.stride + index] = student
    this.position[base + slots[0]] = index
    for (let hook = 0; hook < this.memberHooks.length; hook++)
      this.memberHooks[hook].member?.(student, session, 1)
    if (this.logging) this.write(kinds.member, student, session, 1)
  }

  /** Takes a student out of a session; the slots are unserved then. */
  remove(student: number, session: number): void {
    const slots = this.problem.options[this.option[session]].slots
    const base = student * this.problem.slots.length
    for (const slot of slots) this.at[base + slot] = -1
    this.unserved += slots.length
    const index = this.position[base + slots[0]]
    const last = --this.size[session]
    const moved = this.memberList[session * this.stride + last]
    this.memberList[session * this.stride + index] = moved
    this.position[moved * this.problem.slots.length + slots[0]] = index
    for (let hook = 0; hook < this.memberHooks.length; hook++)
      this.memberHooks[hook].member?.(student, session, -1)
    if (this.logging) this.write(kinds.member, student, session, -1)
  }

  /** Sets the lead of a session; −1 takes the lead away. */
  setLead(session: number, adult: number): void {
    const before = this.lead[session]
    if (before === adult) return
    if (before >= 0) {
      this.lead[session] = -1
      this.disengage(before, session)
      for (let hook = 0; hook < this.leadHooks.length; hook++)
        this.leadHooks[hook].lead?.(session, before, -1)
    }
    if (adult >= 0) {
      this.lead[session] = adult
      this.engage(adult, session)
      for (let hook = 0; hook < this.leadHooks.length; hook++) this.leadHooks[hook].lead?.(session, adult, 1)
    }
    if (this.logging) this.write(kinds.lead, session, before, adult)
  }

  addAssistant(session: number, adult: number): void {
    this.assistants[session * MOST_ASSISTANTS + this.assistCount[session]++] = adult
    this.engage(adult, session)
    for (let hook = 0; hook < this.assistHooks.length; hook++)
      this.assistHooks[hook].assist?.(session, adult, 1)
    if (this.logging) this.write(kinds.assist, session, adult, 1)
  }

  dropAssistant(session: number, adult: number): void {
    takeOut(this.assistants, session * MOST_ASSISTANTS, this.assistCount[session]--, adult)
    this.disengage(adult, session)
    for (let hook = 0; hook < this.assistHooks.length; hook++)
      this.assistHooks[hook].assist?.(session, adult, -1)
    if (this.logging) this.write(kinds.assist, session, adult, -1)
  }

  /** Sets the room of a session; −1 takes the room away. */
  setRoom(session: number, room: number): void {
    const before = this.room[session]
    if (before === room) return
    if (before >= 0) {
      this.room[session] = -1
      for (let hook = 0; hook < this.roomHooks.length; hook++)
        this.roomHooks[hook].room?.(session, before, -1)
    }
    if (room >= 0) {
      this.room[session] = room
      for (let hook = 0; hook < this.roomHooks.length; hook++) this.roomHooks[hook].room?.(session, room, 1)
    }
    if (this.logging) this.write(kinds.room, session, before, room)
  }

  addDuty(duty: number, adult: number): void {
    this.dutyAdults[duty * this.dutyStride + this.dutyCount[duty]++] = adult
    this.engage(adult, ~duty)
    for (let hook = 0; hook < this.dutyHooks.length; hook++) this.dutyHooks[hook].duty?.(duty, adult, 1)
    if (this.logging) this.write(kinds.duty, duty, adult, 1)
  }

  dropDuty(duty: number, adult: number): void {
    takeOut(this.dutyAdults, duty * this.dutyStride, this.dutyCount[duty]--, adult)
    this.disengage(adult, ~duty)
    for (let hook = 0; hook < this.dutyHooks.length; hook++) this.dutyHooks[hook].duty?.(duty, adult, -1)
    if (this.logging) this.write(kinds.duty, duty, adult, -1)
  }

  private engage(adult: number, what: number): void {
    const day = this.dayOf(what)
    const cell = adult * this.problem.days.length + day
    this.engaged[cell * MOST_ENGAGEMENTS + this.engagedCount[cell]++] = what
    this.count(adult, what, cell, 1)
  }
  private disengage(adult: number, what: number): void {
    const day = this.dayOf(what)
    const cell = adult * this.problem.days.length + day
    takeOut(this.engaged, cell * MOST_ENGAGEMENTS, this.engagedCount[cell]--, what)
    this.count(adult, what, cell, -1)
  }
  private count(adult: number, what: number, cell: number, sign: number): void {
    const base = adult * this.problem.slots.length
    if (what < 0) {
      this.dutyBlocks[base + this.problem.duties[~what].slot] += sign
      return
    }
    this.sessionsOfAdult[adult] += sign
    this.sessionsOfDay[cell] += sign
    for (const slot of this.problem.options[this.option[what]].slots) this.dutyBlocks[base + slot] += sign
  }
  private dayOf(what: number): number {
    return what < 0 ? this.problem.duties[~what].day : this.problem.options[this.option[what]].day
  }

  // Log

  /** A point to come back to. */
  mark(): number {
    return this.logTop
  }
  /** Forgets how to come back: called when a move is kept. */
  keep(): void {
    this.logTop = 0
  }

  private write(kind: number, a: number, b: number, c: number): void {
    const at = this.logTop
    this.log[at] = kind
    this.log[at + 1] = a
    this.log[at + 2] = b
    this.log[at + 3] = c
    this.logTop = at + 4
  }

  /** Takes the state back to a mark, exactly. */
  undo(mark: number): void {
    this.logging = false
    while (this.logTop > mark) {
      this.logTop -= 4
      const at = this.logTop
      this.revert(this.log[at], this.log[at + 1], this.log[at + 2], this.log[at + 3])
    }
    this.logging = true
  }

  private revert(kind: number, a: number, b: number, c: number): void {
    if (kind === kinds.member) c === 1 ? this.remove(a, b) : this.place(a, b)
    else if (kind === kinds.lead) this.setLead(a, b)
    else if (kind === kinds.assist) c === 1 ? this.dropAssistant(a, b) : this.addAssistant(a, b)
    else if (kind === kinds.room) this.setRoom(a, b)
    else if (kind === kinds.duty) c === 1 ? this.dropDuty(a, b) : this.addDuty(a, b)
    else if (b === 1) this.reopenUndone(a)
    else if (b === 0) this.pendingGroup(a, c)
    else this.reattach(a, c)
  }

  private undoneGroup = -1
  private undoneName = -1
  private pendingGroup(group: number, name: number): void {
    this.undoneGroup = group
    this.undoneName = name
  }
  /** Undoes a close: the last session freed comes back under its own number. */
  private reattach(session: number, option: number): void {
    this.freeCount--
    const group = this.undoneGroup
    if (this.groupCount[group] === 0) {
      this.freeGroups--
      this.groupActivity[group] = this.problem.options[option].activity
      this.groupName[group] = this.undoneName
    }
    this.attach(session, option, group)
  }
  /** Undoes an open. */
  private reopenUndone(session: number): void {
    const group = this.group[session]
    this.detach(session)
    this.release(session)
    if (this.groupCount[group] === 0) this.releaseGroup(group)
  }
}

/** Takes one value out of an unordered stretch of an array; the last takes its place. */
function takeOut(list: Int32Array, base: number, count: number, value: number): void {
  for (let index = base + count - 1; index >= base; index--)
    if (list[index] === value) {
      list[index] = list[base + count - 1]
      return
    }
}
