import { openPins, openStanding } from './construct/given.ts'
import { completeHomework, openAllHomework } from './construct/homework.ts'
import { SlotFlow } from './flow/placement.ts'
import { mayTake, requiresAll } from './moves/allowed.ts'
import { closeGroup } from './moves/closing.ts'
import { openGroup } from './moves/sessions.ts'
import { fillDuty } from './moves/staffing.ts'
import type { Problem } from './problem.ts'
import type { State } from './state.ts'

/**
 * A first roster, complete wherever people and rooms allow it at once: site duties, standing groups, pins, homework by homeroom, then
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
  for (let name = 0; name < problem.standing.length; name++) openStanding(state, name)
  openPins(state)
  openAllHomework(state)
  for (const slot of slotsByScarcity(problem)) coverSlot(state, slot)
  completeHomework(state)
  repair(state)
}

/** Groups opened in vain before a slot is left as it is. */
const MOST_FAILURES = 6

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

/**
 * Serves a slot: opens what takes the most of those unserved, lets the flow move students between what is open, and, while
 * somebody is left, opens groups that others would rather be in, so that their seats come free.
 */
function coverSlot(state: State, slot: number): void {
  const failed = new Set<number>()
  openFor(state, slot, failed, true)
  new SlotFlow(state, slot).improve()
  state.keep()
  if (!anyUnserved(state, slot)) return
  openFor(state, slot, failed, false)
}

const anyUnserved = (state: State, slot: number): boolean => {
  const { students, slots } = state.problem
  for (let student = 0; student < students.length; student++)
    if (state.at[student * slots.length + slot] === -1) return true
  return false
}

/** Opens one group after another while somebody is unserved; `only` those who are unserved count, or everybody who may take part. */
function openFor(state: State, slot: number, failed: Set<number>, only: boolean): void {
  const { problem } = state
  let failures = 0
  for (;;) {
    let best = -1
    let bestKey = 0
    for (const option of problem.optionsOfSlot[slot]) {
      const { activity } = problem.options[option]
      const entry = problem.activities[activity]
      if (failed.has(option) || entry.category === 'homework' || entry.sessions > 1) continue
      const key =
        Math.min(takers(state, slot, option, only), entry.max) * 2 + (problem.ranked[activity] === 1 ? 0 : 1)
      if (key > 1 && key > bestKey) {
        best = option
        bestKey = key
      }
    }
    if (best < 0 || !anyUnserved(state, slot)) return
    const mark = state.mark()
    const { broken, unserved } = state
    const opened = openGroup(state, [best], -1)
    if (opened && !only) new SlotFlow(state, slot).improve()
    if (!opened || state.broken > broken || state.unserved >= unserved) {
      state.undo(mark)
      failed.add(best)
      if (!only && ++failures >= MOST_FAILURES) return
    }
    state.keep()
  }
}

/** Students who could be in a session on an option: all of them, or the unserved. */
function takers(state: State, slot: number, option: number, only: boolean): number {
  const { problem } = state
  let count = 0
  for (let student = 0; student < problem.students.length; student++) {
    const held = state.at[student * problem.slots.length + slot]
    if (held === -2 || (only && held !== -1)) continue
    if (held >= 0 && problem.ranked[state.activityOf(held)] === 1) continue
    if (mayTake(problem, student, option) && requiresAll(problem, student, option)) count++
  }
  return count
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
