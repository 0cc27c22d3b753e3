import type { BlockKind } from '../../models/school.ts'
import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'

/**
 * Required student-blocks of a kind that are neither unserved nor in an open session that lists the student and covers
 * the block. A state cannot hold one by its own elementary changes: what this counts is a fault of the search.
 */
export function uncovered(problem: Problem, state: State, kind: BlockKind): number {
  let count = 0
  problem.requiredOf.forEach((slots, student) => {
    for (const slot of slots) {
      if (problem.slots[slot].block.kind !== kind) continue
      const session = state.at[student * problem.slots.length + slot]
      if (session !== -1 && !holds(problem, state, session, student, slot)) count++
    }
  })
  return count
}

function holds(problem: Problem, state: State, session: number, student: number, slot: number): boolean {
  if (session < 0 || state.option[session] < 0) return false
  if (!problem.options[state.option[session]].slots.includes(slot)) return false
  for (let index = 0; index < state.size[session]; index++)
    if (state.member(session, index) === student) return true
  return false
}

/** Whether anybody requires a block of the kind. */
export const isRequired = (problem: Problem, kind: BlockKind): boolean =>
  problem.slots.some(
    (slot, index) =>
      slot.block.kind === kind &&
      problem.students.some((_, student) => problem.required[student * problem.slots.length + index] === 1),
  )
