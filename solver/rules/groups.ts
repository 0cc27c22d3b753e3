import type { State } from '../state.ts'

/** Whether a student is in an open session. */
export const isIn = (state: State, student: number, session: number): boolean =>
  state.at[student * state.problem.slots.length + state.problem.options[state.option[session]].slots[0]] ===
  session

/** Whether a student is in another session of the session's group. */
export function isElsewhereInGroup(state: State, student: number, session: number): boolean {
  const group = state.group[session]
  const count = state.groupCount[group]
  for (let index = 0; index < count; index++) {
    const other = state.sessionOfGroup(group, index)
    if (other !== session && isIn(state, student, other)) return true
  }
  return false
}

/** Whether a student is in any session of a group. */
export function isInGroup(state: State, student: number, group: number): boolean {
  for (let index = 0; index < state.groupCount[group]; index++)
    if (isIn(state, student, state.sessionOfGroup(group, index))) return true
  return false
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
