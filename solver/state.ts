import { TERM_CODES } from '../models/policy/terms.ts'
import { Ledgers } from './ledgers.ts'
import type { Problem } from './problem.ts'
import type { Rule, Term } from './rule.ts'
import { Hooks } from './state/hooks.ts'
import { Tables, takeOut } from './state/tables.ts'

const kinds = { member: 0, lead: 1, assist: 2, room: 3, session: 4, duty: 5 } as const

/**
 * The mutable twin of a problem: which sessions are open, who is where. Every change is one of six elementary ones, is
 * followed by the trackers of the rules and terms that apply, and is written to a log, so that `undo` takes the state
 * back exactly. Nothing is copied and nothing allocated while moving.
 */
export class State extends Tables {
  /** Sums per person that terms read. */
  readonly ledgers: Ledgers
  /** Elementary changes done so far, undone ones included: the unit of work. */
  work = 0
  private log = new Int32Array(1 << 16)
  private logTop = 0
  private logging = true
  private readonly hooks = new Hooks()
  constructor(problem: Problem, weights: Float64Array, rules: readonly Rule[], terms: readonly Term[]) {
    super(problem, weights)
    this.ledgers = new Ledgers(problem, this)
    this.hooks.follow(this.ledgers)
    for (const rule of rules)
      if (rule.applies(problem) && rule.track) this.hooks.follow(rule.track(problem, this))
    TERM_CODES.forEach((code, index) => {
      const term = terms.find((entry) => entry.code === code)
      if (term === undefined || !term.applies(problem) || weights[index] === 0) return
      this.charge(index, term.initial(problem, this))
      this.hooks.follow(term.track(problem, this))
    })
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
    this.groupSessions[group * this.groupStride + this.groupCount[group]++] = session
    for (const slot of this.problem.options[option].slots)
      this.onSlot[slot * this.onSlotStride + this.onSlotCount[slot]++] = session
    this.chain(session)
    this.hooks.session(session, 1)
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
    this.hooks.session(session, -1)
    const group = this.group[session]
    const base = group * this.groupStride
    takeOut(this.groupSessions, base, this.groupCount[group]--, session)
    for (const slot of this.problem.options[this.option[session]].slots)
      takeOut(this.onSlot, slot * this.onSlotStride, this.onSlotCount[slot]--, session)
    this.unchain(session)
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
    this.work++
    const slots = this.problem.options[this.option[session]].slots
    const base = student * this.problem.slots.length
    for (const slot of slots) this.at[base + slot] = session
    this.unserved -= slots.length
    const index = this.size[session]++
    this.memberList[session * this.stride + index] = student
    this.position[base + slots[0]] = index
    this.attend(student, session, 1)
    this.hooks.member(student, session, 1)
    if (this.logging) this.write(kinds.member, student, session, 1)
  }

  /** Takes a student out of a session; the slots are unserved then. */
  remove(student: number, session: number): void {
    this.work++
    const slots = this.problem.options[this.option[session]].slots
    const base = student * this.problem.slots.length
    for (const slot of slots) this.at[base + slot] = -1
    this.unserved += slots.length
    const index = this.position[base + slots[0]]
    const last = --this.size[session]
    const moved = this.memberList[session * this.stride + last]
    this.memberList[session * this.stride + index] = moved
    this.position[moved * this.problem.slots.length + slots[0]] = index
    this.attend(student, session, -1)
    this.hooks.member(student, session, -1)
    if (this.logging) this.write(kinds.member, student, session, -1)
  }

  /** Sets the lead of a session; −1 takes the lead away. */
  setLead(session: number, adult: number): void {
    const before = this.lead[session]
    if (before === adult) return
    this.work++
    if (before >= 0) {
      this.lead[session] = -1
      this.disengage(before, session)
      this.hooks.lead(session, before, -1)
    }
    if (adult >= 0) {
      this.lead[session] = adult
      this.engage(adult, session)
      this.hooks.lead(session, adult, 1)
    }
    if (this.logging) this.write(kinds.lead, session, before, adult)
  }

  addAssistant(session: number, adult: number): void {
    this.work++
    this.assistants[session * this.assistStride + this.assistCount[session]++] = adult
    this.engage(adult, session)
    this.hooks.assist(session, adult, 1)
    if (this.logging) this.write(kinds.assist, session, adult, 1)
  }

  dropAssistant(session: number, adult: number): void {
    this.work++
    takeOut(this.assistants, session * this.assistStride, this.assistCount[session]--, adult)
    this.disengage(adult, session)
    this.hooks.assist(session, adult, -1)
    if (this.logging) this.write(kinds.assist, session, adult, -1)
  }

  /** Sets the room of a session; −1 takes the room away. */
  setRoom(session: number, room: number): void {
    const before = this.room[session]
    if (before === room) return
    this.work++
    if (before >= 0) {
      this.room[session] = -1
      this.useRoom(session, before, -1)
      this.hooks.room(session, before, -1)
    }
    if (room >= 0) {
      this.room[session] = room
      this.useRoom(session, room, 1)
      this.hooks.room(session, room, 1)
    }
    if (this.logging) this.write(kinds.room, session, before, room)
  }

  private useRoom(session: number, room: number, sign: number): void {
    const [first, past] = this.problem.options[this.option[session]].segments
    for (let segment = first; segment < past; segment++)
      this.roomUse[room * this.problem.segmentCount + segment] += sign
  }

  addDuty(duty: number, adult: number): void {
    this.work++
    this.dutyAdults[duty * this.dutyStride + this.dutyCount[duty]++] = adult
    this.engage(adult, ~duty)
    this.hooks.duty(duty, adult, 1)
    if (this.logging) this.write(kinds.duty, duty, adult, 1)
  }

  dropDuty(duty: number, adult: number): void {
    this.work++
    takeOut(this.dutyAdults, duty * this.dutyStride, this.dutyCount[duty]--, adult)
    this.disengage(adult, ~duty)
    this.hooks.duty(duty, adult, -1)
    if (this.logging) this.write(kinds.duty, duty, adult, -1)
  }

  private engage(adult: number, what: number): void {
    const day = this.dayOf(what)
    const cell = adult * this.problem.days.length + day
    this.engaged[cell * this.engagedStride + this.engagedCount[cell]++] = what
    this.count(adult, what, cell, 1)
  }
  private disengage(adult: number, what: number): void {
    const day = this.dayOf(what)
    const cell = adult * this.problem.days.length + day
    takeOut(this.engaged, cell * this.engagedStride, this.engagedCount[cell]--, what)
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
    if (at + 4 > this.log.length) {
      const longer = new Int32Array(2 * this.log.length)
      longer.set(this.log)
      this.log = longer
    }
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
    else if (b === 0) {
      this.undoneGroup = a
      this.undoneName = c
    } else this.reattach(a, c)
  }

  private undoneGroup = -1
  private undoneName = -1
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
