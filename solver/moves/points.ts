import { choiceCost, convex, rankCost, squareDivisor } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'
import { isBound } from './allowed.ts'

const S01 = 0
const S02 = 1

/** S01 cost that one placement on an option adds by its rank: 0 or less, against the choice missed. */
export function rankChange(problem: Problem, student: number, option: number): number {
  const { activity, day, slots } = problem.options[option]
  if (problem.ranked[activity] === 0) return 0
  const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
  return slots.length * (rankCost(Math.max(0, rank)) - choiceCost.missed)
}

/** S01 cost that one placement on an option adds (mostly below 0), as the student's week stands. An estimate: shared bonuses are counted as if alone. */
export function choiceChange(problem: Problem, student: number, option: number): number {
  const { activity } = problem.options[option]
  let change = rankChange(problem, student, option)
  if (problem.ranked[activity] === 1) {
    if (problem.mostWanted[student] === activity) change -= choiceCost.mostWantedMissed
  } else if (problem.activities[activity].category === 'tutoring') change -= choiceCost.tutoringMissed
  return change
}

/** What a change of a student's S01 cost is worth in Z (S01 and S02). */
export function worth(state: State, student: number, change: number): number {
  if (change === 0) return 0
  const now = state.ledgers.choiceCost[student]
  const { carried } = state.problem.students[student]
  const before = convex(Math.max(0, now), carried, squareDivisor.student)
  const after = convex(Math.max(0, now + change), carried, squareDivisor.student)
  return state.weights[S01] * change + state.weights[S02] * (after - before)
}

/** S01 cost that what a student has in a session's group adds: in all its sessions where members go together. */
function heldChange(state: State, student: number, session: number): number {
  const own = choiceChange(state.problem, student, state.option[session])
  const group = state.group[session]
  if (!isBound(state, group)) return own
  let change = 0
  for (let index = 0; index < state.groupCount[group]; index++)
    change += rankChange(state.problem, student, state.option[state.sessionOfGroup(group, index)])
  return change + own - rankChange(state.problem, student, state.option[session])
}

/** Estimated change of S01 cost when a student moves from what they have on an option's slots to a session there. */
export function moveChange(state: State, student: number, option: number): number {
  const { problem } = state
  const base = student * problem.slots.length
  let change = choiceChange(problem, student, option)
  let previous = -1
  for (const slot of problem.options[option].slots) {
    const session = state.at[base + slot]
    if (session >= 0 && session !== previous) change -= heldChange(state, student, session)
    previous = session
  }
  return change
}

/**
 * What a student's S01 and S02 would be worth in Z if in one slot they had an option (−1: nothing), everything else as it
 * is. Estimate as `moveChange`.
 */
export function worthAt(state: State, student: number, slot: number, option: number): number {
  const { problem } = state
  const held = state.at[student * problem.slots.length + slot]
  const now = held >= 0 ? choiceChange(problem, student, state.option[held]) : 0
  return worth(state, student, (option < 0 ? 0 : choiceChange(problem, student, option)) - now)
}
