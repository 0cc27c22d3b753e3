import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { begunOf, hasBegun } from '../begun.ts'
import { Groups, openGroups } from '../groups.ts'
import { type PatternPart, RULE, standingOf } from './part.ts'

/** Whether a former member requires the blocks of the session and ranks the activity on its day. */
function fits(problem: Problem, state: State, student: number, session: number): boolean {
  const { slots, day, activity } = problem.options[state.option[session]]
  if (problem.rank[(student * problem.days.length + day) * problem.activities.length + activity] < 0)
    return false
  const base = student * problem.slots.length
  for (const slot of slots) if (problem.required[base + slot] === 0) return false
  return true
}

/** Whether a former member is bound to the group: they fit all its sessions, one of them (−1: none) left out. */
function isBound(problem: Problem, state: State, student: number, group: number, except: number): boolean {
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    if (session !== except && !fits(problem, state, student, session)) return false
  }
  return true
}

/** Whether a former member is bound to a group that goes on and is not in it. */
function isMissing(
  problem: Problem,
  state: State,
  groups: Groups,
  student: number,
  group: number,
  except: number,
  begun: number,
): boolean {
  const isIn =
    begun === 0 ? groups.isInGroup(student, group, -1) : isInAll(state, groups, student, group, except)
  return !isIn && isBound(problem, state, student, group, except)
}

/** Whether a group has sessions to come, one (−1: none) left out. */
const goesOn = (state: State, group: number, except: number, begun: number): boolean =>
  state.groupCount[group] !== begun + (except < 0 ? 0 : 1)

/** Former members who are bound to a group that goes on and are not in it. */
function missing(problem: Problem, state: State, groups: Groups, group: number, except: number): number {
  const members = standingOf(problem, state, group)?.members ?? []
  const begun = begunOf(state, group, except)
  if (!goesOn(state, group, except, begun)) return 0
  let count = 0
  for (const student of members) if (isMissing(problem, state, groups, student, group, except, begun)) count++
  return count
}

/** The former members whom each standing group that goes on still has to take in. */
export function absentees(state: State): readonly { readonly group: number; readonly student: number }[] {
  const { problem } = state
  const groups = new Groups(problem, state)
  return openGroups(state).flatMap((group) => {
    const begun = begunOf(state, group, -1)
    if (!goesOn(state, group, -1, begun)) return []
    return (standingOf(problem, state, group)?.members ?? [])
      .filter((student) => isMissing(problem, state, groups, student, group, -1, begun))
      .map((student) => ({ group, student }))
  })
}

/** Whether a student is in every session of a group to come, one (−1: none) left out. */
function isInAll(state: State, groups: Groups, student: number, group: number, except: number): boolean {
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    if (session !== except && !hasBegun(state, session) && !groups.isIn(student, session)) return false
  }
  return true
}

/** Whether a student has left the standing group of a session to come by an event. */
const isBarred = (state: State, student: number, session: number): boolean =>
  standingOf(state.problem, state, state.group[session])?.left.has(student) === true &&
  !hasBegun(state, session)

/** Students in sessions to come of a standing group that they have left. */
export function sessionsToLeave(
  state: State,
): readonly { readonly session: number; readonly student: number }[] {
  const found: { session: number; student: number }[] = []
  for (const group of openGroups(state))
    if ((standingOf(state.problem, state, group)?.left.size ?? 0) > 0)
      for (let index = 0; index < state.groupCount[group]; index++) {
        const session = state.sessionOfGroup(group, index)
        for (const student of state.membersOf(session))
          if (isBarred(state, student, session)) found.push({ session, student })
      }
  return found
}

/** What a standing group asks of one student whom it keeps. */
interface Hold {
  readonly name: number
  readonly activity: number
  /** Groups of the activity they are in, those they were in last week left out. */
  elsewhere: number
}

/**
 * Former members whom a standing group lost without a reason: left out of one that goes on, or, where it has closed though
 * enough of them are left, in another group of its activity.
 */
