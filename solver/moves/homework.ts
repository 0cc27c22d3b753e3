import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import { mayTake } from './allowed.ts'
import { dissolve } from './closing.ts'
import type { Move } from './move.ts'
import { setBestRoom } from './room-choice.ts'
import { settle } from './seating.ts'
import { assist, staff } from './staffing.ts'

/** Whether a student of the homeroom is in a session of the group. */
function holdsHomeroom(state: State, group: number, homeroom: number): boolean {
  const { homeroomOf } = state.problem
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    for (let at = 0; at < state.size[session]; at++)
      if (homeroomOf[state.member(session, at)] === homeroom) return true
  }
  return false
}

/** The homework group that a homeroom's students attend in an activity, not meeting in a slot yet; −1 where there is none. */
export function groupOfHomeroom(state: State, activity: number, homeroom: number, slot: number): number {
  for (let group = 0; group < state.groupTop; group++)
    if (
      state.groupActivity[group] === activity &&
      !meetsIn(state, group, slot) &&
      holdsHomeroom(state, group, homeroom)
    )
      return group
  return -1
}

function meetsIn(state: State, group: number, slot: number): boolean {
  for (let index = 0; index < state.groupCount[group]; index++)
    if (state.problem.options[state.option[state.sessionOfGroup(group, index)]].slots[0] === slot) return true
  return false
}

/** Opens a homework session for students on an option, in their group (−1: a new one). Returns it, or −1 and undoes. */
export function openHomework(
  state: State,
  option: number,
  group: number,
  students: readonly number[],
): number {
  const mark = state.mark()
  const session = state.open(option, group)
  const { activity } = state.problem.options[option]
  const taken = students.slice(0, state.problem.activities[activity].max)
  if (setBestRoom(state, session, taken.length) && staff(state, session)) {
    const capacity = state.problem.rooms[state.room[session]].capacity
    for (const student of taken.slice(0, capacity)) state.place(student, session)
    if (assist(state, session)) return session
  }
  state.undo(mark)
  return -1
}

/** Moves a whole homework group into another: one adult and one room fewer in each of its blocks. */
export function mergeInto(state: State, from: number, into: number): boolean {
  const { problem } = state
  while (state.groupCount[from] > 0) {
    const session = state.sessionOfGroup(from, state.groupCount[from] - 1)
    const option = state.option[session]
    const members = state.membersOf(session)
    const last = state.groupCount[from] === 1
    let target = -1
    for (let index = 0; index < state.groupCount[into]; index++)
      if (state.option[state.sessionOfGroup(into, index)] === option)
        target = state.sessionOfGroup(into, index)
    const room = state.room[session]
    const lead = state.lead[session]
    dissolve(state, session)
    if (target < 0) {
      target = state.open(option, into)
      state.setRoom(target, room)
      state.setLead(target, lead)
    }
    const { max } = problem.activities[problem.options[option].activity]
    for (const student of members) {
      if (state.size[target] >= max) return false
      state.place(student, target)
    }
    const held = state.room[target]
    if (problem.rooms[held].capacity < state.size[target]) {
      state.setRoom(target, -1)
      if (!setBestRoom(state, target, state.size[target])) return false
    }
    if (!assist(state, target)) return false
    if (last) break
  }
  return true
}

const anyHomework = (state: State, random: Random): number => {
  const session = anySession(state, random)
  return session >= 0 && state.problem.activities[state.activityOf(session)].category === 'homework'
    ? session
    : -1
}

/** Two homework groups become one, where the activity lets homerooms share. */
export const merge: Move = (state, random) => {
  const first = anyHomework(state, random)
  const second = anyHomework(state, random)
  if (first < 0 || second < 0 || state.group[first] === state.group[second]) return false
  if (state.activityOf(first) !== state.activityOf(second)) return false
  if (!state.problem.activities[state.activityOf(first)].mergeHomerooms) return false
  return mergeInto(state, state.group[first], state.group[second])
}

/** One homeroom leaves a shared homework group for one of its own. */
export const split: Move = (state, random) => {
  const { problem } = state
  const session = anyHomework(state, random)
  if (session < 0 || state.size[session] === 0) return false
  const group = state.group[session]
  const homeroom = problem.homeroomOf[state.member(session, random.next(state.size[session]))]
  const count = state.groupCount[group]
  const leaving: { option: number; members: number[] }[] = []
  for (let index = 0; index < count; index++) {
    const each = state.sessionOfGroup(group, index)
    const members: number[] = []
    for (let at = 0; at < state.size[each]; at++)
      if (problem.homeroomOf[state.member(each, at)] === homeroom) members.push(state.member(each, at))
    if (members.length === state.size[each]) return false
    if (members.length > 0) leaving.push({ option: state.option[each], members })
    for (const student of members) state.remove(student, each)
    assist(state, each)
  }
  let own = -1
  for (const { option, members } of leaving) {
    const opened = openHomework(state, option, own, members)
    if (opened < 0) return false
    own = state.group[opened]
  }
  return own >= 0
}

/** Opens what an unserved homework cell lacks: a session of the homeroom's group then. */
export function serveHomework(state: State, student: number, slot: number): boolean {
  const { problem } = state
  const homeroom = problem.homeroomOf[student]
  for (const option of problem.optionsOfSlot[slot]) {
    const { activity, slots } = problem.options[option]
    if (problem.activities[activity].category !== 'homework' || slots.length > 1) continue
    if (!mayTake(problem, student, option)) continue
    const mates: number[] = []
    for (let other = 0; other < problem.students.length; other++)
      if (
        problem.homeroomOf[other] === homeroom &&
        state.at[other * problem.slots.length + slot] === -1 &&
        mayTake(problem, other, option)
      )
        mates.push(other)
    const group = groupOfHomeroom(state, activity, homeroom, slot)
    if (openHomework(state, option, group, mates) >= 0) return true
  }
  return false
}

/** Tries to serve one unserved cell: a free seat, else the homeroom's homework, else nothing here. */
export function serveCell(state: State, student: number, slot: number): boolean {
  const before = state.unserved
  settle(state, student, -1)
  if (state.unserved < before) return true
  return serveHomework(state, student, slot)
}
