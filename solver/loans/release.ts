import { ASSIST, LEAD } from '../compile/arcs.ts'
import { SlotFlow } from '../flow/placement.ts'
import { mayTake, requiresAll } from '../moves/allowed.ts'
import { closeGroup } from '../moves/closing.ts'
import { setBestRoom } from '../moves/room-choice.ts'
import { settle } from '../moves/seating.ts'
import { seatsLeft } from '../moves/seats.ts'
import { openGroup } from '../moves/sessions.ts'
import { assist, fillDuty, staff } from '../moves/staffing.ts'
import type { State } from '../state.ts'

/**
 * Frees an adult of everything they hold on a day on which no arc lets them stay: their sessions and site duties go to
 * others, and what nobody can take closes; whoever is unserved then is served anew as far as possible.
 */
export function release(state: State, adult: number, day: number): void {
  const { problem } = state
  const cell = adult * problem.days.length + day
  const unserved = state.unserved
  while (state.engagedCount[cell] > 0) {
    const what = state.engagement(adult, day, 0)
    if (what < 0) {
      state.dropDuty(~what, adult)
      fillDuty(state, ~what)
    } else if (state.lead[what] === adult) {
      state.setLead(what, -1)
      if (!staff(state, what)) closeGroup(state, what)
    } else {
      state.dropAssistant(what, adult)
      if (!assist(state, what)) shrink(state, what)
    }
  }
  if (state.unserved <= unserved) return
  for (let slot = 0; slot < problem.slots.length; slot++) mend(state, slot)
}

/** Frees a room of every session that meets in it on a day; what finds no other room closes, and whoever is unserved is served anew. */
export function vacate(state: State, room: number, day: number): void {
  const { problem } = state
  const unserved = state.unserved
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || state.room[session] !== room) continue
    if (problem.options[state.option[session]].day === day) moveOut(state, session)
  }
  if (state.unserved <= unserved) return
  for (let slot = 0; slot < problem.slots.length; slot++) mend(state, slot)
}

/** Gives a session another room, or closes its group. */
function moveOut(state: State, session: number): void {
  state.setRoom(session, -1)
  const size = state.size[session]
  if (!setBestRoom(state, session, size) || problemHolds(state, session) < size) closeGroup(state, session)
}

const problemHolds = (state: State, session: number): number =>
  state.problem.rooms[state.room[session]]?.capacity ?? 0

/** Whether no arc forbids what an adult holds: a session (their role in it) or, as ~index, a site duty. */
function mayHold(state: State, adult: number, what: number): boolean {
  const { problem } = state
  if (what < 0) return problem.dutyArc[adult * problem.duties.length + ~what] === 1
  const arc = problem.adultArc[adult * problem.options.length + state.option[what]]
  return (arc & (state.lead[what] === adult ? LEAD : ASSIST)) !== 0
}

/** Makes a solution of other loans one of these: who may not be where they are leaves, and what is without adults gets some or closes. */
export function enforce(state: State): void {
  const { problem } = state
  for (let adult = 0; adult < problem.adults.length; adult++)
    for (let day = 0; day < problem.days.length; day++) {
      const count = state.engagedCount[adult * problem.days.length + day]
      const held = Array.from({ length: count }, (_, index) => state.engagement(adult, day, index))
      if (!held.every((what) => mayHold(state, adult, what))) release(state, adult, day)
    }
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const arc = state.room[session] * problem.options.length + state.option[session]
    if (state.room[session] >= 0 && problem.roomArc[arc] === 0) moveOut(state, session)
    if (state.option[session] < 0) continue
    if (state.lead[session] < 0 && !staff(state, session)) closeGroup(state, session)
    else if (!assist(state, session)) shrink(state, session)
  }
  for (let duty = 0; duty < problem.duties.length; duty++)
    if (state.dutyCount[duty] > 0 || isDue(state, duty)) fillDuty(state, duty)
  if (state.unserved > 0) for (let slot = 0; slot < problem.slots.length; slot++) mend(state, slot)
}

/** Whether a site duty has students to be there for. */
function isDue(state: State, duty: number): boolean {
  const { problem } = state
  const { slot, site } = problem.duties[duty]
  for (let index = 0; index < state.onSlotCount[slot]; index++) {
    const room = state.room[state.sessionOnSlot(slot, index)]
    if (room >= 0 && problem.roomSite[room] === site) return true
  }
  return false
}

/** Takes students out of a session until its adults suffice. */
function shrink(state: State, session: number): void {
  while (seatsLeft(state, session) < 0 && state.size[session] > 0) {
    const student = state.member(session, state.size[session] - 1)
    state.remove(student, session)
    settle(state, student, session)
  }
}

/** Serves whoever is unserved in a slot: by moving others between what is open, else by a new group. */
function mend(state: State, slot: number): void {
  const { problem } = state
  const open = (): number[] =>
    problem.students.flatMap((_, student) =>
      state.at[student * problem.slots.length + slot] === -1 ? [student] : [],
    )
  if (open().length === 0) return
  new SlotFlow(state, slot).improve()
  for (const option of problem.optionsOfSlot[slot]) {
    const { activity } = problem.options[option]
    const { category, sessions } = problem.activities[activity]
    if (category === 'homework' || sessions > 1) continue
    const waiting = open()
    if (waiting.length === 0) return
    if (
      !waiting.some((student) => mayTake(problem, student, option) && requiresAll(problem, student, option))
    )
      continue
    const mark = state.mark()
    const { broken, unserved } = state
    const opened = openGroup(state, [option], -1)
    if (!opened || state.broken > broken || state.unserved >= unserved) state.undo(mark)
  }
}
