import { LEAD } from '../compile/arcs.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { canTake, isFree } from './free.ts'
import type { Move } from './move.ts'
import { setBestLead } from './staffing.ts'

/** A random open session; −1 where there is none. */
export function anySession(state: State, random: Random): number {
  for (let attempt = 0; attempt < 8; attempt++) {
    if (state.top === 0) return -1
    const session = random.next(state.top)
    if (state.option[session] >= 0) return session
  }
  return -1
}

/** Puts an adult in the lead of a session; whoever holds them elsewhere at that time gets the old lead or the best free one. */
function takeLead(state: State, session: number, adult: number): boolean {
  const { problem } = state
  const option = problem.options[state.option[session]]
  if ((problem.adultArc[adult * problem.options.length + option.index] & LEAD) === 0) return false
  const old = state.lead[session]
  if (old === adult) return true
  if (canTake(state, adult, session, LEAD, -1)) {
    state.setLead(session, adult)
    return true
  }
  const count = state.engagedCount[adult * problem.days.length + option.day]
  for (let index = 0; index < count; index++) {
    const other = state.engagement(adult, option.day, index)
    if (other < 0 || state.lead[other] !== adult || !canTake(state, adult, session, LEAD, other)) continue
    state.setLead(other, -1)
    state.setLead(session, -1)
    state.setLead(session, adult)
    if (old >= 0 && canTake(state, old, other, LEAD, -1)) state.setLead(other, old)
    else if (setBestLead(state, other, adult) < 0) return false
    return true
  }
  return false
}

/** Another lead for one session, by replacement or exchange. */
export const relead: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0) return false
  const adult = random.next(state.problem.adults.length)
  if (adult === state.lead[session]) return false
  return takeLead(state, session, adult)
}

/** The best free lead for one session, everybody tried. */
export const releadBest: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0) return false
  const old = state.lead[session]
  state.setLead(session, -1)
  return setBestLead(state, session, old) >= 0
}

/** One lead for all sessions of a group: what continuity asks for. */
export const releadGroup: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0) return false
  const group = state.group[session]
  if (state.groupCount[group] < 2) return false
  const adult = random.chance(60)
    ? state.lead[state.sessionOfGroup(group, random.next(state.groupCount[group]))]
    : random.next(state.problem.adults.length)
  if (adult < 0) return false
  let changed = false
  for (let index = 0; index < state.groupCount[group]; index++) {
    const each = state.sessionOfGroup(group, index)
    if (state.lead[each] !== adult && takeLead(state, each, adult)) changed = true
  }
  return changed
}

/** Another assistant for a session. */
export const reassist: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0 || state.assistCount[session] === 0) return false
  const adult = random.next(state.problem.adults.length)
  const old = state.assistant(session, random.next(state.assistCount[session]))
  if (adult === old) return false
  state.dropAssistant(session, old)
  if (!canTake(state, adult, session, 2, -1)) return false
  state.addAssistant(session, adult)
  return true
}

/** Another adult for a site duty; one who leads at that time changes places with the one on duty. */
export const reduty: Move = (state, random) => {
  const { problem } = state
  if (problem.duties.length === 0) return false
  const duty = random.next(problem.duties.length)
  const adult = random.next(problem.adults.length)
  if (state.dutyCount[duty] === 0 || problem.dutyArc[adult * problem.duties.length + duty] === 0) return false
  const old = state.dutyAdult(duty, random.next(state.dutyCount[duty]))
  if (adult === old) return false
  const { day, slot } = problem.duties[duty]
  const { start, end } = problem.slots[slot]
  state.dropDuty(duty, old)
  if (isFree(state, adult, day, start, end, -1)) {
    state.addDuty(duty, adult)
    return true
  }
  const count = state.engagedCount[adult * problem.days.length + day]
  for (let index = 0; index < count; index++) {
    const other = state.engagement(adult, day, index)
    if (!isFree(state, adult, day, start, end, other)) continue
    if (other < 0) {
      if (problem.dutyArc[old * problem.duties.length + ~other] === 0) return false
      state.dropDuty(~other, adult)
      state.addDuty(~other, old)
    } else {
      if (state.lead[other] !== adult) return false
      state.setLead(other, -1)
      if (canTake(state, old, other, LEAD, -1)) state.setLead(other, old)
      else if (setBestLead(state, other, adult) < 0) return false
    }
    state.addDuty(duty, adult)
    return true
  }
  return false
}
