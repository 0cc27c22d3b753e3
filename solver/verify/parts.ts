import type { TermCode } from '../../models/policy/terms.ts'
import type { Roster } from '../../models/roster.ts'
import { readInput } from './input.ts'
import { readPlan } from './plan/read.ts'
import { charges, prepare } from './score.ts'

/** Costs before the weight, by term; a term that costs nothing is left out. */
type Parts = Partial<Record<TermCode, number>>

/** A score taken apart. A cost may stand under several bearers (pay: the adult and the session), so parts do not add up. */
interface ScoreParts {
  /** By student and staff id. */
  readonly students: Readonly<Record<string, Parts>>
  readonly staff: Readonly<Record<string, Parts>>
  /** By `group date first-block`. */
  readonly sessions: Readonly<Record<string, Parts>>
}

/** Takes the score of a roster's plan apart by student, staff member and session. */
export function scoreParts(roster: Roster): ScoreParts {
  const { week } = readInput(roster.input)
  const plan = readPlan(week, roster.plan, { withoutLoans: false, baseline: null })
  const tables = {
    student: new Map<string, Parts>(),
    staff: new Map<string, Parts>(),
    session: new Map<string, Parts>(),
  }
  const add = (table: Map<string, Parts>, id: string | undefined, code: TermCode, cost: number) => {
    if (id === undefined) return
    const parts = table.get(id) ?? {}
    table.set(id, parts)
    parts[code] = (parts[code] ?? 0) + cost
  }
  charges(prepare(plan), (code, cost, bearer) => {
    add(tables.student, bearer.student, code, cost)
    add(tables.staff, bearer.staff, code, cost)
    add(tables.session, bearer.session, code, cost)
  })
  return {
    students: Object.fromEntries(tables.student),
    staff: Object.fromEntries(tables.staff),
    sessions: Object.fromEntries(tables.session),
  }
}
