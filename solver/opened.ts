import type { SchoolId } from '../models/ids.ts'
import type { Plan } from '../models/plan.ts'
import type { Roster } from '../models/roster.ts'
import type { Week } from '../models/week.ts'
import { withEvents } from '../models/with-events.ts'
import { compile } from './compile.ts'
import { encode } from './encode.ts'
import type { Problem } from './problem.ts'
import { awayIn } from './rebalance/away.ts'
import { leftover } from './rebalance/leftover.ts'
import { emptyState } from './search/empty.ts'
import { slice } from './slice.ts'
import type { State } from './state.ts'

/** A school of a roster, read back: its problem as it was solved, and the state that the plan is. */
export interface OpenSchool {
  readonly problem: Problem
  readonly state: State
  /** The session of the state for each of the plan, by `sessionKey`. */
  readonly sessions: ReadonlyMap<string, number>
}

/**
 * A roster whose schools are read back when they are first asked for, and kept: what questions about a published roster
 * share. People and rooms that several schools use are this school's where the plan leaves them free.
 */
export class Opened {
  readonly roster: Roster
  /** The week of the roster, its events folded in. */
  readonly week: Week
  private readonly known = new Map<SchoolId, OpenSchool>()

  constructor(roster: Roster) {
    this.roster = roster
    this.week = withEvents(roster.input)
  }

  /** A school of the roster that was not refused. */
  school(id: SchoolId): OpenSchool {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const opened = openSchool(this.week, this.roster.plan, id)
    this.known.set(id, opened)
    return opened
  }
}

/** Reads a school's part of a plan back into its week. */
export function openSchool(week: Week, plan: Plan, id: SchoolId): OpenSchool {
  const problem = problemIn(week, plan, id, new Set())
  const state = emptyState(problem)
  return { problem, state, sessions: encode(state, plan) }
}

/** A school's problem beside what a plan gives the others: people and rooms they share, and the load of lent teachers. */
export const problemIn = (week: Week, plan: Plan, id: SchoolId, rivals: ReadonlySet<SchoolId>): Problem =>
  compile(
    slice(week, id, plan.loans, awayIn(week, plan, id)),
    id,
    leftover(week, plan, id, rivals),
    plan.loans,
  )
