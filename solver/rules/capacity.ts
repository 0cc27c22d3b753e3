import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H08')

/** Breaches of a session's own size: over the maximum, or under the minimum of a ranked activity (never under 1). */
function sizeBreach(problem: Problem, state: State, session: number): number {
  const activity = problem.activities[state.activityOf(session)]
  const ranked = problem.ranked[state.activityOf(session)] === 1
  const size = state.size[session]
  return size > activity.max || size < (ranked ? Math.max(1, activity.min) : 1) ? 1 : 0
}

/** Segments of a room in which its sessions together hold more students than it does. */
class Capacity implements Tracker {
  private readonly load: Int32Array
  private readonly sized: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.load = new Int32Array(problem.rooms.length * problem.segmentCount)
    this.sized = new Uint8Array(state.capacity)
  }

  session(session: number, sign: 1 | -1): void {
    if (sign === 1) this.judge(session)
    else {
      this.state.breach(RULE, -this.sized[session])
      this.sized[session] = 0
    }
  }

  member(_student: number, session: number, sign: 1 | -1): void {
    this.judge(session)
    if (this.state.room[session] >= 0) this.fill(session, this.state.room[session], sign)
  }

  room(session: number, room: number, sign: 1 | -1): void {
    this.fill(session, room, sign * this.state.size[session])
  }

  private judge(session: number): void {
    const now = sizeBreach(this.problem, this.state, session)
    if (now !== this.sized[session]) this.state.breach(RULE, now - this.sized[session])
    this.sized[session] = now
  }

  private fill(session: number, room: number, change: number): void {
    const [first, past] = this.problem.options[this.state.option[session]].segments
    const { capacity } = this.problem.rooms[room]
    for (let segment = first; segment < past; segment++) {
      const cell = room * this.problem.segmentCount + segment
      const before = this.load[cell] > capacity ? 1 : 0
      this.load[cell] += change
      const after = this.load[cell] > capacity ? 1 : 0
      if (after !== before) this.state.breach(RULE, after - before)
    }
  }
}

/** H08: group sizes, and what a room holds. An open session without a student counts as under its minimum. */
export const capacity: Rule = {
  code: 'H08',
  applies: () => true,
  track: (problem, state) => new Capacity(problem, state),
  recount(problem, state) {
    const load = new Int32Array(problem.rooms.length * problem.segmentCount)
    let count = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      count += sizeBreach(problem, state, session)
      if (state.room[session] < 0) continue
      const [first, past] = problem.options[state.option[session]].segments
      for (let segment = first; segment < past; segment++)
        load[state.room[session] * problem.segmentCount + segment] += state.size[session]
    }
    for (let cell = 0; cell < load.length; cell++)
      if (load[cell] > problem.rooms[Math.floor(cell / problem.segmentCount)].capacity) count++
    return count
  },
}
