import type { UnservedCause } from '../models/roster.ts'
import { LEAD } from './compile/arcs.ts'
import { mayTake, requiresAll } from './moves/allowed.ts'
import { isFree } from './moves/free.ts'
import type { State } from './state.ts'

/**
 * The first thing that stands between a student-block and a place, asked in this order: is there an activity they may be in
 * then, a room for it, an adult who may lead it, a free adult, a free room, an open group with a seat (then a rule on who
 * is together keeps them out); else the search ended before it found a way.
 */
export function causeOf(state: State, student: number, slot: number): UnservedCause {
  const { problem } = state
  const options = problem.optionsOfSlot[slot].filter(
    (option) => mayTake(problem, student, option) && requiresAll(problem, student, option),
  )
  if (options.length === 0) return 'no_activity'
  const roomed = options.filter((option) =>
    problem.rooms.some((_, room) => problem.roomArc[room * problem.options.length + option] === 1),
  )
  if (roomed.length === 0) return 'no_room'
  const staffed = roomed.filter((option) =>
    problem.adults.some(
      (_, adult) => (problem.adultArc[adult * problem.options.length + option] & LEAD) !== 0,
    ),
  )
  if (staffed.length === 0) return 'no_eligible_adult'
  if (hasSeat(state, student, slot)) return 'keep_apart'
  const withAdult = staffed.filter((option) => hasFreeAdult(state, option))
  if (withAdult.length === 0) return 'adults_exhausted'
  const withRoom = withAdult.filter((option) => hasFreeRoom(state, option))
  if (withRoom.length === 0) return 'rooms_exhausted'
  if (problem.duties.some((duty, index) => duty.slot === slot && state.dutyCount[index] < duty.duty.adults))
    return 'site_duty'
  if (!inServiceSomewhere(state, slot)) return 'no_teacher_in_service'
  if (withRoom.every((option) => problem.ranked[problem.options[option].activity] === 1)) return 'group_size'
  return budgetIsSpent(state) ? 'budget' : 'search_ended'
}

/** Whether the budget left cannot pay one more session of anybody. */
function budgetIsSpent(state: State): boolean {
  const { weeklyBudget } = state.problem.school
  if (weeklyBudget === null) return false
  const spent = state.problem.adults.reduce(
    (sum, staff, adult) => sum + staff.pay * state.sessionsOfAdult[adult],
    0,
  )
  return state.problem.adults.every((staff) => spent + staff.pay > weeklyBudget)
}

/** Whether an open session has a seat that arcs would let the student take. */
function hasSeat(state: State, student: number, slot: number): boolean {
  const { problem } = state
  for (let index = 0; index < state.onSlotCount[slot]; index++) {
    const session = state.sessionOnSlot(slot, index)
    const { max } = problem.activities[state.activityOf(session)]
    const { capacity } = problem.rooms[state.room[session]]
    const option = state.option[session]
    if (
      state.size[session] < Math.min(max, capacity) &&
      problem.options[option].slots.length === 1 &&
      state.groupCount[state.group[session]] === 1 &&
      mayTake(problem, student, option)
    )
      return true
  }
  return false
}

function hasFreeAdult(state: State, index: number): boolean {
  const { problem } = state
  const option = problem.options[index]
  return problem.adults.some(
    (staff, adult) =>
      (problem.adultArc[adult * problem.options.length + index] & LEAD) !== 0 &&
      state.sessionsOfAdult[adult] < problem.maxPerWeek[adult] &&
      state.sessionsOfDay[adult * problem.days.length + option.day] < staff.maxPerDay &&
      isFree(state, adult, option.day, option.start, option.end, -1),
  )
}

function hasFreeRoom(state: State, index: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[index].segments
  return problem.rooms.some((room, at) => {
    if (problem.roomArc[at * problem.options.length + index] === 0) return false
    for (let segment = first; segment < past; segment++)
      if (state.roomUse[at * problem.segmentCount + segment] >= room.parallel) return false
    return true
  })
}

/** Whether any teacher in service could be there in the slot. */
function inServiceSomewhere(state: State, slot: number): boolean {
  const { problem } = state
  const { day } = problem.slots[slot]
  return problem.adults.some(
    (_, adult) =>
      problem.inService[adult * problem.days.length + day] === 1 &&
      (state.dutyBlocks[adult * problem.slots.length + slot] > 0 ||
        problem.optionsOfSlot[slot].some(
          (option) => (problem.adultArc[adult * problem.options.length + option] & LEAD) !== 0,
        )),
  )
}
