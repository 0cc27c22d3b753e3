import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import { hasEnough, isBound, isHeld, ownHomework } from './allowed.ts'
import { closeBelowLeast, leastOf } from './closing.ts'
import type { Move } from './move.ts'
import { moveChange, worth } from './points.ts'
import { leave, settle } from './seating.ts'
import { seatsLeft } from './seats.ts'

/** Students looked at for one free seat. */
const DRAWS = 12

/**
 * A free seat goes to whoever of a few would gain most by it; one who has enough of the activity gives up a group of it for
 * the seat and is settled where that group met.
 */
export const pull: Move = (state, random) => {
  const { problem } = state
  const session = anySession(state, random)
  if (session < 0 || seatsLeft(state, session) <= 0 || isBound(state, state.group[session])) return false
  const option = state.option[session]
  const { slots, activity } = problem.options[option]
  if (slots.length > 1 || problem.ranked[activity] === 0) return false
  const student = whoGains(state, random, session)
  if (student < 0) return false
  const vacated: number[] = []
  const base = student * problem.slots.length
  const giveUp = (held: number): void => {
    if (state.size[held] <= leastOf(state, held)) vacated.push(held)
    leave(state, student, held)
  }
  if (state.at[base + slots[0]] >= 0) giveUp(state.at[base + slots[0]])
  const own = problem.requiredOf[student]
  for (let index = 0; index < own.length && hasEnough(state, student, option); index++) {
    const held = state.at[base + own[index]]
    if (held >= 0 && state.activityOf(held) === activity) giveUp(held)
  }
  state.place(student, session)
  settle(state, student, -1)
  closeBelowLeast(state, vacated)
  return true
}

/** Of a few students who may be in a session and are not, the one whose move there promises most; −1: nobody gains. */
function whoGains(state: State, random: Random, session: number): number {
  const { problem } = state
  const option = state.option[session]
  const takers = problem.takersOf[option]
  const [slot] = problem.options[option].slots
  const activity = state.activityOf(session)
  let best = -1
  let bestChange = 0
  state.work++
  for (let draw = 0; draw < DRAWS && takers.length > 0; draw++) {
    const student = takers[random.next(takers.length)]
    const held = state.at[student * problem.slots.length + slot]
    if (held >= 0 && (state.activityOf(held) === activity || isBound(state, state.group[held]))) continue
    if (held >= 0 && isHeld(state, student, held)) continue
    if (!ownHomework(state, student, session)) continue
    const change = worth(state, student, moveChange(state, student, option))
    if (change >= bestChange) continue
    best = student
    bestChange = change
  }
  return best
}
