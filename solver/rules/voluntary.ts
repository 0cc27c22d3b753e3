import { writtenMinutes } from '../compile/time.ts'
import type { Rule } from '../rule.ts'

/**
 * H06 [3.2.2, 3.2.4]: nobody is placed outside their required blocks, nor in a ranked activity that is not in their
 * list of the day; homework is for grades that have written homework, self-study for evening and homework blocks.
 */
export const voluntary: Rule = {
  code: 'H06',
  applies: () => true,
  arcs: {
    student: ({ ranked, rank, days, activities }, student, activity, day) =>
      ranked[activity] === 0 || rank[(student * days.length + day) * activities.length + activity] >= 0,
    grade(half, grade, option) {
      const { category } = half.activities[option.activity]
      if (category === 'homework') return writtenMinutes(half.school, grade) > 0
      if (category !== 'self_study') return true
      return option.slots.every(
        (slot) =>
          half.slots[slot].block.kind === 'evening' ||
          half.homeworkSlot[grade * half.slots.length + slot] === 1,
      )
    },
  },
  /** Placed blocks that their student does not require; no elementary change of a state makes one. */
  recount(problem, state) {
    let count = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      const { slots } = problem.options[state.option[session]]
      for (let index = 0; index < state.size[session]; index++) {
        const base = state.member(session, index) * problem.slots.length
        for (const slot of slots) if (problem.required[base + slot] === 0) count++
      }
    }
    return count
  },
}
