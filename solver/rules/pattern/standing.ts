import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { Groups, openGroups } from '../groups.ts'
import { type PatternPart, RULE, standingOf } from './part.ts'

/** Whether a former member requires the blocks of the session and ranks the activity on its day. */
function fits(problem: Problem, state: State, student: number, session: number): boolean {
  const { slots, day, activity } = problem.options[state.option[session]]
  if (problem.rank[(student * problem.days.length + day) * problem.activities.length + activity] < 0)
    return false
  const base = student * problem.slots.length
  for (const slot of slots) if (problem.required[base + slot] === 0) return false
  return true
}

/** Whether a former member is bound to the group: they fit all its sessions, one of them (−1: none) left out. */
function isBound(problem: Problem, state: State, student: number, group: number, except: number): boolean {
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    if (session !== except && !fits(problem, state, student, session)) return false
  }
  return true
}

/** Former members who are bound to a group that goes on and are not in it. */
function missing(problem: Problem, state: State, groups: Groups, group: number, except: number): number {
  const members = standingOf(problem, state, group)?.members ?? []
  if (state.groupCount[group] === (except < 0 ? 0 : 1)) return 0
  let count = 0
  for (const student of members)
    if (!groups.isInGroup(student, group, -1) && isBound(problem, state, student, group, except)) count++
  return count
}

/** Former members whom a standing group lost without a reason. A group that is gone has lost nobody: it closed. */
export class StandingPart implements PatternPart {
  private readonly missingFrom: Int32Array
  private readonly groups: Groups
  /** Standing group × student: member last week. */
  private readonly former: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State, groups: Groups) {
    this.groups = groups
    this.problem = problem
    this.state = state
    this.missingFrom = new Int32Array(state.capacity)
    this.former = new Uint8Array(problem.standing.length * problem.students.length)
    problem.standing.forEach(({ members }, index) => {
      for (const student of members) this.former[index * problem.students.length + student] = 1
    })
  }

  session(session: number, sign: 1 | -1): void {
    const group = this.state.group[session]
    if (standingOf(this.problem, this.state, group) === undefined) return
    const now = missing(this.problem, this.state, this.groups, group, sign === 1 ? -1 : session)
    if (now !== this.missingFrom[group]) this.state.breach(RULE, now - this.missingFrom[group])
    this.missingFrom[group] = now
  }

  member(student: number, session: number, sign: 1 | -1, isChange: boolean): void {
    const group = this.state.group[session]
    const name = this.state.groupName[group]
    if (!isChange || name < 0 || name >= this.problem.standing.length) return
    if (this.former[name * this.problem.students.length + student] === 0) return
    if (!isBound(this.problem, this.state, student, group, -1)) return
    this.missingFrom[group] -= sign
    this.state.breach(RULE, -sign)
  }
}

export function recountStanding(problem: Problem, state: State): number {
  const groups = new Groups(problem, state)
  return openGroups(state).reduce((sum, group) => sum + missing(problem, state, groups, group, -1), 0)
}
