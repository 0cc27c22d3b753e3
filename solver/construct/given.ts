import { isRanked } from '../../models/activity.ts'
import { RULE_CODES } from '../../models/policy/rules.ts'
import { join, mayTake } from '../moves/seating.ts'
import { fill, setBestRoom } from '../moves/sessions.ts'
import { assist, staff } from '../moves/staffing.ts'
import type { State } from '../state.ts'

const PINS = RULE_CODES.indexOf('H19')

/** Sessions that pins ask for, with what they name. A ranked one is filled to its minimum. */
export function openPins(state: State): void {
  const { problem } = state
  for (const lock of problem.locks) {
    if (!lock.isPin) continue
    const before = state.brokenBy[PINS]
    const mark = state.mark()
    const existing = sessionFor(state, lock.options, lock)
    const options = existing >= 0 ? [state.option[existing]] : [...lock.options]
    for (const option of options) {
      const session = existing >= 0 ? existing : state.open(option, -1)
      if (lock.room >= 0) state.setRoom(session, lock.room)
      else if (state.room[session] < 0) setBestRoom(state, session, 1)
      if (lock.adult >= 0 && lock.role !== 'assist') state.setLead(session, lock.adult)
      else if (state.lead[session] < 0) staff(state, session)
      if (lock.adult >= 0 && lock.role === 'assist') state.addAssistant(session, lock.adult)
      if (lock.student >= 0) join(state, lock.student, session)
      if (existing < 0) {
        const activity = problem.activities[state.activityOf(session)]
        fill(
          state,
          [session],
          isRanked(activity.category) ? Math.max(1, activity.min - state.size[session]) : 1,
        )
      }
      if (state.brokenBy[PINS] < before) break
      state.undo(mark)
    }
    state.keep()
  }
}

/** An open session that agrees with a pin as far as it has been decided. */
function sessionFor(
  state: State,
  options: ReadonlySet<number>,
  lock: { readonly room: number; readonly adult: number; readonly role: string | null },
): number {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || !options.has(state.option[session])) continue
    if (lock.room >= 0 && state.room[session] !== lock.room) continue
    if (lock.adult >= 0 && lock.role === 'lead' && state.lead[session] !== lock.adult) continue
    return session
  }
  return -1
}

/** A group of last week goes on: same members, lead, room and time as far as the rules let it. */
export function openStanding(state: State, name: number): void {
  const { problem } = state
  const standing = problem.standing[name]
  if (standing.activity < 0) return
  const own = problem.optionsOfActivity[standing.activity]
  const days = new Set<number>()
  const options: number[] = []
  const usable = own.filter((option) => standing.slots.has(problem.options[option].slots[0]))
  for (const option of [...usable, ...own]) {
    if (options.length >= standing.sessions || days.has(problem.options[option].day)) continue
    days.add(problem.options[option].day)
    options.push(option)
  }
  if (options.length === 0) return
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
  if (!staffed || members.length === 0 || state.broken > before) state.undo(mark)
  state.keep()
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
