import { isRanked } from '../models/activity.ts'
import { openPins, openStanding } from './construct/given.ts'
import { openAllHomework } from './construct/homework.ts'
import { mayTake, requiresAll } from './moves/seating.ts'
import { closeGroup, openGroup } from './moves/sessions.ts'
import { fillDuty } from './moves/staffing.ts'
import type { Problem } from './problem.ts'
import type { State } from './state.ts'

/**
 * A first roster, complete wherever people and rooms allow it at once: pins, standing groups, site duties, homework by homeroom, then
 * whatever serves the most of those left, block by block. Every adult is found by an augmenting exchange, not only among the free.
 */
export function construct(state: State): void {
  const { problem } = state
  for (let duty = 0; duty < problem.duties.length; duty++)
    if (problem.duties[duty].site === 0 && isWanted(problem, problem.duties[duty].slot)) {
      const mark = state.mark()
      if (!fillDuty(state, duty)) state.undo(mark)
      state.keep()
    }
  openPins(state)
  for (let name = 0; name < problem.standing.length; name++) openStanding(state, name)
  openAllHomework(state)
  for (const slot of slotsByScarcity(problem)) coverSlot(state, slot)
  repair(state)
}

const isWanted = (problem: Problem, slot: number): boolean =>
  problem.students.some((_, student) => problem.required[student * problem.slots.length + slot] === 1)

/** Slots with the fewest adults for their students first. */
function slotsByScarcity(problem: Problem): number[] {
  const adults = problem.slots.map(
    (_, slot) =>
      problem.adults.filter((__, adult) =>
        problem.optionsOfSlot[slot].some(
          (option) => (problem.adultArc[adult * problem.options.length + option] & 1) !== 0,
        ),
      ).length,
  )
  const students = problem.slots.map((_, slot) =>
    problem.students.reduce(
      (sum, __, student) => sum + problem.required[student * problem.slots.length + slot],
      0,
    ),
  )
  return problem.slots
    .map((_, slot) => slot)
    .sort((a, b) => students[b] * (adults[a] + 1) - students[a] * (adults[b] + 1) || a - b)
}

/** Opens what serves the most of those unserved in a slot, until nobody is left or nothing helps. */
function coverSlot(state: State, slot: number): void {
  const { problem } = state
  const failed = new Set<number>()
  for (;;) {
    let best = -1
    let bestKey = 0
    for (const option of problem.optionsOfSlot[slot]) {
      const { activity } = problem.options[option]
      const entry = problem.activities[activity]
      if (failed.has(option) || entry.category === 'homework' || entry.sessions > 1) continue
      let count = 0
      for (let student = 0; student < problem.students.length; student++)
        if (
          state.at[student * problem.slots.length + slot] === -1 &&
          mayTake(problem, student, option) &&
          requiresAll(problem, student, option)
        )
          count++
      const key = Math.min(count, entry.max) * 2 + (isRanked(entry.category) ? 0 : 1)
      if (count > 0 && key > bestKey) {
        best = option
        bestKey = key
      }
    }
    if (best < 0) return
    const mark = state.mark()
    const { broken, unserved } = state
    if (!openGroup(state, [best], -1) || state.broken > broken || state.unserved >= unserved) {
      state.undo(mark)
      failed.add(best)
    }
    state.keep()
  }
}

/** Takes away whatever still breaks a rule: sessions go, one after another, while that mends more than it leaves. */
function repair(state: State): void {
  for (let session = 0; session < state.top && state.broken > 0; session++) {
    if (state.option[session] < 0) continue
    state.keep()
    const mark = state.mark()
    const { broken } = state
    closeGroup(state, session)
    if (state.broken >= broken) state.undo(mark)
  }
  state.keep()
}
