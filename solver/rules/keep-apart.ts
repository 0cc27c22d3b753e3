import { RULE_CODES } from '../../models/policy/rules.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { Groups, membersOfGroup, openGroups } from './groups.ts'

const RULE = RULE_CODES.indexOf('H20')

/** Two of one homeroom may share its homework group. */
const mayShare = (problem: Problem, activity: number, one: number, other: number): boolean =>
  problem.activities[activity].category === 'homework' &&
  problem.homeroomOf[one] === problem.homeroomOf[other]

/** Pairs kept apart that share a group; a pair that shares two counts twice. */
class KeepApart implements Tracker {
  private readonly groups: Groups
  /** Students kept apart from somebody. */
  private readonly parted: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.groups = new Groups(problem, state)
    this.parted = Uint8Array.from(problem.apart, (others) => (others.length > 0 ? 1 : 0))
  }

  member(student: number, session: number, sign: 1 | -1): void {
    if (this.parted[student] === 0 || this.groups.isElsewhere(student, session)) return
    const group = this.state.group[session]
    const activity = this.state.groupActivity[group]
    let count = 0
    for (const other of this.problem.apart[student])
      if (!mayShare(this.problem, activity, student, other) && this.groups.isInGroup(other, group, -1))
        count++
    if (count > 0) this.state.breach(RULE, sign * count)
  }
}

/** H20 [3.2.5]: students kept apart never share a group, except two of one homeroom in its homework group. */
export const keepApart: Rule = {
  code: 'H20',
  applies: (problem) => problem.apart.some((others) => others.length > 0),
  track: (problem, state) => new KeepApart(problem, state),
  recount(problem, state) {
    let count = 0
    for (const group of openGroups(state)) {
      const members = membersOfGroup(state, group)
      for (const student of members)
        for (const other of problem.apart[student])
          if (
            student < other &&
            members.has(other) &&
            !mayShare(problem, state.groupActivity[group], student, other)
          )
            count++
    }
    return count
  },
}
