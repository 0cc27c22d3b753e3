import { asAccepted } from '../models/accepted.ts'
import type { SchoolId } from '../models/ids.ts'
import type { SessionRef } from '../models/moves.ts'
import type { Plan, Session } from '../models/plan.ts'
import type { Roster } from '../models/roster.ts'
import type { Week } from '../models/week.ts'
import { withEvents } from '../models/with-events.ts'
import { compile } from './compile.ts'
import { encode, sessionKey } from './encode.ts'
import type { Share } from './loans/ask.ts'
import type { Problem } from './problem.ts'
import { awayIn } from './rebalance/away.ts'
import { leftover, lessening } from './rebalance/leftover.ts'
import { emptyState } from './search/empty.ts'
import { slice } from './slice.ts'
import type { State } from './state.ts'

/** A school of a roster, read back: its problem as it was solved, and the state that the plan is. */
export interface OpenSchool {
  readonly problem: Problem
  readonly state: State
  /** The session of the state for each of the plan, by `sessionKey`, and the other way round. */
  readonly sessions: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<number, Session>
}

/**
 * A roster kept open for questions: load it once, ask many times. Every question about a published roster takes one of these
 * (`recommendPost`, `recommendSeat`, `recommendSwap`, `priceMoves`, `explainPost`, `explainChild`, `rebalance` …) and gives
 * plain data that can be written as JSON. A school is compiled and read back when it is first asked for, and kept; questions
 * do and undo their changes on its state, so that none leaves a trace, and each is answered at once: the legality and price
 * of a change in about a millisecond. What says that it solves again does not answer at once.
 *
 * The object holds no thread, file or clock. It answers for one version of one roster: who changes the roster opens it anew.
 * People and rooms that several schools use are a school's where the plan leaves them free. The roster should be valid:
 * what rules leave no arc for is not read back.
 */
export class Opened {
  readonly roster: Roster
  /** The week of the roster, its events folded in. */
  readonly week: Week
  private readonly known = new Map<SchoolId, OpenSchool>()
  private readonly rowsOf = new Map<string, Session[]>()
  private readonly served: ReadonlySet<string>

  constructor(roster: Roster) {
    this.roster = asAccepted(roster)
    this.week = withEvents(this.roster.input)
    const refused = new Set<string>(roster.refused.map(({ school }) => school))
    this.served = new Set(this.week.schools.map(({ id }) => id as string).filter((id) => !refused.has(id)))
    for (const row of roster.plan.sessions) {
      const key = `${row.group} ${row.date}`
      const rows = this.rowsOf.get(key)
      if (rows === undefined) this.rowsOf.set(key, [row])
      else rows.push(row)
    }
  }

  /** Whether the roster knows a school and did not refuse it. */
  isServed(id: string): boolean {
    return this.served.has(id)
  }

  /** The session of the plan that a reference means. */
  sessionRow({ group, date, block }: SessionRef): Session | undefined {
    return this.rowsOf.get(`${group} ${date}`)?.find(({ blocks }) => blocks.includes(block))
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

/**
 * Reads a school's part of a plan back into its week.
 * @param beside the plan that says what lent teachers do elsewhere, where that is another one
 */
export function openSchool(week: Week, plan: Plan, id: SchoolId, beside: Plan = plan): OpenSchool {
  const problem = problemIn(week, plan, id, new Set(), [], beside)
  const state = emptyState(problem)
  const sessions = encode(state, plan)
  const rows = new Map<number, Session>()
  for (const row of plan.sessions) {
    const session = row.school === id ? sessions.get(sessionKey(row)) : undefined
    if (session !== undefined) rows.set(session, row)
  }
  return { problem, state, sessions, rows }
}

/**
 * A school's problem beside what a plan gives the others: people and rooms they share, and the load of lent teachers.
 * @param without days of people and rooms that several share which the school does without
 * @param beside the plan that says what lent teachers do elsewhere, where that is another one
 */
export const problemIn = (
  week: Week,
  plan: Plan,
  id: SchoolId,
  rivals: ReadonlySet<SchoolId>,
  without: readonly Share[] = [],
  beside: Plan = plan,
): Problem =>
  compile(
    slice(week, id, plan.loans, awayIn(week, beside, id)),
    id,
    lessening(leftover(week, plan, id, rivals), week.monday, without),
    plan.loans,
  )