export class StandingPart implements PatternPart {
  private readonly missingFrom: Int32Array
  private readonly groups: Groups
  /** Open groups that go on from each standing group. */
  private readonly going: Int32Array
  private readonly holds: readonly (readonly Hold[])[]
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State, groups: Groups) {
    this.groups = groups
    this.problem = problem
    this.state = state
    this.missingFrom = new Int32Array(state.capacity)
    this.going = new Int32Array(problem.standing.length)
    const holds: Hold[][] = problem.students.map(() => [])
    problem.standing.forEach(({ held, activity }, name) => {
      for (const student of held) holds[student].push({ name, activity, elsewhere: 0 })
    })
    this.holds = holds
  }

  session(session: number, sign: 1 | -1): void {
    const group = this.state.group[session]
    if (standingOf(this.problem, this.state, group) === undefined) return
    if (this.state.groupCount[group] === 1) this.open(this.state.groupName[group], sign)
    this.recount(group, sign === 1 ? -1 : session)
  }

  private recount(group: number, except: number): void {
    const now = missing(this.problem, this.state, this.groups, group, except)
    if (now !== this.missingFrom[group]) this.state.breach(RULE, now - this.missingFrom[group])
    this.missingFrom[group] = now
  }

  /** A standing group goes on, or has closed: its members may be in other groups of the activity then, or may not. */
  private open(name: number, sign: 1 | -1): void {
    this.going[name] += sign
    if (this.going[name] !== (sign === 1 ? 1 : 0)) return
    let elsewhere = 0
    for (const student of this.problem.standing[name].held)
      for (const hold of this.holds[student]) if (hold.name === name) elsewhere += hold.elsewhere
    if (elsewhere > 0) this.state.breach(RULE, -sign * elsewhere)
  }

  /** Whoever has left a standing group by an event is in none of its sessions to come, whatever is asked of its members besides. */
  bar(student: number, session: number, sign: 1 | -1): void {
    if (isBarred(this.state, student, session)) this.state.breach(RULE, sign)
  }

  member(student: number, session: number, sign: 1 | -1, isChange: boolean): void {
    const group = this.state.group[session]
    const name = this.state.groupName[group]
    const isPartly = begunOf(this.state, group, -1) > 0
    if (isPartly && standingOf(this.problem, this.state, group) !== undefined) this.recount(group, -1)
    if (!isChange) return
    const isFormer =
      name >= 0 &&
      name < this.problem.standing.length &&
      this.problem.former[name * this.problem.students.length + student] === 1
    if (!isFormer) this.elsewhere(student, this.state.groupActivity[group], sign)
    else if (!isPartly && isBound(this.problem, this.state, student, group, -1)) {
      this.missingFrom[group] -= sign
      this.state.breach(RULE, -sign)
    }
  }

  private elsewhere(student: number, activity: number, sign: 1 | -1): void {
    const holds = this.holds[student]
    for (let index = 0; index < holds.length; index++) {
      const hold = holds[index]
      if (hold.activity !== activity) continue
      hold.elsewhere += sign
      if (this.going[hold.name] === 0) this.state.breach(RULE, sign)
    }
  }
}

export function recountStanding(problem: Problem, state: State): number {
  const groups = new Groups(problem, state)
  const barred = sessionsToLeave(state)
  const open = openGroups(state)
  const left = open.reduce((sum, group) => sum + missing(problem, state, groups, group, -1), 0)
  const going = new Set(open.map((group) => state.groupName[group]))
  const strayed = problem.standing.flatMap(({ held, activity }, name) =>
    going.has(name)
      ? []
      : held.flatMap((student) =>
          open.filter(
            (group) =>
              state.groupActivity[group] === activity &&
              standingOf(problem, state, group)?.members.includes(student) !== true &&
              groups.isInGroup(student, group, -1),
          ),
        ),
  )
  return left + strayed.length + barred.length
}
