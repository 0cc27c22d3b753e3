import { RULE_CODES } from '../../../models/policy/rules.ts'
import type { Problem } from '../../problem.ts'
import type { Tracker } from '../../rule.ts'
import type { State } from '../../state.ts'
import { makesDue, missingAdults, siteOfSession } from './need.ts'

const RULE = RULE_CODES.indexOf('H09')

export class AdultsTracker implements Tracker {
  /** What each session lacks now. */
  private readonly missing: Int32Array
  /** Site × segment: sessions with students, and engagements of teachers in service. */
  private readonly people: Int32Array
  private readonly service: Int32Array
  /** Sessions that make each duty due. */
  private readonly due: Int32Array
  private readonly perAdult: Int32Array
  private readonly dutiesOfDay: readonly (readonly number[])[]
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.missing = new Int32Array(state.capacity)
    this.people = new Int32Array(problem.sites.length * problem.segmentCount)
    this.service = new Int32Array(problem.sites.length * problem.segmentCount)
    this.due = new Int32Array(problem.duties.length)
    this.perAdult = Int32Array.from(problem.activities, (activity) => activity.studentsPerAdult)
    this.dutiesOfDay = problem.days.map((_, day) =>
      problem.duties.flatMap((duty, index) => (duty.day === day ? [index] : [])),
    )
  }

  session(session: number, sign: 1 | -1): void {
    if (sign === 1) this.judge(session)
    else {
      this.state.breach(RULE, -this.missing[session])
      this.missing[session] = 0
    }
  }

  member(_student: number, session: number, sign: 1 | -1): void {
    this.judge(session)
    if (this.state.size[session] === (sign === 1 ? 1 : 0))
      this.populate(session, siteOfSession(this.problem, this.state, session), sign)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    this.judge(session)
    const option = this.problem.options[this.state.option[session]]
    if (this.problem.inService[adult * this.problem.days.length + option.day] === 0) return
    this.fill(siteOfSession(this.problem, this.state, session), option.segments, 0, sign)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }

  /** A session with a room elsewhere leaves the school's own site, or comes back to it. */
  room(session: number, room: number, sign: 1 | -1): void {
    const site = this.problem.roomSite[room]
    if (site === 0) return
    const { segments } = this.problem.options[this.state.option[session]]
    const teachers = this.teachersOf(session)
    this.fill(0, segments, 0, -sign * teachers)
    this.fill(site, segments, 0, sign * teachers)
    if (this.state.size[session] === 0) return
    this.populate(session, 0, -sign)
    this.populate(session, site, sign)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    const { day, slot, site } = this.problem.duties[duty]
    if (this.due[duty] > 0) {
      const now = this.lacking(duty, 0)
      const before = this.lacking(duty, sign)
      if (now !== before) this.state.breach(RULE, now - before)
    }
    if (this.problem.inService[adult * this.problem.days.length + day] === 1)
      this.fill(site, this.problem.slots[slot].segments, 0, sign)
  }

  private judge(session: number): void {
    const now = missingAdults(
      this.state,
      session,
      this.perAdult[this.state.groupActivity[this.state.group[session]]],
    )
    if (now !== this.missing[session]) this.state.breach(RULE, now - this.missing[session])
    this.missing[session] = now
  }

  private populate(session: number, site: number, sign: number): void {
    const option = this.problem.options[this.state.option[session]]
    this.fill(site, option.segments, sign, 0)
    for (const duty of this.dutiesOfDay[option.day]) {
      if (!makesDue(this.problem, option, site, this.problem.duties[duty])) continue
      this.due[duty] += sign
      if (this.due[duty] === (sign === 1 ? 1 : 0)) this.state.breach(RULE, sign * this.lacking(duty, 0))
    }
  }

  /** Adults that a duty lacks, with so many fewer than it has now. */
  private lacking(duty: number, fewer: number): number {
    return Math.max(0, this.problem.duties[duty].duty.adults - this.state.dutyCount[duty] + fewer)
  }

  private teachersOf(session: number): number {
    const { inService, days, options } = this.problem
    const { day } = options[this.state.option[session]]
    const lead = this.state.lead[session]
    let teachers = lead < 0 ? 0 : inService[lead * days.length + day]
    for (let index = 0; index < this.state.assistCount[session]; index++)
      teachers += inService[this.state.assistant(session, index) * days.length + day]
    return teachers
  }

  private fill(site: number, segments: readonly [number, number], sessions: number, teachers: number): void {
    const base = site * this.problem.segmentCount
    let change = 0
    for (let cell = base + segments[0]; cell < base + segments[1]; cell++) {
      if (this.people[cell] > 0 && this.service[cell] === 0) change--
      this.people[cell] += sessions
      this.service[cell] += teachers
      if (this.people[cell] > 0 && this.service[cell] === 0) change++
    }
    if (change !== 0) this.state.breach(RULE, change)
  }
}
