import type { State } from '../state.ts'

/**
 * A solution as a list of integers, the same for equal solutions loaded from it: sessions (option, group, name, room, lead,
 * assistants, members), then the adults of each duty. Loading it into an empty state gives the solution again.
 */
export type Snapshot = Int32Array

/** Writes down what a state decides. */
export function save(state: State): Snapshot {
  const { problem } = state
  const sessions: number[] = []
  for (let session = 0; session < state.top; session++) if (state.option[session] >= 0) sessions.push(session)
  sessions.sort(
    (a, b) => state.option[a] - state.option[b] || firstMember(state, a) - firstMember(state, b) || a - b,
  )
  const groups = new Map<number, number>()
  const out: number[] = [sessions.length]
  for (const session of sessions) {
    const group = state.group[session]
    let number = groups.get(group)
    if (number === undefined) {
      number = groups.size
      groups.set(group, number)
    }
    out.push(state.option[session], number, state.groupName[group], state.room[session], state.lead[session])
    pushSorted(out, state.assistCount[session], (index) => state.assistant(session, index))
    pushSorted(out, state.size[session], (index) => state.member(session, index))
  }
  for (let duty = 0; duty < problem.duties.length; duty++)
    pushSorted(out, state.dutyCount[duty], (index) => state.dutyAdult(duty, index))
  return Int32Array.from(out)
}

function pushSorted(out: number[], count: number, at: (index: number) => number): void {
  const values: number[] = []
  for (let index = 0; index < count; index++) values.push(at(index))
  values.sort((a, b) => a - b)
  out.push(count, ...values)
}

function firstMember(state: State, session: number): number {
  let first = state.problem.students.length
  for (let index = 0; index < state.size[session]; index++)
    if (state.member(session, index) < first) first = state.member(session, index)
  return first
}

/** Builds a solution up in an empty state; an adult of −1 leaves the place empty. */
export function load(state: State, snapshot: Snapshot): void {
  let at = 0
  const next = (): number => snapshot[at++]
  const groups = new Map<number, number>()
  for (let left = next(); left > 0; left--) {
    const option = next()
    const number = next()
    const name = next()
    const session = state.open(option, groups.get(number) ?? -1, name)
    groups.set(number, state.group[session])
    state.setRoom(session, next())
    state.setLead(session, next())
    for (let count = next(); count > 0; count--) {
      const adult = next()
      if (adult >= 0) state.addAssistant(session, adult)
    }
    for (let count = next(); count > 0; count--) state.place(next(), session)
    state.keep()
  }
  for (let duty = 0; duty < state.problem.duties.length; duty++)
    for (let count = next(); count > 0; count--) {
      const adult = next()
      if (adult >= 0) state.addDuty(duty, adult)
    }
  state.keep()
}

/** The same solution for a problem whose adults have other numbers, everything else being as it was. */
export function renumber(snapshot: Snapshot, duties: number, adultOf: (adult: number) => number): Snapshot {
  const out = Int32Array.from(snapshot)
  let at = 1
  const adult = (): void => {
    if (out[at] >= 0) out[at] = adultOf(out[at])
    at++
  }
  const adults = (): void => {
    for (let count = out[at++]; count > 0; count--) adult()
  }
  for (let left = out[0]; left > 0; left--) {
    at += 4
    adult()
    adults()
    at += 1 + out[at]
  }
  for (let duty = 0; duty < duties; duty++) adults()
  return out
}
