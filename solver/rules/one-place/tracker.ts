import { RULE_CODES } from '../../../models/policy/rules.ts'
import type { Problem } from '../../problem.ts'
import type { Tracker } from '../../rule.ts'
import type { State } from '../../state.ts'
import { lessonsOn } from '../lessons.ts'
import { beginOf, isLate, travelMinutes } from './stretch.ts'

const RULE = RULE_CODES.indexOf('H07')

/** Pairs of engagements that collide, by adult and day, and students who cannot walk to their session in time. */
export class OnePlaceTracker implements Tracker {
  /** Session: when its adults are bound from, and where it is. */
  private readonly begin: Int32Array
  private readonly site: Int32Array
  /** Adult × day: start, end and site of each lesson, flat. */
  private readonly lessons: readonly Int32Array[]
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.begin = new Int32Array(state.capacity)
    this.site = new Int32Array(state.capacity)
    this.lessons = problem.adults.flatMap((adult) =>
      problem.days.map((day) =>
        Int32Array.from(
          lessonsOn(adult, day).flatMap(({ start, end, site }) => [start, end, problem.sites.indexOf(site)]),
        ),
      ),
    )
  }

  session(session: number, sign: 1 | -1): void {
    if (sign === -1) return
    this.site[session] = 0
    this.begin[session] = this.problem.options[this.state.option[session]].start
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    this.engage(adult, session, sign)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.engage(adult, session, sign)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    this.engage(adult, ~duty, sign)
  }

  room(session: number, room: number, sign: 1 | -1): void {
    const site = this.problem.roomSite[room]
    if (site === 0) return
    const option = this.problem.options[this.state.option[session]]
    let late = 0
    for (let index = 0; index < this.state.size[session]; index++)
      if (isLate(this.problem, this.state.member(session, index), option, site)) late++
    if (late > 0) this.state.breach(RULE, sign * late)
    this.shift(session, sign === 1 ? site : 0)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const site = this.site[session]
    if (site === 0) return
    const option = this.problem.options[this.state.option[session]]
    if (isLate(this.problem, student, option, site)) this.state.breach(RULE, sign)
    this.shift(session, site)
  }

  private engage(adult: number, what: number, sign: 1 | -1): void {
    const count = this.collisions(adult, what)
    if (count > 0) this.state.breach(RULE, sign * count)
  }

  /** Moves a session to a site, and to the time that binds its adults there. */
  private shift(session: number, site: number): void {
    const begin = beginOf(this.problem, this.state, session, site)
    if (begin === this.begin[session] && site === this.site[session]) return
    const before = this.collisionsOf(session)
    this.begin[session] = begin
    this.site[session] = site
    const now = this.collisionsOf(session)
    if (now !== before) this.state.breach(RULE, now - before)
  }

  private collisionsOf(session: number): number {
    const lead = this.state.lead[session]
    let count = lead < 0 ? 0 : this.collisions(lead, session)
    for (let index = 0; index < this.state.assistCount[session]; index++)
      count += this.collisions(this.state.assistant(session, index), session)
    return count
  }

  /** What an engagement of an adult collides with: others of the day; away from the school, lessons too. */
  private collisions(adult: number, what: number): number {
    const { problem, state } = this
    const day = what < 0 ? problem.duties[~what].day : problem.options[state.option[what]].day
    const cell = adult * problem.days.length + day
    let count = 0
    for (let index = 0; index < state.engagedCount[cell]; index++) {
      const other = state.engagement(adult, day, index)
      if (other === what) continue
      const from = other < 0 ? problem.duties[~other].site : 0
      if (this.meets(what, this.beginning(other), this.ending(other), from, this.siteOf(other))) count++
    }
    if (what < 0 || this.site[what] === 0) return count
    const lessons = this.lessons[cell]
    for (let at = 0; at < lessons.length; at += 3)
      if (this.meets(what, lessons[at], lessons[at + 1], lessons[at + 2], lessons[at + 2])) count++
    return count
  }

  private meets(what: number, begin: number, end: number, from: number, to: number): boolean {
    const start = what < 0 ? this.problem.duties[~what].site : 0
    return (
      this.ending(what) + travelMinutes(this.problem, this.siteOf(what), from) > begin &&
      end + travelMinutes(this.problem, to, start) > this.beginning(what)
    )
  }

  private beginning(what: number): number {
    return what < 0 ? this.problem.slots[this.problem.duties[~what].slot].start : this.begin[what]
  }
  private ending(what: number): number {
    return what < 0
      ? this.problem.slots[this.problem.duties[~what].slot].end
      : this.problem.options[this.state.option[what]].end
  }
  private siteOf(what: number): number {
    return what < 0 ? this.problem.duties[~what].site : this.site[what]
  }
}
