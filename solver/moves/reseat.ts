import type { State } from '../state.ts'
import type { Move } from './move.ts'
import { join, leave, mayTake, ownHomework, requiresAll, seatsLeft, settle } from './seating.ts'
import { closeBelowLeast, leastOf } from './sessions.ts'

/**
 * One student goes to another session (or group) of one of their slots. Where it is full, one of its members makes room: the
 * two exchange places if they can, else the other is settled elsewhere. Covers a shift, a swap, joining and leaving.
 */
export const reseat: Move = (state, random) => {
  const { problem } = state
  if (problem.students.length === 0) return false
  const student = random.next(problem.students.length)
  const own = problem.requiredOf[student]
  const slot = own[random.next(own.length)]
  const open = state.onSlotCount[slot]
  if (open === 0) return false
  const target = state.sessionOnSlot(slot, random.next(open))
  const here = state.at[student * problem.slots.length + slot]
  if (target === here || !mayTake(problem, student, state.option[target])) return false
  if (!requiresAll(problem, student, state.option[target]) || !ownHomework(state, student, target))
    return false
  const vacated = sessionsOf(state, student)
  if (seatsLeft(state, target) > 0) {
    if (!join(state, student, target)) return false
    settle(state, student, -1)
    closeBelowLeast(state, vacated)
    return true
  }
  if (state.size[target] === 0) return false
  const other = state.member(target, random.next(state.size[target]))
  leave(state, other, target)
  if (!join(state, student, target)) return false
  if (here >= 0 && seatsLeft(state, here) > 0 && state.at[other * problem.slots.length + slot] === -1)
    if (requiresAll(problem, other, state.option[here]) && ownHomework(state, other, here))
      join(state, other, here)
  settle(state, other, -1)
  settle(state, student, -1)
  closeBelowLeast(state, vacated)
  return true
}

/** The sessions that a student is in, and might leave empty; only small ones count. */
function sessionsOf(state: State, student: number): number[] {
  const { problem } = state
  const found: number[] = []
  for (const slot of problem.requiredOf[student]) {
    const session = state.at[student * problem.slots.length + slot]
    if (session >= 0 && state.size[session] <= leastOf(state, session) && !found.includes(session))
      found.push(session)
  }
  return found
}
