import type { Option, Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { begunOf } from '../begun.ts'
import { openGroups } from '../groups.ts'
import { isHomework, type PatternPart, RULE, standingOf } from './part.ts'

/** Sessions that a new group of each activity has: as many as it says, or as many days as there are. */
const sessionsAsked = (problem: Problem): Int32Array =>
  Int32Array.from(problem.activities, ({ sessions }, activity) => {
    const days = new Set(problem.optionsOfActivity[activity].map((option) => problem.options[option].day))
    return Math.min(sessions, days.size)
  })

/**
 * Sessions that a ranked group has too many or too few. Of one that has begun, those to come may be fewer.
 * @param begun how many of them have begun
 */
function offPattern(
  problem: Problem,
  state: State,
  asked: Int32Array,
  group: number,
  count: number,
  begun: number,
): number {
  const activity = state.groupActivity[group]
  if (count === 0 || problem.ranked[activity] === 0) return 0
  const wanted = standingOf(problem, state, group)?.sessions ?? asked[activity]
  return begun > 0 ? Math.max(0, count - wanted) : Math.abs(count - wanted)
}

/** Whether a group may not have both: on one date; of homework in one block; of tutoring, self-study and care ever. */
function exclude(problem: Problem, activity: number, one: Option, other: Option): boolean {
  if (problem.ranked[activity] === 1) return one.day === other.day
  return !isHomework(problem, activity) || one.slots.some((slot) => other.slots.includes(slot))
}

/** Whether a session's group was of another activity last week, or as published. */
function isStranger(problem: Problem, state: State, session: number): boolean {
  const name = state.groupName[state.group[session]]
  return name >= 0 && problem.nameActivity[name] !== state.activityOf(session)
}

/** How many sessions a group has, and which may stand beside each other. */
export class SessionsPart implements PatternPart {
  private readonly asked: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.asked = sessionsAsked(problem)
  }

  session(session: number, sign: 1 | -1): void {
    const { problem, state } = this
    const group = state.group[session]
    const activity = state.groupActivity[group]
    const listed = state.groupCount[group]
    const option = problem.options[state.option[session]]
    let here = isStranger(problem, state, session) ? 1 : 0
    for (let index = 0; index < listed; index++) {
      const other = state.sessionOfGroup(group, index)
      if (other !== session && exclude(problem, activity, option, problem.options[state.option[other]]))
        here++
    }
    const pattern =
      offPattern(problem, state, this.asked, group, listed, begunOf(state, group, -1)) -
      offPattern(problem, state, this.asked, group, listed - 1, begunOf(state, group, session))
    const change = sign * (here + pattern)
    if (change !== 0) state.breach(RULE, change)
  }
}

export function recountSessions(problem: Problem, state: State): number {
  const asked = sessionsAsked(problem)
  let count = 0
  for (const group of openGroups(state)) {
    const sessions = Array.from({ length: state.groupCount[group] }, (_, at) =>
      state.sessionOfGroup(group, at),
    )
    count += offPattern(problem, state, asked, group, sessions.length, begunOf(state, group, -1))
    sessions.forEach((session, at) => {
      if (isStranger(problem, state, session)) count++
      const option = problem.options[state.option[session]]
      for (const other of sessions.slice(at + 1))
        if (exclude(problem, state.groupActivity[group], option, problem.options[state.option[other]]))
          count++
    })
  }
  return count
}
