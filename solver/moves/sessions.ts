import { LEAD } from '../compile/arcs.ts'
import type { State } from '../state.ts'
import { fill, gainOfOpening } from './filling.ts'
import { canTake } from './free.ts'
import { costOfBestLead } from './leads.ts'
import { couldHaveRoom, setBestRoom } from './room-choice.ts'
import { addBestAssistant, assist, fillDuty, staff } from './staffing.ts'

/** What it may cost to free a lead by an exchange, where nobody is free. */
const EXCHANGE = 400

/**
 * What a group on some options promises (below 0: better), its lead's cost included; infinite where it has no room or no
 * lead. An estimate: what it takes to know is counted as work.
 */
export function promiseOf(state: State, options: readonly number[]): number {
  const { problem } = state
  const { activity } = problem.options[options[0]]
  const { max, min } = problem.activities[activity]
  let cost = 0
  for (const option of options) {
    if (!couldHaveRoom(state, option)) return Number.POSITIVE_INFINITY
    const lead = costOfBestLead(state, option)
    if (lead < Number.POSITIVE_INFINITY) cost += lead
    else if (problem.leadsOf[option].length > 0) cost += EXCHANGE
    else return lead
  }
  state.work += problem.takersOf[options[0]].length >> 3
  return cost + gainOfOpening(state, options, max, problem.ranked[activity] === 1 ? Math.max(1, min) : 1)
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
  for (let index = 0; index < sessions.length && state.broken > broken; index++)
    if (!restaff(state, sessions[index], broken)) return false
  return true
}

/**
 * Chooses the adults of a session again: those chosen while it was empty may not be those it needs with students in it. A
 * run over a break, say, needs a teacher in service of its own.
 */
function restaff(state: State, session: number, broken: number): boolean {
  state.setLead(session, -1)
  if (!staff(state, session)) return false
  if (state.broken <= broken || state.assistCount[session] === 0) return true
  while (state.assistCount[session] > 0) state.dropAssistant(session, state.assistant(session, 0))
  return assist(state, session)
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
