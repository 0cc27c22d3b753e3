import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'

/** Who is in which group, read from where each student is; nothing is kept. */
export class Groups {
  /** First slot of each option. */
  private readonly firstSlot: Int32Array
  private readonly slots: number
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.state = state
    this.slots = problem.slots.length
    this.firstSlot = Int32Array.from(problem.options, (option) => option.slots[0])
  }

  /** Whether a student is in an open session. */
  isIn(student: number, session: number): boolean {
    const { state } = this
    return state.at[student * this.slots + this.firstSlot[state.option[session]]] === session
  }

  /** Whether a student is in a session of a group, one of them (−1: none) left out. */
  isInGroup(student: number, group: number, except: number): boolean {
    const { state } = this
    const count = state.groupCount[group]
    for (let index = 0; index < count; index++) {
      const session = state.sessionOfGroup(group, index)
      if (session !== except && this.isIn(student, session)) return true
    }
    return false
  }

  /** Whether a student is in another session of the session's group. */
  isElsewhere(student: number, session: number): boolean {
    const group = this.state.group[session]
    return this.state.groupCount[group] > 1 && this.isInGroup(student, group, session)
  }
}

/** Everybody in a session of a group, once, read from the sessions themselves. */
export function membersOfGroup(state: State, group: number): Set<number> {
  const members = new Set<number>()
  for (let at = 0; at < state.groupCount[group]; at++) {
    const session = state.sessionOfGroup(group, at)
    for (let index = 0; index < state.size[session]; index++) members.add(state.member(session, index))
  }
  return members
}

/** Groups with a session. */
export function openGroups(state: State): number[] {
  const groups: number[] = []
  for (let group = 0; group < state.groupTop; group++) if (state.groupCount[group] > 0) groups.push(group)
  return groups
}
