import { RULE_CODES } from '../../../models/policy/rules.ts'
import type { CompiledStanding, Problem } from '../../problem.ts'
import type { State } from '../../state.ts'

export const RULE = RULE_CODES.indexOf('H21')

/** One part of the rule, told when somebody is placed or removed and when a session opens or closes. */
export interface PatternPart {
  /** `isChange`: the student joins or leaves the group itself, as they are in no other session of it. */
  member?(student: number, session: number, sign: 1 | -1, isChange: boolean): void
  /** The session is still, or already, in its group's list. */
  session?(session: number, sign: 1 | -1): void
}

export const isHomework = (problem: Problem, activity: number): boolean =>
  problem.activities[activity].category === 'homework'

/** The standing group of last week that a group goes on from, if it does. */
export function standingOf(problem: Problem, state: State, group: number): CompiledStanding | undefined {
  const name = state.groupName[group]
  return name < 0 || name >= problem.standing.length ? undefined : problem.standing[name]
}
