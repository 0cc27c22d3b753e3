import { LEAD } from '../compile/arcs.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import type { Move } from './move.ts'
import { closeGroup, openGroup } from './sessions.ts'

/** Options for a new group of an activity: one for each of its sessions, on different days; empty where there are too few. */
function pickOptions(state: State, random: Random, first: number, name: number): number[] {
  const { problem } = state
  const { activity } = problem.options[first]
  const all = problem.optionsOfActivity[activity]
  const days = new Set(all.map((option) => problem.options[option].day)).size
  const wanted =
    name >= 0 && name < problem.standing.length
      ? problem.standing[name].sessions
      : Math.min(problem.activities[activity].sessions, days)
  const chosen = [first]
  const taken = new Set([problem.options[first].day])
  for (let attempt = 0; chosen.length < wanted && attempt < 60; attempt++) {
    const option = all[random.next(all.length)]
    if (taken.has(problem.options[option].day)) continue
    taken.add(problem.options[option].day)
    chosen.push(option)
  }
  return chosen.length === wanted ? chosen : []
}

/** Opens a group of any activity that does not group by homeroom, anywhere it may be. */
export const open: Move = (state, random) => {
  const { problem } = state
  if (problem.options.length === 0) return false
  const option = random.next(problem.options.length)
  const { activity } = problem.options[option]
  if (problem.activities[activity].category === 'homework') return false
  const options = pickOptions(state, random, option, -1)
  return options.length > 0 && openGroup(state, options, -1)
}

/** Closes a group; its people are settled elsewhere. */
export const close: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0 || isHomework(state, session) || isStanding(state, session)) return false
  closeGroup(state, session)
  return true
}

/** Closes a group and opens one of another activity with its lead, at the same time or at another. */
export const convert: Move = (state, random) => {
  const { problem } = state
  const session = anySession(state, random)
  if (session < 0 || isHomework(state, session) || isStanding(state, session)) return false
  const slot = problem.options[state.option[session]].slots[0]
  const sameTime = problem.optionsOfSlot[slot]
  const option = random.chance(75)
    ? sameTime[random.next(sameTime.length)]
    : random.next(problem.options.length)
  const { activity } = problem.options[option]
  if (problem.activities[activity].category === 'homework') return false
  const lead = state.lead[session]
  const mayLead = lead >= 0 && (problem.adultArc[lead * problem.options.length + option] & LEAD) !== 0
  closeGroup(state, session)
  const options = pickOptions(state, random, option, -1)
  return options.length > 0 && openGroup(state, options, mayLead && options.length === 1 ? lead : -1)
}

/** Moves a group to other times: closes it and opens the same activity elsewhere. */
export const retime: Move = (state, random) => {
  const { problem } = state
  const session = anySession(state, random)
  if (session < 0 || isHomework(state, session)) return false
  const { activity } = problem.options[state.option[session]]
  const all = problem.optionsOfActivity[activity]
  const name = state.groupName[state.group[session]]
  const options = pickOptions(state, random, all[random.next(all.length)], name)
  closeGroup(state, session)
  return options.length > 0 && openGroup(state, options, -1, name)
}

const isHomework = (state: State, session: number): boolean =>
  state.problem.activities[state.activityOf(session)].category === 'homework'

/** A group of last week: it closes only when it falls below its minimum. */
const isStanding = (state: State, session: number): boolean => {
  const name = state.groupName[state.group[session]]
  return name >= 0 && name < state.problem.standing.length
}
