import { mayTake } from '../moves/allowed.ts'
import { groupOfHomeroom, mergeInto, openHomework, serveHomework } from '../moves/homework.ts'
import { assist } from '../moves/staffing.ts'
import type { State } from '../state.ts'

/** Homework by homeroom: a group with a session in each homework block. */
export function openAllHomework(state: State): void {
  const { problem } = state
  for (let homeroom = 0; homeroom < problem.homerooms.length; homeroom++) openHomeroom(state, homeroom)
}

/**
 * One group of a homeroom, filled to its maximum. Whom it cannot hold comes later: self-study beside it serves the rest of
 * many homerooms in one room, a second group only the rest of one.
 */
function openHomeroom(state: State, homeroom: number): void {
  const { problem } = state
  const mates = problem.students.flatMap((_, student) =>
    problem.homeroomOf[student] === homeroom ? [student] : [],
  )
  if (mates.length === 0) return
  const { grade } = problem.students[mates[0]]
  let group = -1
  for (const option of problem.options) {
    const slot = option.slots[0]
    if (problem.activities[option.activity].category !== 'homework' || option.slots.length > 1) continue
    if (problem.homeworkSlot[grade * problem.slots.length + slot] === 0) continue
    const here = mates.filter(
      (student) =>
        state.at[student * problem.slots.length + slot] === -1 && mayTake(problem, student, option.index),
    )
    if (here.length === 0) continue
    const session = openHomework(state, option.index, group, here)
    if (session >= 0) group = state.group[session]
    state.keep()
  }
}

/** Serves homework blocks still open: a second group of the homeroom, or a share in the group of another. */
export function completeHomework(state: State): void {
  const { problem } = state
  for (let student = 0; student < problem.students.length; student++)
    for (const slot of problem.requiredOf[student]) {
      if (state.at[student * problem.slots.length + slot] !== -1) continue
      if (problem.homeworkSlot[problem.students[student].grade * problem.slots.length + slot] === 0) continue
      const mark = state.mark()
      const { broken } = state
      if (!serveHomework(state, student, slot) || state.broken > broken) {
        state.undo(mark)
        mergeIfUnserved(state, student)
      }
      state.keep()
    }
}

/** A homeroom without an adult for its homework shares the group of another, where the activity allows it. */
function mergeIfUnserved(state: State, student: number): void {
  const { problem } = state
  for (const slot of problem.requiredOf[student]) {
    const grade = problem.students[student].grade
    if (state.at[student * problem.slots.length + slot] !== -1) continue
    if (problem.homeworkSlot[grade * problem.slots.length + slot] === 0) continue
    if (mergeForRoom(state, student)) return
  }
}

function mergeForRoom(state: State, student: number): boolean {
  const { problem } = state
  const before = state.unserved
  for (let activity = 0; activity < problem.activities.length; activity++) {
    const entry = problem.activities[activity]
    if (entry.category !== 'homework' || !entry.mergeHomerooms) continue
    const own = groupOfHomeroom(state, activity, problem.homeroomOf[student], -1)
    for (let group = 0; group < state.groupTop; group++) {
      if (state.groupActivity[group] !== activity || group === own) continue
      const mark = state.mark()
      const broken = state.broken
      const done = own < 0 || mergeInto(state, own, group)
      if (done) joinHomework(state, group, problem.homeroomOf[student])
      if (done && state.unserved < before && state.broken <= broken) {
        state.keep()
        return true
      }
      state.undo(mark)
    }
  }
  return false
}

/** Puts the unserved students of a homeroom into the sessions of a homework group while there are seats. */
function joinHomework(state: State, group: number, homeroom: number): void {
  const { problem } = state
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    const slot = problem.options[state.option[session]].slots[0]
    const room = problem.rooms[state.room[session]]
    const { max } = problem.activities[state.activityOf(session)]
    for (let other = 0; other < problem.students.length; other++) {
      if (problem.homeroomOf[other] !== homeroom || state.size[session] >= Math.min(max, room.capacity))
        continue
      if (state.at[other * problem.slots.length + slot] !== -1) continue
      if (mayTake(problem, other, state.option[session])) state.place(other, session)
    }
    assist(state, session)
  }
}
