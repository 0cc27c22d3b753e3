import { ASSIST, LEAD } from '../compile/arcs.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { closeGroup } from './closing.ts'
import { gainOfOpening } from './filling.ts'
import { canTakeOn } from './free.ts'
import type { Move } from './move.ts'
import { isStanding, pickOptions } from './opening.ts'
import { couldHaveRoom, setBestRoom } from './room-choice.ts'
import { openGroup } from './sessions.ts'
import { addBestAssistant, setBestLead } from './staffing.ts'

/** Groups estimated for the one that is forced. */
const DRAWS = 8

/**
 * Opens the group that students of a few drawn would gain most by, whoever and whatever stands in its way: a lead who is engaged
 * then, or has enough of the day or week, leaves a session to another, a session in the room goes to another room, and
 * where there is no other the session's group closes. Groups of long runs or several sessions hardly open otherwise.
 */
export const force: Move = (state, random) => {
  const options = mostWished(state, random)
  for (const option of options)
    if (!makeWayForRoom(state, random, option) || !makeWayForLead(state, random, option)) return false
  return options.length > 0 && openGroup(state, options, -1, -1, true)
}

/** Of a few groups drawn the one whose students gain most, adults and rooms not asked; empty where none gains. */
function mostWished(state: State, random: Random): number[] {
  const { problem } = state
  let best: number[] = []
  let bestGain = 0
  for (let draw = 0; draw < DRAWS && problem.options.length > 0; draw++) {
    const option = random.next(problem.options.length)
    const { activity } = problem.options[option]
    if (state.isHomework[activity] === 1 || problem.ranked[activity] === 0) continue
    const options = pickOptions(state, random, option, -1)
    if (options.length === 0) continue
    const { max, min } = problem.activities[activity]
    state.work += problem.takersOf[option].length >> 3
    const gain = gainOfOpening(state, options, max, Math.max(1, min)) / options.length
    if (gain >= bestGain) continue
    best = options
    bestGain = gain
  }
  return best
}

const mayClose = (state: State, session: number): boolean =>
  state.isHomework[state.activityOf(session)] === 0 && !isStanding(state, session)

/** Makes one place in a room fit for an option; false where what is in the way must stay. */
function makeWayForRoom(state: State, random: Random, on: number): boolean {
  const { problem } = state
  const rooms = problem.roomsOf[on]
  if (rooms.length === 0) return false
  if (couldHaveRoom(state, on)) return true
  const room = rooms[random.next(rooms.length)]
  for (const slot of problem.options[on].slots) {
    const inside: number[] = []
    for (let index = 0; index < state.onSlotCount[slot]; index++)
      if (state.room[state.sessionOnSlot(slot, index)] === room) inside.push(state.sessionOnSlot(slot, index))
    if (inside.length < problem.rooms[room].parallel) continue
    const session = inside[random.next(inside.length)]
    const mark = state.mark()
    state.setRoom(session, -1)
    if (setBestRoom(state, session, state.size[session]) && state.room[session] !== room) continue
    state.undo(mark)
    if (!mayClose(state, session)) return false
    closeGroup(state, session)
  }
  return true
}

/** Frees somebody who may lead on an option; false where what they do must stay. */
function makeWayForLead(state: State, random: Random, on: number): boolean {
  const { problem } = state
  const leads = problem.leadsOf[on]
  for (let index = 0; index < leads.length; index++)
    if (canTakeOn(state, leads[index], on, LEAD, -1)) return true
  if (leads.length === 0) return false
  const adult = leads[random.next(leads.length)]
  const { day, start, end } = problem.options[on]
  for (const session of sessionsOf(state, adult, day)) {
    const { start: from, end: to } = problem.options[state.option[session]]
    if (from < end && start < to && !relieve(state, adult, session)) return false
  }
  const other = [...problem.days.keys()].filter((each) => each !== day)
  for (const each of [day, ...other]) {
    if (canTakeOn(state, adult, on, LEAD, -1)) return true
    const held = sessionsOf(state, adult, each)
    if (held.length > 0 && !relieve(state, adult, held[random.next(held.length)])) return false
  }
  return canTakeOn(state, adult, on, LEAD, -1)
}

/** Sessions that an adult leads or assists on a day. */
function sessionsOf(state: State, adult: number, day: number): number[] {
  const count = state.engagedCount[adult * state.problem.days.length + day]
  const sessions: number[] = []
  for (let index = 0; index < count; index++) {
    const what = state.engagement(adult, day, index)
    if (what >= 0) sessions.push(what)
  }
  return sessions
}

/** Takes an adult out of a session: another takes the place, or the group closes; false where it must stay. */
function relieve(state: State, adult: number, session: number): boolean {
  if (state.option[session] < 0) return true
  if (state.lead[session] === adult) {
    state.setLead(session, -1)
    if (setBestLead(state, session, adult) >= 0) return true
  } else {
    state.dropAssistant(session, adult)
    if (canTakeOn(state, adult, state.option[session], ASSIST, -1) && addBestAssistant(state, session))
      return true
  }
  if (!mayClose(state, session)) return false
  closeGroup(state, session)
  return true
}
