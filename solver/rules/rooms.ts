import { RULE_CODES } from '../../models/policy/rules.ts'
import { isAvailable } from '../../models/time.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H16')

/** Sessions without a room, and segments in which a room has more sessions than it holds at once. */
class Rooms implements Tracker {
  private readonly held: Int32Array
  private readonly parallel: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.held = new Int32Array(problem.rooms.length * problem.segmentCount)
    this.parallel = Int32Array.from(problem.rooms, (room) => room.parallel)
  }

  session(_session: number, sign: 1 | -1): void {
    this.state.breach(RULE, sign)
  }

  room(session: number, room: number, sign: 1 | -1): void {
    const [first, past] = this.problem.options[this.state.option[session]].segments
    const base = room * this.problem.segmentCount
    let change = -sign
    for (let segment = first; segment < past; segment++) {
      const before = this.held[base + segment]
      this.held[base + segment] = before + sign
      if (Math.max(before, before + sign) === this.parallel[room] + 1) change += sign
    }
    if (change !== 0) this.state.breach(RULE, change)
  }
}

/** H16 [3.2.3, 3.2.5]: a room that fits, is checked, can be reached, is open, and holds so many sessions at once. */
export const rooms: Rule = {
  code: 'H16',
  applies: () => true,
  arcs: {
    room(half, room, option) {
      const { roomKinds } = half.activities[option.activity]
      const day = half.days[option.day]
      const site = half.sites.indexOf(room.site)
      if (site !== 0 && (site < 0 || half.walk[site] < 0)) return false
      if (roomKinds.length > 0 && !roomKinds.some((kind) => room.kinds.includes(kind))) return false
      if (room.safetyUntil < day.date) return false
      return isAvailable(room.availability, room.closures, day, option.start, option.end)
    },
  },
  track: (problem, state) => new Rooms(problem, state),
  recount(problem, state) {
    const held = new Int32Array(problem.rooms.length * problem.segmentCount)
    let count = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      const room = state.room[session]
      if (room < 0) {
        count++
        continue
      }
      const [first, past] = problem.options[state.option[session]].segments
      for (let segment = first; segment < past; segment++) held[room * problem.segmentCount + segment]++
    }
    problem.rooms.forEach((room, index) => {
      for (let segment = 0; segment < problem.segmentCount; segment++)
        if (held[index * problem.segmentCount + segment] > room.parallel) count++
    })
    return count
  },
}
