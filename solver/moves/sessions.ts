import { RULE_CODES } from '../../models/policy/rules.ts'
import { LEAD } from '../compile/arcs.ts'
import type { State } from '../state.ts'
import {
  isBound,
  leave,
  mayTake,
  moveChange,
  ownHomework,
  placesIn,
  requiresAll,
  seatsLeft,
  settle,
  worth,
} from './seating.ts'
import { addBestAssistant, assist, canTake, fillDuty, staff } from './staffing.ts'

/** Whether a room can take one more session for the whole of a session's time. */
export function roomIsFree(state: State, room: number, session: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[state.option[session]].segments
  for (let segment = first; segment < past; segment++)
    if (state.roomUse[room * problem.segmentCount + segment] >= problem.rooms[room].parallel) return false
  return true
}

/**
 * Gives a session the free room that suits it best: the one its group meets in if it can be had, else the smallest that
 * holds `size`, else the largest. False when no room is free.
 */
export function setBestRoom(state: State, session: number, size: number): boolean {
  const { problem } = state
  const option = state.option[session]
  const group = state.group[session]
  let best = -1
  let bestKey = 0
  for (let room = 0; room < problem.rooms.length; room++) {
    if (problem.roomArc[room * problem.options.length + option] === 0) continue
    const { parallel, homeroom } = problem.rooms[room]
    const capacity = placesIn(state, room, session)
    let key = capacity >= size ? capacity : 100_000 - capacity
    if (parallel > 1) key += 30_000
    if (homeroom !== null && !isHomework(state, session)) key += 40
    for (let index = 0; index < state.groupCount[group]; index++)
      if (state.room[state.sessionOfGroup(group, index)] === room && capacity >= size) key -= 50_000
    if (best >= 0 && key >= bestKey) continue
    if (!roomIsFree(state, room, session)) continue
    best = room
    bestKey = key
  }
  if (best < 0) return false
  state.setRoom(session, best)
  return true
}

const isHomework = (state: State, session: number): boolean =>
  state.problem.activities[state.activityOf(session)].category === 'homework'

/** Empties a session: its members are out, its adults and room free. It is closed then. */
export function dissolve(state: State, session: number): void {
  while (state.size[session] > 0) state.remove(state.member(session, state.size[session] - 1), session)
  while (state.assistCount[session] > 0)
    state.dropAssistant(session, state.assistant(session, state.assistCount[session] - 1))
  state.setLead(session, -1)
  state.setRoom(session, -1)
  state.close(session)
}

/** Closes a session, and the rest of its group where members go together; everybody is settled elsewhere as far as possible. */
export function closeGroup(state: State, session: number): void {
  const group = state.group[session]
  const members: number[] = []
  for (let index = 0; index < state.size[session]; index++) members.push(state.member(session, index))
  const closing = [session]
  if (isBound(state, group))
    for (let index = 0; index < state.groupCount[group]; index++) {
      const other = state.sessionOfGroup(group, index)
      if (other !== session) closing.push(other)
    }
  for (const entry of closing) dissolve(state, entry)
  for (const student of members) settle(state, student, -1)
}

/** Fewest students that a session may have. */
export function leastOf(state: State, session: number): number {
  const activity = state.activityOf(session)
  return state.problem.ranked[activity] === 1 ? Math.max(1, state.problem.activities[activity].min) : 1
}

/** Closes the groups among some sessions that have fallen below their minimum; the members left are settled elsewhere. */
export function closeBelowLeast(state: State, sessions: readonly number[]): void {
  for (const session of sessions)
    if (state.option[session] >= 0 && state.size[session] < leastOf(state, session))
      closeGroup(state, session)
}

/** A candidate for a new group and what moving there is worth (below 0: better). */
interface Candidate {
  readonly student: number
  readonly gain: number
}

/** Whether a student can be taken out of what they have on an option's slots; `boldly`: even where a group then closes. */
function canBeMoved(state: State, student: number, option: number, boldly: boolean): boolean {
  const { problem } = state
  for (const slot of problem.options[option].slots) {
    const session = state.at[student * problem.slots.length + slot]
    if (session < 0) continue
    if (isBound(state, state.group[session])) return false
    if (!boldly && state.size[session] <= leastOf(state, session)) return false
  }
  return true
}

const SIZES = RULE_CODES.indexOf('H08')

