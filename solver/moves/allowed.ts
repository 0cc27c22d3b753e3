import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'

/** Whether arcs let a student be in a session opened on an option. */
export function mayTake(problem: Problem, student: number, option: number): boolean {
  const { activity, day } = problem.options[option]
  const cell = (student * problem.days.length + day) * problem.activities.length + activity
  return (
    problem.studentArc[cell] === 1 &&
    problem.gradeArc[problem.students[student].grade * problem.options.length + option] === 1
  )
}

/** Whether a student requires every slot of an option. */
export function requiresAll(problem: Problem, student: number, option: number): boolean {
  const base = student * problem.slots.length
  for (const slot of problem.options[option].slots) if (problem.required[base + slot] === 0) return false
  return true
}

/** Whether a student has as many groups of an option's activity as they may, or one on its day. */
export function hasEnough(state: State, student: number, option: number): boolean {
  const { activity, day } = state.problem.options[option]
  return isAtLimit(state, student, activity, 1) || isThereOn(state, student, activity, day)
}

/** The same for a group that meets on several options. */
export function hasEnoughOf(state: State, student: number, options: readonly number[]): boolean {
  const { problem } = state
  const { activity } = problem.options[options[0]]
  if (isAtLimit(state, student, activity, options.length)) return true
  for (let index = 0; index < options.length; index++)
    if (isThereOn(state, student, activity, problem.options[options[index]].day)) return true
  return false
}

/** Whether some more sessions of a ranked activity are more than a student may have. */
function isAtLimit(state: State, student: number, activity: number, more: number): boolean {
  const { problem } = state
  const attended = state.attends[student * problem.activities.length + activity]
  if (attended === 0 || problem.ranked[activity] === 0) return false
  return attended + more > sessionsAllowed(problem, activity)
}

/** Sessions of an activity that a student may have at the most. */
export function sessionsAllowed({ activities }: Problem, activity: number): number {
  const { groupsPerStudent, sessions } = activities[activity]
  return groupsPerStudent * sessions
}

function isThereOn(state: State, student: number, activity: number, day: number): boolean {
  const { problem } = state
  if (state.attends[student * problem.activities.length + activity] === 0 || problem.ranked[activity] === 0)
    return false
  const own = problem.requiredOf[student]
  for (let index = 0; index < own.length; index++) {
    if (problem.slotDay[own[index]] !== day) continue
    const held = state.at[student * problem.slots.length + own[index]]
    if (held >= 0 && state.activityOf(held) === activity) return true
  }
  return false
}

/** Whether a group has members in more than one session, so that they come and go together. */
export const isBound = (state: State, group: number): boolean => {
  const activity = state.groupActivity[group]
  return state.problem.ranked[activity] === 1 && state.groupCount[group] > 1
}

/** Homework goes to the one group of one's own homeroom; whether a session is of that, or no homework at all. */
export function ownHomework(state: State, student: number, session: number): boolean {
  const { problem } = state
  if (state.isHomework[state.activityOf(session)] === 0) return true
  const homeroom = problem.homeroomOf[student]
  const group = state.group[session]
  if (homeroom < 0 || state.homeroomSeats[group * problem.homerooms.length + homeroom] === 0) return false
  const [slot] = problem.options[state.option[session]].slots
  const own = problem.requiredOf[student]
  for (let index = 0; index < own.length; index++) {
    if (own[index] === slot) continue
    const held = state.at[student * problem.slots.length + own[index]]
    if (held >= 0 && state.group[held] !== group && state.isHomework[state.activityOf(held)] === 1)
      return false
  }
  return true
}

/** Whether a student belongs to a session's group from last week, and leaves it only by an event. */
export function isHeld(state: State, student: number, session: number): boolean {
  const name = state.groupName[state.group[session]]
  const { standing, students, former } = state.problem
  return name >= 0 && name < standing.length && former[name * students.length + student] === 1
}

/** Homerooms of the group of a homework session; null for any other session, which asks for none. */
export function homeroomsOf(state: State, session: number): ReadonlySet<number> | null {
  const { problem } = state
  if (problem.activities[state.activityOf(session)].category !== 'homework') return null
  const homerooms = new Set<number>()
  const group = state.group[session]
  for (let index = 0; index < state.groupCount[group]; index++) {
    const other = state.sessionOfGroup(group, index)
    for (let at = 0; at < state.size[other]; at++) homerooms.add(problem.homeroomOf[state.member(other, at)])
  }
  return homerooms
}
