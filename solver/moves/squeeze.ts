import { LEAD } from '../compile/arcs.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { closeGroup } from './closing.ts'
import { gainOfOpening } from './filling.ts'
import type { Move } from './move.ts'
import { isStanding } from './opening.ts'
import { openGroup } from './sessions.ts'

/**
 * Where somebody is unserved, the adult of another group of that time gathers as many as may be: the group closes, and of
 * all that the adult may lead then, what serves the most opens.
 */
export const squeeze: Move = (state, random) => {
  const slot = unservedSlot(state, random)
  if (slot < 0) return false
  const session = state.sessionOnSlot(slot, random.next(state.onSlotCount[slot]))
  const lead = state.lead[session]
  if (lead < 0 || state.isHomework[state.activityOf(session)] === 1 || isStanding(state, session))
    return false
  closeGroup(state, session)
  const option = bestFor(state, lead, slot)
  return option >= 0 && openGroup(state, [option], lead, -1, true)
}

/** A slot in which a student is unserved though groups meet; −1 where there is none. */
function unservedSlot(state: State, random: Random): number {
  const { problem } = state
  if (state.unserved === 0) return -1
  const first = random.next(problem.students.length)
  for (let step = 0; step < problem.students.length; step++) {
    const student = (first + step) % problem.students.length
    for (const slot of problem.requiredOf[student])
      if (state.at[student * problem.slots.length + slot] === -1 && state.onSlotCount[slot] > 0) return slot
  }
  return -1
}

/** The option of a slot that an adult may lead and that is worth most, those served by it first; −1 where there is none. */
function bestFor(state: State, adult: number, slot: number): number {
  const { problem } = state
  let best = -1
  let bestGain = 0
  for (const option of problem.optionsOfSlot[slot]) {
    const { activity } = problem.options[option]
    const { sessions, max, min } = problem.activities[activity]
    if (state.isHomework[activity] === 1 || sessions > 1) continue
    if ((problem.adultArc[adult * problem.options.length + option] & LEAD) === 0) continue
    state.work += problem.takersOf[option].length >> 3
    const least = problem.ranked[activity] === 1 ? Math.max(1, min) : 1
    const gain = gainOfOpening(state, [option], max, least)
    if (gain >= bestGain) continue
    best = option
    bestGain = gain
  }
  return best
}
