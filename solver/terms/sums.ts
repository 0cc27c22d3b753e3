import { choiceCost, LATER_START_MINUTES, rankCost } from '../../models/policy/constants.ts'
import { emptyChoiceCost } from '../ledgers.ts'
import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'

/** What recounts sum from nothing, where trackers read the ledgers. */

/** S01 cost of every student. */
export function choiceCosts(problem: Problem, state: State): number[] {
  const costs = problem.students.map((_, student) => emptyChoiceCost(problem, student))
  const wanted = new Set<number>()
  const tutored = new Set<number>()
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const { activity, day, slots } = problem.options[state.option[session]]
    const tutoring = problem.activities[activity].category === 'tutoring'
    for (let index = 0; index < state.size[session]; index++) {
      const student = state.member(session, index)
      const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
      if (problem.ranked[activity] === 1 && rank >= 0)
        costs[student] += slots.length * (rankCost(rank) - choiceCost.missed)
      if (tutoring) tutored.add(student)
      if (problem.mostWanted[student] === activity) wanted.add(student)
    }
  }
  for (const student of wanted) costs[student] -= choiceCost.mostWantedMissed
  for (const student of tutored) {
    const { tutoring } = problem.students[student]
    if (tutoring.needed && tutoring.willing) costs[student] -= choiceCost.tutoringMissed
  }
  return costs
}

/** Something that an adult does: how long, until when, and how much of it late. */
type Visit = (adult: number, day: number, end: number, minutes: number, late: number) => void

/** Calls for every adult of every open session and site duty. */
function eachDuty(problem: Problem, state: State, visit: Visit): void {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const { day, start, end, late } = problem.options[state.option[session]]
    if (state.lead[session] >= 0) visit(state.lead[session], day, end, end - start, late)
    for (let index = 0; index < state.assistCount[session]; index++)
      visit(state.assistant(session, index), day, end, end - start, late)
  }
  problem.duties.forEach(({ duty, day, slot }, at) => {
    const { block, end } = problem.slots[slot]
    const late = block.kind === 'regular' ? 0 : duty.minutes
    for (let index = 0; index < state.dutyCount[at]; index++)
      visit(state.dutyAdult(at, index), day, end, duty.minutes, late)
  })
}

/** Minutes of duty of every adult. */
export function dutyMinutes(problem: Problem, state: State): number[] {
  const sums = problem.adults.map(() => 0)
  eachDuty(problem, state, (adult, _day, _end, minutes) => {
    sums[adult] += minutes
  })
  return sums
}

/** Late minutes of every adult, those of later starts included. */
export function lateMinutes(problem: Problem, state: State): number[] {
  const sums = problem.adults.map(() => 0)
  const laterStarts = new Set<number>()
  eachDuty(problem, state, (adult, day, end, _minutes, late) => {
    sums[adult] += late
    const cell = adult * problem.days.length + day
    if (late > 0 && end > problem.restFrom[cell]) laterStarts.add(cell)
  })
  for (const cell of laterStarts) sums[Math.floor(cell / problem.days.length)] += LATER_START_MINUTES
  return sums
}

/** Cells of adult × slot in which the adult has a duty block. */
export function dutyBlocks(problem: Problem, state: State): Set<number> {
  const held = new Set<number>()
  const add = (adult: number, slots: readonly number[]) => {
    for (const slot of slots) held.add(adult * problem.slots.length + slot)
  }
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const { slots } = problem.options[state.option[session]]
    if (state.lead[session] >= 0) add(state.lead[session], slots)
    for (let index = 0; index < state.assistCount[session]; index++)
      add(state.assistant(session, index), slots)
  }
  problem.duties.forEach(({ slot }, duty) => {
    for (let index = 0; index < state.dutyCount[duty]; index++) add(state.dutyAdult(duty, index), [slot])
  })
  return held
}