/** Breaches that a group on its way to its size does not cause by itself. */
const brokenBesidesSizes = (state: State): number => state.broken - state.brokenBy[SIZES]

/** Fills a new group (one session, or several with the same members) with the students who gain most by it. */
export function fill(state: State, sessions: readonly number[], least: number, boldly = false): boolean {
  const { problem } = state
  const seats = Math.min(...sessions.map((session) => seatsLeft(state, session)))
  const candidates: Candidate[] = []
  for (let student = 0; student < problem.students.length; student++) {
    let gain = 0
    let fits = true
    for (const session of sessions) {
      const option = state.option[session]
      fits =
        requiresAll(problem, student, option) &&
        mayTake(problem, student, option) &&
        canBeMoved(state, student, option, boldly) &&
        ownHomework(state, student, session)
      if (!fits) break
      gain += moveChange(state, student, option)
      for (const slot of problem.options[option].slots)
        if (state.at[student * problem.slots.length + slot] === -1) gain -= 1000
    }
    if (fits) candidates.push({ student, gain: worth(state, student, gain) })
  }
  candidates.sort((a, b) => a.gain - b.gain || a.student - b.student)
  const vacated: number[] = []
  let placed = 0
  for (const { student, gain } of candidates) {
    if (placed >= seats || (gain >= 0 && placed >= least)) break
    if (sessions.some((session) => !canBeMoved(state, student, state.option[session], boldly))) continue
    const mark = state.mark()
    const broken = brokenBesidesSizes(state)
    for (const session of sessions) {
      for (const slot of problem.options[state.option[session]].slots) {
        const held = state.at[student * problem.slots.length + slot]
        if (held >= 0) {
          leave(state, student, held)
          if (boldly) vacated.push(held)
        }
      }
      state.place(student, session)
    }
    if (brokenBesidesSizes(state) > broken) {
      // Somebody they must be kept apart from, say: the next candidate may do.
      state.undo(mark)
      continue
    }
    placed++
  }
  closeBelowLeast(state, vacated)
  return placed >= Math.max(1, least)
}

/**
 * Opens a group on options (one each day), with room, lead and the students who gain most; false where no room or no adult
 * is to be had or the minimum is not reached (the caller undoes).
 * @param lead an adult to try first; −1: whoever is best
 * @param boldly take students even where that closes the group they leave
 */
export function openGroup(
  state: State,
  options: readonly number[],
  lead: number,
  name = -1,
  boldly = false,
): boolean {
  const { problem } = state
  const { broken } = state
  const sessions: number[] = []
  let group = -1
  for (const option of options) {
    const session = state.open(option, group, name)
    group = state.group[session]
    sessions.push(session)
  }
  const activity = problem.activities[state.groupActivity[group]]
  for (const session of sessions) {
    if (!setBestRoom(state, session, activity.max)) return false
    if (lead >= 0 && canTake(state, lead, session, LEAD, -1)) state.setLead(session, lead)
    else if (!staff(state, session)) return false
    // As many assistants as a full group needs, so that one adult is not the limit from the start; `assist` trims them.
    for (let more = Math.ceil(activity.max / activity.studentsPerAdult) - 1; more > 0; more--)
      if (!addBestAssistant(state, session)) break
  }
  for (const session of sessions) if (!fillDutiesOf(state, session)) return false
  const least = problem.ranked[state.groupActivity[group]] === 1 ? Math.max(1, activity.min) : 1
  if (!fill(state, sessions, least, boldly)) return false
  if (!sessions.every((session) => assist(state, session))) return false
  // A lead chosen for an empty session may not be the one it needs with students in it: a teacher in service, say.
  for (let index = 0; index < sessions.length && state.broken > broken; index++) {
    state.setLead(sessions[index], -1)
    if (!staff(state, sessions[index])) return false
  }
  return true
}

/** Fills the duties of a site that had nobody until this session came. */
function fillDutiesOf(state: State, session: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[state.option[session]].segments
  for (let duty = 0; duty < problem.duties.length; duty++) {
    const { slot, site } = problem.duties[duty]
    const [from, to] = problem.slots[slot].segments
    if (site !== problem.roomSite[state.room[session]] || from >= past || first >= to) continue
    if (!fillDuty(state, duty)) return false
  }
  return true
}
