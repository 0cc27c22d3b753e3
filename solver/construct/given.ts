import { RULE_CODES } from '../../models/policy/rules.ts'
import { mayTake } from '../moves/allowed.ts'
import { fill } from '../moves/filling.ts'
import { setBestRoom } from '../moves/room-choice.ts'
import { join } from '../moves/seating.ts'
import { assist, staff } from '../moves/staffing.ts'
import type { CompiledLock, CompiledStanding, Problem } from '../problem.ts'
import { unkeptPins } from '../rules/pins.ts'
import type { State } from '../state.ts'

const PINS = RULE_CODES.indexOf('H19')

/** Sessions that pins ask for, with what they name: one that is open already where there is one, else a new group. */
export function openPins(state: State): void {
  for (const lock of unkeptPins(state.problem, state)) {
    const before = state.brokenBy[PINS]
    for (const session of sessionsFor(state, lock)) {
      if (state.brokenBy[PINS] < before) break
      const mark = state.mark()
      const { broken } = state
      honour(state, session, lock)
      if (state.broken >= broken) state.undo(mark)
    }
    for (const option of lock.options) {
      if (state.brokenBy[PINS] < before) break
      const mark = state.mark()
      const { broken } = state
      openPinned(state, option, lock)
      if (state.broken >= broken) state.undo(mark)
    }
    state.keep()
  }
}

/** Open sessions that a pin may mean, those that already have its room and lead first. */
function sessionsFor(state: State, lock: CompiledLock): number[] {
  const found: number[] = []
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && lock.options.has(state.option[session])) found.push(session)
  const misses = (session: number): number =>
    (lock.room >= 0 && state.room[session] !== lock.room ? 1 : 0) +
    (lock.adult >= 0 && state.lead[session] !== lock.adult ? 1 : 0)
  return found.sort((a, b) => misses(a) - misses(b) || a - b)
}

/** Gives a session what a pin names. */
function honour(state: State, session: number, lock: CompiledLock): void {
  if (lock.room >= 0) state.setRoom(session, lock.room)
  if (lock.adult >= 0 && lock.role === 'assist') state.addAssistant(session, lock.adult)
  else if (lock.adult >= 0) state.setLead(session, lock.adult)
  if (lock.student >= 0) join(state, lock.student, session)
}

/** Opens a group for a pin, with as many sessions as its activity asks, and fills it to its minimum. */
export function openPinned(state: State, option: number, lock: CompiledLock): void {
  const { problem } = state
  const { activity } = problem.options[option]
  const sessions: number[] = []
  for (const each of [option, ...onOtherDays(problem, option)]) {
    const session = state.open(each, sessions.length > 0 ? state.group[sessions[0]] : -1)
    sessions.push(session)
  }
  honour(state, sessions[0], { ...lock, student: -1 })
  for (const session of sessions) {
    if (state.room[session] < 0) setBestRoom(state, session, problem.activities[activity].max)
    if (state.lead[session] < 0) staff(state, session)
  }
  if (lock.student >= 0) join(state, lock.student, sessions[0])
  const { min } = problem.activities[activity]
  fill(state, sessions, problem.ranked[activity] === 1 ? Math.max(1, min - state.size[sessions[0]]) : 1)
  for (const session of sessions) assist(state, session)
}

/** Options for the other sessions of a group that has one on an option: other days, the same block of the day if possible. */
function onOtherDays(problem: Problem, option: number): number[] {
  const { activity, day, slots } = problem.options[option]
  const code = problem.slots[slots[0]].block.code
  const days = new Set([day])
  const chosen: number[] = []
  const own = problem.optionsOfActivity[activity]
  const same = own.filter((each) => problem.slots[problem.options[each].slots[0]].block.code === code)
  for (const each of [...same, ...own]) {
    if (chosen.length + 1 >= problem.activities[activity].sessions) break
    if (days.has(problem.options[each].day)) continue
    days.add(problem.options[each].day)
    chosen.push(each)
  }
  return chosen
}

/** Times tried for a group of last week before it is left closed. */
const MOST_TIMES = 24

/** A group of last week goes on: same members, lead, room and time as far as the rules let it. */
export function openStanding(state: State, name: number): void {
  const standing = state.problem.standing[name]
  if (standing.activity < 0 || standing.sessions === 0) return
  for (const options of timesOf(state.problem, standing)) if (openAt(state, name, options)) return
}

/** Options on different days for all sessions of a standing group, those with most of last week's times first. */
function timesOf(problem: Problem, { activity, sessions, slots }: CompiledStanding): number[][] {
  const own = problem.optionsOfActivity[activity]
  const isKept = (option: number): boolean => slots.has(problem.options[option].slots[0])
  const choices: { options: number[]; kept: number }[] = []
  const choose = (after: number, options: number[], kept: number): void => {
    if (options.length === sessions) choices.push({ options, kept })
    else
      for (const option of own)
        if (problem.options[option].day > after)
          choose(problem.options[option].day, [...options, option], kept + (isKept(option) ? 1 : 0))
  }
  choose(-1, [], 0)
  return choices
    .sort((x, y) => y.kept - x.kept)
    .slice(0, MOST_TIMES)
    .map(({ options }) => options)
}

/** Opens a group of last week on options; false, with nothing done, where they do not all serve. */
function openAt(state: State, name: number, options: readonly number[]): boolean {
  const { problem } = state
  const standing = problem.standing[name]
  const mark = state.mark()
  const before = state.broken
  const members = standing.members.filter((student) =>
    options.every(
      (option) =>
        mayTake(problem, student, option) &&
        problem.options[option].slots.every((slot) => state.at[student * problem.slots.length + slot] === -1),
    ),
  )
  let group = -1
  let staffed = true
  for (const option of options) {
    const session = state.open(option, group, name)
    group = state.group[session]
    if (standing.room >= 0 && problem.roomArc[standing.room * problem.options.length + option] === 1)
      state.setRoom(session, standing.room)
    const arc = standing.lead >= 0 ? problem.adultArc[standing.lead * problem.options.length + option] : 0
    if ((arc & 1) === 1) state.setLead(session, standing.lead)
    for (const student of members) state.place(student, session)
    if (state.broken > before && state.room[session] >= 0 && !stillFine(state, session))
      state.setRoom(session, -1)
    if (state.room[session] < 0) staffed &&= setBestRoom(state, session, members.length)
    if (state.lead[session] < 0) staffed &&= staff(state, session)
    staffed &&= assist(state, session)
  }
  const opened = staffed && members.length > 0 && state.broken <= before
  if (!opened) state.undo(mark)
  state.keep()
  return opened
}

/** Whether the room of a session is held by no more sessions than it may. */
function stillFine(state: State, session: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[state.option[session]].segments
  const room = state.room[session]
  for (let segment = first; segment < past; segment++)
    if (state.roomUse[room * problem.segmentCount + segment] > problem.rooms[room].parallel) return false
  return true
}
