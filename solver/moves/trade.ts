import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { mayTake, requiresAll } from './allowed.ts'
import { dissolve, leastOf } from './closing.ts'
import { groupOfHomeroom, openHomework } from './homework.ts'
import type { Move } from './move.ts'
import { isStanding } from './opening.ts'
import { setBestRoom } from './room-choice.ts'
import { settle } from './seating.ts'
import { seatsLeft } from './seats.ts'
import { assist, staff } from './staffing.ts'

/**
 * Those who are left over in a block take the place of a group: it closes, and its adult and room serve them instead, in
 * another activity perhaps, homework among them; whoever was in it is settled afterwards. Filling a group by gain alone
 * never finds it where some must be kept apart from others, or where more of them could do homework than have a club.
 */
export const trade: Move = (state, random) => {
  const { problem } = state
  if (state.unserved === 0) return false
  const slot = slotWithUnserved(state, random)
  if (slot < 0 || state.onSlotCount[slot] === 0) return false
  const session = state.sessionOnSlot(slot, random.next(state.onSlotCount[slot]))
  if (isStanding(state, session) || !isLoose(state, state.option[session])) return false
  if (state.groupCount[state.group[session]] > 1) return false
  const options = problem.optionsOfSlot[slot].filter(
    (option) => isLoose(state, option) || isHomework(state, option),
  )
  if (options.length === 0) return false
  const option = options[random.next(options.length)]
  const waiting = unservedIn(state, slot).filter((student) => mayTake(problem, student, option))
  if (waiting.length === 0) return false
  const leaving = state.membersOf(session)
  dissolve(state, session)
  random.shuffle(waiting)
  if (!(isHomework(state, option) ? openHomeworkFor : openFor)(state, option, waiting)) return false
  for (const student of leaving) settle(state, student, -1)
  return true
}

/** A new group of one session for some students, as many of them as it holds without a breach. */
function openFor(state: State, option: number, students: readonly number[]): boolean {
  const { problem } = state
  const session = state.open(option, -1)
  if (!setBestRoom(state, session, students.length) || !staff(state, session)) return false
  for (const student of students) {
    if (seatsLeft(state, session) <= 0) break
    if (!requiresAll(problem, student, option)) continue
    const mark = state.mark()
    const { broken } = state
    state.place(student, session)
    if (state.broken > broken) state.undo(mark)
  }
  return state.size[session] >= leastOf(state, session) && assist(state, session)
}

/** A homework session for the homeroom of the first of some students, in the group that it has already if it has one. */
function openHomeworkFor(state: State, option: number, students: readonly number[]): boolean {
  const { homeroomOf, options } = state.problem
  const homeroom = homeroomOf[students[0]]
  const { activity, slots } = options[option]
  const mates = students.filter((student) => homeroomOf[student] === homeroom)
  return openHomework(state, option, groupOfHomeroom(state, activity, homeroom, slots[0]), mates) >= 0
}

const isHomework = ({ problem }: State, option: number): boolean => {
  const { activity, slots } = problem.options[option]
  return problem.activities[activity].category === 'homework' && slots.length === 1
}

/** Whether an option is of one block and one session, of an activity that does not go by homeroom. */
function isLoose({ problem }: State, option: number): boolean {
  const { activity, slots } = problem.options[option]
  const { category, sessions } = problem.activities[activity]
  return slots.length === 1 && sessions === 1 && category !== 'homework'
}

function unservedIn({ problem, at }: State, slot: number): number[] {
  const found: number[] = []
  for (let student = 0; student < problem.students.length; student++)
    if (at[student * problem.slots.length + slot] === -1) found.push(student)
  return found
}

/** The first slot after a random one in which somebody is unserved; −1: none. */
function slotWithUnserved(state: State, random: Random): number {
  const { slots } = state.problem
  const first = random.next(slots.length)
  for (let step = 0; step < slots.length; step++) {
    const slot = (first + step) % slots.length
    if (unservedIn(state, slot).length > 0) return slot
  }
  return -1
}
