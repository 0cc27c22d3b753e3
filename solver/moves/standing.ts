import { LEAD } from '../compile/arcs.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import { mayTake, requiresAll } from './allowed.ts'
import { closeBelowLeast, closeGroup } from './closing.ts'
import { canTake } from './free.ts'
import type { Move } from './move.ts'
import { isStanding, pickOptions } from './opening.ts'
import { isRoomFree, setBestRoom } from './room-choice.ts'
import { join, settle } from './seating.ts'
import { openGroup } from './sessions.ts'
import { assist, staff } from './staffing.ts'

/**
 * Opens a standing group that is closed on options, one for each of its sessions: with the members who can come, its
 * lead and its room as far as these are free. False where nobody can come, or no adult or room is to be had.
 */
function goOn(state: State, name: number, options: readonly number[]): boolean {
  const { problem } = state
  const standing = problem.standing[name]
  const members = standing.members.filter((student) =>
    options.every((option) => mayTake(problem, student, option) && requiresAll(problem, student, option)),
  )
  if (members.length === 0) return false
  const sessions: number[] = []
  for (const option of options)
    sessions.push(state.open(option, sessions.length > 0 ? state.group[sessions[0]] : -1, name))
  const vacated = members.flatMap((student) => sessionsHeld(state, student, options))
  for (const student of members) join(state, student, sessions[0])
  closeBelowLeast(state, vacated)
  for (const student of members) settle(state, student, -1)
  for (const session of sessions) {
    const arc = standing.room < 0 ? 0 : standing.room * problem.options.length + state.option[session]
    if (
      standing.room >= 0 &&
      problem.roomArc[arc] === 1 &&
      isRoomFree(state, standing.room, state.option[session])
    )
      state.setRoom(session, standing.room)
    else if (!setBestRoom(state, session, members.length)) return false
    if (standing.lead >= 0 && canTake(state, standing.lead, session, LEAD, -1))
      state.setLead(session, standing.lead)
    else if (!staff(state, session)) return false
    if (!assist(state, session)) return false
  }
  return true
}

/** Sessions in which a student stands in the way of options. */
function sessionsHeld(state: State, student: number, options: readonly number[]): number[] {
  const base = student * state.problem.slots.length
  return options.flatMap((option) =>
    state.problem.options[option].slots.flatMap((slot) =>
      state.at[base + slot] >= 0 ? [state.at[base + slot]] : [],
    ),
  )
}

const isOpen = (state: State, name: number): boolean => {
  for (let group = 0; group < state.groupTop; group++)
    if (state.groupCount[group] > 0 && state.groupName[group] === name) return true
  return false
}

/** A standing group that had closed goes on, at last week's times or others. */
export const revive: Move = (state, random) => {
  const { problem } = state
  if (problem.standing.length === 0) return false
  const name = random.next(problem.standing.length)
  const { activity, slots } = problem.standing[name]
  if (activity < 0 || problem.standing[name].sessions === 0 || isOpen(state, name)) return false
  const all = problem.optionsOfActivity[activity]
  const kept = all.filter((option) => slots.has(problem.options[option].slots[0]))
  const from = kept.length > 0 && random.chance(50) ? kept : all
  if (from.length === 0) return false
  const options = pickOptions(state, random, from[random.next(from.length)], name)
  return options.length > 0 && goOn(state, name, options)
}

/** A standing group closes: its people are settled elsewhere, and its lead may open another group. */
export const shut: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0 || !isStanding(state, session)) return false
  const { problem } = state
  const [slot] = problem.options[state.option[session]].slots
  const lead = state.lead[session]
  closeGroup(state, session)
  if (random.chance(50)) return true
  const near = problem.optionsOfSlot[slot].filter(
    (option) => problem.activities[problem.options[option].activity].category !== 'homework',
  )
  if (near.length === 0) return true
  const options = pickOptions(state, random, near[random.next(near.length)], -1)
  return options.length > 0 && openGroup(state, options, options.length === 1 ? lead : -1, -1, true)
}
