import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { begunOf, hasBegun } from '../begun.ts'
import { type Groups, membersOfGroup, openGroups } from '../groups.ts'
import { isHomework, type PatternPart, RULE } from './part.ts'

const NO_LIMIT = 255

/** Groups of each activity that a student may be in. */
const groupLimits = (problem: Problem): Uint8Array =>
  Uint8Array.from(problem.activities, ({ groupsPerStudent }, activity) =>
    isHomework(problem, activity) ? 1 : problem.ranked[activity] === 1 ? groupsPerStudent : NO_LIMIT,
  )

/** Activity → column of its groups a student: homework activities share one, since a student has homework in one only. */
const columnsOf = (problem: Problem): Int32Array => {
  const first = problem.activities.findIndex((_, activity) => isHomework(problem, activity))
  return Int32Array.from(problem.activities, (_, activity) =>
    isHomework(problem, activity) ? first : activity,
  )
}

/** Other sessions of the activity that the student is in on the day. */
function othersOnDay(problem: Problem, state: State, student: number, session: number): number {
  const { activity, day } = problem.options[state.option[session]]
  const base = student * problem.slots.length
  let count = 0
  for (const slot of problem.requiredOf[student]) {
    const other = state.at[base + slot]
    if (problem.slotDay[slot] !== day || other < 0 || other === session) continue
    const option = problem.options[state.option[other]]
    if (option.activity === activity && option.slots[0] === slot) count++
  }
  return count
}

/**
 * Ranked: members missing from a session of their group, pairs of sessions of an activity on one day, groups over the
 * limit. Homework: groups beyond one. Of sessions that have begun when a rebalance may change things, members are not
 * compared.
 */
export class MembersPart implements PatternPart {
  /** Members of each group, each once: of its sessions to come. */
  private readonly distinct: Int32Array
  /** Student × activity: groups they are in. */
  private readonly groupsOf: Uint8Array
  private readonly limits: Uint8Array
  private readonly columns: Int32Array
  private readonly dayOf: Int32Array
  private readonly groups: Groups
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State, groups: Groups) {
    this.groups = groups
    this.dayOf = Int32Array.from(problem.options, (option) => option.day)
    this.problem = problem
    this.state = state
    this.distinct = new Int32Array(state.capacity)
    this.groupsOf = new Uint8Array(problem.students.length * problem.activities.length)
    this.limits = groupLimits(problem)
    this.columns = columnsOf(problem)
  }

  session(session: number, sign: 1 | -1): void {
    const group = this.state.group[session]
    if (hasBegun(this.state, session)) return
    if (this.distinct[group] > 0 && this.problem.ranked[this.state.groupActivity[group]] === 1)
      this.state.breach(RULE, sign * this.distinct[group])
  }

  member(student: number, session: number, sign: 1 | -1, isChange: boolean): void {
    const { problem, state } = this
    const group = state.group[session]
    const activity = state.groupActivity[group]
    const cell = student * problem.activities.length + this.columns[activity]
    let groups = this.groupsOf[cell]
    let change = 0
    if (isChange) {
      this.groupsOf[cell] += sign
      // With the group that came, or that went.
      if (sign === 1) groups++
      if (groups > this.limits[activity]) change++
    }
    const past = hasBegun(state, session)
    const isFirst = isChange || (problem.begun !== null && !this.isToCome(student, group, session))
    if (!past && isFirst) this.distinct[group] += sign
    if (problem.ranked[activity] === 1) {
      const sessions = state.groupCount[group]
      if (!past) change += isFirst ? sessions - begunOf(state, group, -1) - 1 : -1
      if (groups > 1) change += othersOnDay(problem, state, student, session)
      else if (sessions > 1) change += this.twinsOf(student, session, group)
    }
    if (change !== 0) state.breach(RULE, sign * change)
  }

  /** Whether a student is in a session of the group to come, other than one. */
  private isToCome(student: number, group: number, except: number): boolean {
    const { state } = this
    for (let index = 0; index < state.groupCount[group]; index++) {
      const other = state.sessionOfGroup(group, index)
      if (other !== except && !hasBegun(state, other) && this.groups.isIn(student, other)) return true
    }
    return false
  }

  /** Other sessions of the group that the student is in on the same day. */
  private twinsOf(student: number, session: number, group: number): number {
    const { state, dayOf } = this
    const day = dayOf[state.option[session]]
    let count = 0
    for (let index = 0; index < state.groupCount[group]; index++) {
      const other = state.sessionOfGroup(group, index)
      if (other !== session && dayOf[state.option[other]] === day && this.groups.isIn(student, other)) count++
    }
    return count
  }
}

export function recountMembers(problem: Problem, state: State): number {
  const limits = groupLimits(problem)
  const columns = columnsOf(problem)
  const groupsOf = new Map<number, number>()
  let count = 0
  for (const group of openGroups(state)) {
    const activity = state.groupActivity[group]
    for (const student of membersOfGroup(state, group)) {
      const cell = student * problem.activities.length + columns[activity]
      groupsOf.set(cell, (groupsOf.get(cell) ?? 0) + 1)
    }
    if (problem.ranked[activity] === 0) continue
    const toCome = Array.from({ length: state.groupCount[group] }, (_, at) =>
      state.sessionOfGroup(group, at),
    ).filter((session) => !hasBegun(state, session))
    const members = new Set(toCome.flatMap((session) => state.membersOf(session)))
    for (const session of toCome) count += members.size - state.size[session]
  }
  for (const [cell, groups] of groupsOf)
    count += Math.max(0, groups - limits[cell % problem.activities.length])
  return count + recountDays(problem, state)
}

function recountDays(problem: Problem, state: State): number {
  const onDay = new Map<string, number>()
  let count = 0
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const { activity, day } = problem.options[state.option[session]]
    if (problem.ranked[activity] === 0) continue
    for (let index = 0; index < state.size[session]; index++) {
      const key = `${state.member(session, index)} ${activity} ${day}`
      const before = onDay.get(key) ?? 0
      count += before
      onDay.set(key, before + 1)
    }
  }
  return count
}
