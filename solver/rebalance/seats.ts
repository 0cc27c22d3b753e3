import { isBound, mayTake, ownHomework, requiresAll } from '../moves/allowed.ts'
import { closeGroup, leastOf } from '../moves/closing.ts'
import { serveCell } from '../moves/homework.ts'
import { join, leave } from '../moves/seating.ts'
import { seatsLeft } from '../moves/seats.ts'
import { openGroup } from '../moves/sessions.ts'
import type { State } from '../state.ts'
import { bestOf } from './value.ts'

/** Students whom a session can no longer hold go elsewhere: those who leave the state best. */
export function trimSizes(state: State): void {
  const { problem } = state
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const { max } = problem.activities[state.activityOf(session)]
    const room = state.room[session]
    const most = Math.min(max, room < 0 ? max : problem.rooms[room].capacity)
    while (state.size[session] > most) {
      const trials = state.membersOf(session).map((student) => () => {
        leave(state, student, session)
        seatElsewhere(state, student, session)
      })
      if (!bestOf(state, trials)) break
    }
    state.keep()
  }
}

/** Sessions of a slot with a seat that arcs let a student take. */
function seatsFor(state: State, student: number, slot: number, not: number): number[] {
  const { problem } = state
  const found: number[] = []
  for (let index = 0; index < state.onSlotCount[slot]; index++) {
    const session = state.sessionOnSlot(slot, index)
    const option = state.option[session]
    if (session !== not && seatsLeft(state, session) > 0 && mayTake(problem, student, option))
      if (requiresAll(problem, student, option) && ownHomework(state, student, session)) found.push(session)
  }
  return found
}

/** Seats a student wherever they are unserved and an open session has a seat, each time the best one by exact value. */
export function seatElsewhere(state: State, student: number, not: number): void {
  const base = student * state.problem.slots.length
  for (const slot of state.problem.requiredOf[student])
    if (state.at[base + slot] === -1)
      bestOf(
        state,
        seatsFor(state, student, slot, not).map((session) => () => {
          join(state, student, session)
        }),
      )
}

/** Groups below their minimum take those who leave the state best, or close; whichever is better. */
export function fillUp(state: State): void {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || state.size[session] >= leastOf(state, session)) continue
    bestOf(state, [() => closeGroup(state, session), () => drawIn(state, session)])
    state.keep()
  }
}

/** Brings a session up to its minimum with the students whose coming costs least. */
function drawIn(state: State, session: number): void {
  const { problem } = state
  while (state.size[session] < leastOf(state, session)) {
    const option = state.option[session]
    const slot = problem.options[option].slots[0]
    const trials: (() => void)[] = []
    for (let student = 0; student < problem.students.length; student++) {
      const held = state.at[student * problem.slots.length + slot]
      if (held === session || held === -2 || !mayTake(problem, student, option)) continue
      if (!requiresAll(problem, student, option)) continue
      if (held >= 0 && (isBound(state, state.group[held]) || state.size[held] <= leastOf(state, held)))
        continue
      trials.push(() => {
        join(state, student, session)
      })
    }
    if (!bestOf(state, trials, true)) return
  }
}

/** Serves whom it can of those left over: a seat, the homeroom's homework, or a new group. */
export function serveAll(state: State): void {
  const { problem } = state
  const vain = new Set<number>()
  for (let student = 0; student < problem.students.length && state.unserved > 0; student++)
    for (const slot of problem.requiredOf[student]) {
      if (state.at[student * problem.slots.length + slot] !== -1) continue
      const seats = seatsFor(state, student, slot, -1).map((session) => () => {
        join(state, student, session)
      })
      const groups = problem.optionsOfSlot[slot]
        .filter((option) => !vain.has(option) && mayOpen(state, student, option))
        .map((option) => () => {
          if (!openGroup(state, [option], -1)) vain.add(option)
        })
      const mark = state.mark()
      if (!bestOf(state, [() => void serveCell(state, student, slot), ...seats, ...groups])) state.undo(mark)
      state.keep()
    }
}

/** Whether a new group of one session on an option could take the student. */
function mayOpen({ problem }: State, student: number, option: number): boolean {
  const { category, sessions } = problem.activities[problem.options[option].activity]
  return (
    category !== 'homework' &&
    sessions === 1 &&
    mayTake(problem, student, option) &&
    requiresAll(problem, student, option)
  )
}
