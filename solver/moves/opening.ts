import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import { closeGroup } from './closing.ts'
import type { Move } from './move.ts'
import { openGroup } from './sessions.ts'

/** Options for a new group of an activity: one for each of its sessions, on different days; empty where there are too few. */
export function pickOptions(state: State, random: Random, first: number, name: number): number[] {
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
  return options.length > 0 && openGroup(state, options, -1, -1, random.chance(50))
}

/** Closes a group; its people are settled elsewhere. */
export const close: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0 || isStanding(state, session)) return false
  closeGroup(state, session)
  return true
}

/** Closes a group and opens one of another activity with its lead, at the same time or at another. */
export const convert: Move = (state, random) => {
  const { problem } = state
  const session = anySession(state, random)
  if (session < 0 || isStanding(state, session)) return false
  const slot = problem.options[state.option[session]].slots[0]
  const sameTime = problem.optionsOfSlot[slot]
  const option = random.chance(75)
    ? sameTime[random.next(sameTime.length)]
    : random.next(problem.options.length)
  const { activity } = problem.options[option]
  if (problem.activities[activity].category === 'homework') return false
  const lead = state.lead[session]
  closeGroup(state, session)
  const options = pickOptions(state, random, option, -1)
  return (
    options.length > 0 && openGroup(state, options, options.length === 1 ? lead : -1, -1, random.chance(50))
  )
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
  return options.length > 0 && openGroup(state, options, -1, name, random.chance(50))
}

/** Two groups of one session each exchange their times, each with its lead. */
export const exchange: Move = (state, random) => {
  const one = anySession(state, random)
  const other = anySession(state, random)
  if (one < 0 || other < 0 || !isSingle(state, one) || !isSingle(state, other)) return false
  const first = optionAt(state, one, other)
  const second = optionAt(state, other, one)
  if (first < 0 || second < 0 || state.option[one] === first) return false
  const leads = [state.lead[one], state.lead[other]]
  closeGroup(state, one)
  if (state.option[other] < 0) return false
  closeGroup(state, other)
  const keep = random.chance(50)
  return (
    openGroup(state, [first], keep ? leads[0] : -1, -1, true) &&
    openGroup(state, [second], keep ? leads[1] : -1, -1, true)
  )
}

/** Whether a session is the only one of its group, and its activity does not go by homeroom. */
const isSingle = (state: State, session: number): boolean =>
  state.groupCount[state.group[session]] === 1 && !isHomework(state, session) && !isStanding(state, session)

/** The option of a session's activity that begins where another session does; −1 where there is none. */
function optionAt(state: State, session: number, there: number): number {
  const { problem } = state
  const slot = problem.options[state.option[there]].slots[0]
  for (const option of problem.optionsOfActivity[state.activityOf(session)])
    if (problem.options[option].slots[0] === slot) return option
  return -1
}

const isHomework = (state: State, session: number): boolean =>
  state.problem.activities[state.activityOf(session)].category === 'homework'

/** A group of last week: it closes only when it falls below its minimum. */
export const isStanding = (state: State, session: number): boolean => {
  const name = state.groupName[state.group[session]]
  return name >= 0 && name < state.problem.standing.length
}
