import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H08')

/** Fewest students of a session: the minimum of a ranked activity, and never none. */
const fewestOf = (problem: Problem, activity: number): number =>
  problem.ranked[activity] === 1 ? Math.max(1, problem.activities[activity].min) : 1

/** Segments of a room in which its sessions together hold more students than it does, and sizes of sessions. */
class Capacity implements Tracker {
  private readonly load: Int32Array
  private readonly sized: Uint8Array
  private readonly holds: Int32Array
  private readonly fewest: Int32Array
  private readonly most: Int32Array
  /** First and one past the last segment of each option. */
  private readonly first: Int32Array
  private readonly past: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.load = new Int32Array(problem.rooms.length * problem.segmentCount)
    this.sized = new Uint8Array(state.capacity)
    this.holds = Int32Array.from(problem.rooms, (room) => room.capacity)
    this.fewest = Int32Array.from(problem.activities, (_, activity) => fewestOf(problem, activity))
    this.first = Int32Array.from(problem.options, (option) => option.segments[0])
    this.past = Int32Array.from(problem.options, (option) => option.segments[1])
    this.most = Int32Array.from(problem.activities, (activity) => activity.max)
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
    const activity = this.state.groupActivity[this.state.group[session]]
    const size = this.state.size[session]
    const now = size > this.most[activity] || size < this.fewest[activity] ? 1 : 0
    if (now !== this.sized[session]) this.state.breach(RULE, now - this.sized[session])
    this.sized[session] = now
  }

  private fill(session: number, room: number, change: number): void {
    const option = this.state.option[session]
    const holds = this.holds[room]
    const base = room * this.problem.segmentCount
    const past = base + this.past[option]
    for (let cell = base + this.first[option]; cell < past; cell++) {
      const before = this.load[cell]
      const after = before + change
      this.load[cell] = after
      if (before > holds !== after > holds) this.state.breach(RULE, after > holds ? 1 : -1)
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
      const activity = state.activityOf(session)
      const size = state.size[session]
      if (size > problem.activities[activity].max || size < fewestOf(problem, activity)) count++
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
