import { continuityCost } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { CompiledStanding, Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const TERM = TERM_CODES.indexOf('S08')

/** Stands for last week's lead or room when it is gone from the data: unlike every other. */
const GONE = -2

/** The standing group that a group goes on as, if it does. */
const standingOf = (problem: Problem, state: State, group: number): CompiledStanding | undefined =>
  problem.standing[state.groupName[group]]

/** Distinct entries beyond the first among an array's values for a group's sessions and (unless −1) last week's. */
function further(state: State, group: number, values: Int32Array, last: number): number {
  let distinct = last === -1 ? 0 : 1
  for (let index = 0; index < state.groupCount[group]; index++) {
    const value = values[state.sessionOfGroup(group, index)]
    if (value < 0 || value === last) continue
    let seen = false
    for (let before = 0; before < index && !seen; before++)
      seen = values[state.sessionOfGroup(group, before)] === value
    if (!seen) distinct++
  }
  return Math.max(0, distinct - 1)
}

/** Leads and rooms of a group; sessions that have none yet count nothing. */
function changes(problem: Problem, state: State, group: number): number {
  const standing = standingOf(problem, state, group)
  const lead = standing === undefined ? -1 : standing.lead < 0 ? GONE : standing.lead
  const room = standing === undefined ? -1 : standing.room < 0 ? GONE : standing.room
  return (
    continuityCost.lead * further(state, group, state.lead, lead) +
    continuityCost.room * further(state, group, state.room, room)
  )
}

function moved(problem: Problem, state: State, session: number): number {
  const standing = standingOf(problem, state, state.group[session])
  if (standing === undefined || standing.slots.has(problem.options[state.option[session]].slots[0])) return 0
  return continuityCost.moved
}

/** Members of a session in whose homerooms an adult teaches. */
function known(problem: Problem, state: State, session: number, adult: number): number {
  let count = 0
  for (let index = 0; index < state.size[session]; index++)
    count +=
      problem.teaches[adult * problem.homerooms.length + problem.homeroomOf[state.member(session, index)]]
  return count
}

class Continuity implements Tracker {
  private readonly changed: Int32Array
  private readonly homework: Uint8Array
  /** By session: members whose homeroom its lead teaches, and whether the lead counts as a stranger. */
  private readonly known: Int32Array
  private readonly stranger: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.changed = new Int32Array(state.capacity)
    this.homework = Uint8Array.from(problem.options, ({ activity }) =>
      problem.activities[activity].category === 'homework' ? 1 : 0,
    )
    this.known = new Int32Array(state.capacity)
    this.stranger = new Uint8Array(state.capacity)
  }

  session(session: number, sign: 1 | -1): void {
    const cost = moved(this.problem, this.state, session)
    if (cost > 0) this.state.charge(TERM, sign * cost)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    if (this.homework[this.state.option[session]] === 0) return
    const lead = this.state.lead[session]
    if (lead < 0) return
    this.known[session] +=
      sign * this.problem.teaches[lead * this.problem.homerooms.length + this.problem.homeroomOf[student]]
    this.judge(session)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    this.compare(this.state.group[session])
    if (this.homework[this.state.option[session]] === 0) return
    this.known[session] = sign === 1 ? known(this.problem, this.state, session, adult) : 0
    this.judge(session)
  }

  room(session: number): void {
    this.compare(this.state.group[session])
  }

  private judge(session: number): void {
    const { lead, size } = this.state
    const now = lead[session] >= 0 && size[session] > 0 && this.known[session] === 0 ? 1 : 0
    if (now === this.stranger[session]) return
    this.state.charge(TERM, (now - this.stranger[session]) * continuityCost.stranger)
    this.stranger[session] = now
  }

  private compare(group: number): void {
    const now = changes(this.problem, this.state, group)
    if (now === this.changed[group]) return
    this.state.charge(TERM, now - this.changed[group])
    this.changed[group] = now
  }
}

/** S08: a group keeps adult, room and time; homework goes to a teacher who knows the class. */
export const continuity: Term = {
  code: 'S08',
  applies: () => true,
  initial: () => 0,
  track: (problem, state) => new Continuity(problem, state),
  recount(problem, state) {
    const groups = new Set<number>()
    let sum = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      groups.add(state.group[session])
      sum += moved(problem, state, session)
      if (problem.activities[state.activityOf(session)].category !== 'homework') continue
      const lead = state.lead[session]
      if (lead >= 0 && state.size[session] > 0 && known(problem, state, session, lead) === 0)
        sum += continuityCost.stranger
    }
    for (const group of groups) sum += changes(problem, state, group)
    return sum
  },
}
