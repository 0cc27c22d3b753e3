import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { hasEnough, hasEnoughOf, isBound, isHeld, ownHomework, requiresAll } from './allowed.ts'
import { closeBelowLeast, leastOf } from './closing.ts'
import { join, leave, settle } from './seating.ts'
import { seatsLeft } from './seats.ts'

/** Where groups of several sessions or blocks are touched: done as it comes, and judged by the caller. */
export function reseatAtLarge(
  state: State,
  random: Random,
  student: number,
  slot: number,
  here: number,
  target: number,
): boolean {
  const { problem } = state
  const vacated = sessionsOf(state, student)
  giveUp(state, student, target)
  if (seatsLeft(state, target) > 0) {
    if (!join(state, student, target)) return false
    settle(state, student, -1)
    closeBelowLeast(state, vacated)
    return true
  }
  if (state.size[target] === 0) return false
  const other = state.member(target, random.next(state.size[target]))
  if (isHeld(state, other, target)) return false
  leave(state, other, target)
  if (!join(state, student, target)) return false
  if (here >= 0 && seatsLeft(state, here) > 0 && state.at[other * problem.slots.length + slot] === -1)
    if (
      !hasEnough(state, other, state.option[here]) &&
      requiresAll(problem, other, state.option[here]) &&
      ownHomework(state, other, here)
    )
      join(state, other, here)
  settle(state, other, -1)
  settle(state, student, -1)
  closeBelowLeast(state, vacated)
  return true
}

/** Leaves a group of the target's activity where the student may not be in one more. */
function giveUp(state: State, student: number, target: number): void {
  const { problem } = state
  const group = state.group[target]
  const options: number[] = []
  if (isBound(state, group))
    for (let index = 0; index < state.groupCount[group]; index++)
      options.push(state.option[state.sessionOfGroup(group, index)])
  else options.push(state.option[target])
  if (!hasEnoughOf(state, student, options)) return
  for (const slot of problem.requiredOf[student]) {
    const held = state.at[student * problem.slots.length + slot]
    if (held < 0 || state.activityOf(held) !== state.activityOf(target)) continue
    leave(state, student, held)
    if (!hasEnoughOf(state, student, options)) return
  }
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
