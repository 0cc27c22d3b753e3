import { hasBegun } from '../rules/begun.ts'
import type { State } from '../state.ts'
import { isBound } from './allowed.ts'
import { settle } from './seating.ts'

/** Empties a session: its members are out, its adults and room free. It is closed then. */
export function dissolve(state: State, session: number): void {
  while (state.size[session] > 0) state.remove(state.member(session, state.size[session] - 1), session)
  while (state.assistCount[session] > 0)
    state.dropAssistant(session, state.assistant(session, state.assistCount[session] - 1))
  state.setLead(session, -1)
  state.setRoom(session, -1)
  state.close(session)
}

/**
 * Closes a session, and the rest of its group where members go together, but for what has begun; everybody is settled
 * elsewhere as far as possible.
 */
export function closeGroup(state: State, session: number): void {
  const group = state.group[session]
  const members = state.membersOf(session)
  const closing = [session]
  if (isBound(state, group))
    for (let index = 0; index < state.groupCount[group]; index++) {
      const other = state.sessionOfGroup(group, index)
      if (other !== session && !hasBegun(state, other)) closing.push(other)
    }
  for (const entry of closing) dissolve(state, entry)
  for (const student of members) settle(state, student, -1)
}

/** Fewest students that a session may have. */
export function leastOf(state: State, session: number): number {
  const activity = state.activityOf(session)
  return state.problem.ranked[activity] === 1 ? Math.max(1, state.problem.activities[activity].min) : 1
}

/** Closes the groups among some sessions that have fallen below their minimum; the members left are settled elsewhere. */
export function closeBelowLeast(state: State, sessions: readonly number[]): void {
  for (const session of sessions)
    if (state.option[session] >= 0 && state.size[session] < leastOf(state, session))
      closeGroup(state, session)
}
