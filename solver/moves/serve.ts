import { SlotFlow } from '../flow/placement.ts'
import { mayTake, requiresAll } from './allowed.ts'
import { serveCell } from './homework.ts'
import type { Move } from './move.ts'
import { openGroup } from './sessions.ts'

/** Finds a place for an unserved student-block: a free seat, the homeroom's homework, or a new group there. */
export const serve: Move = (state, random) => {
  const { problem } = state
  if (state.unserved === 0 || problem.students.length === 0) return false
  const first = random.next(problem.students.length)
  for (let step = 0; step < problem.students.length; step++) {
    const student = (first + step) % problem.students.length
    for (const slot of problem.requiredOf[student]) {
      if (state.at[student * problem.slots.length + slot] !== -1) continue
      if (serveCell(state, student, slot)) return true
      if (random.chance(30) && new SlotFlow(state, slot).improve() > 0) return true
      const options = problem.optionsOfSlot[slot].filter(
        (option) =>
          problem.activities[problem.options[option].activity].category !== 'homework' &&
          problem.activities[problem.options[option].activity].sessions === 1 &&
          mayTake(problem, student, option) &&
          requiresAll(problem, student, option),
      )
      return options.length > 0 && openGroup(state, [options[random.next(options.length)]], -1)
    }
  }
  return false
}
