import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import { SHARE_SCALE } from '../../models/policy/constants.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import { ROSTER_SCHEMA, type Roster, type Score } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import type { Opened } from '../opened.ts'
import type { SchoolRepair } from './school.ts'

type Refused = readonly { readonly school: SchoolId; readonly rules: readonly RuleCode[] }[]

/** What is put together: a changed week, its refused schools, the schools that something happened to, their repairs. */
export interface Parts {
  readonly opened: Opened
  readonly week: Week
  /** Hash of the week. */
  readonly inputHash: Roster['inputHash']
  readonly refused: Refused
  readonly touched: readonly SchoolId[]
  readonly repairs: readonly SchoolRepair[]
  readonly loans: readonly Loan[]
  readonly withoutLoans: Plan | null
  /** Costs of the schools as they were, by term (`summed`). */
  readonly before: ReadonlyMap<SchoolId, ArrayLike<number>>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The published plan with the touched schools' parts replaced. */
export function mergedPlan(
  published: Plan,
  schoolOf: (student: string) => SchoolId | undefined,
  touched: readonly SchoolId[],
  repairs: readonly SchoolRepair[],
): Plan {
  const gone = new Set<SchoolId>(touched)
  const isKept = ({ school }: { readonly school: SchoolId }): boolean => !gone.has(school)
  const unserved = [
    ...published.unserved.filter(({ student }) => {
      const school = schoolOf(student)
      return school !== undefined && !gone.has(school)
    }),
    ...repairs.flatMap(({ plan }) =>
      plan.unserved.map(({ student, date, block }) => ({ student, date, block })),
    ),
  ]
  return {
    sessions: [...published.sessions.filter(isKept), ...repairs.flatMap(({ plan }) => plan.sessions)],
    duties: [...published.duties.filter(isKept), ...repairs.flatMap(({ plan }) => plan.duties)],
    loans: published.loans,
    unserved: unserved.sort(
      (a, b) => byText(a.date, b.date) || byText(a.student, b.student) || byText(a.block, b.block),
    ),
  }
}

/** A plan with the parts of schools that are mended by now. */
export function withParts(week: Week, plan: Plan, parts: readonly SchoolRepair[]): Plan {
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const done = parts.map(({ school }) => school)
  return mergedPlan(plan, (student) => schoolOf.get(student), done, parts)
}

const shareOf = (unserved: number, required: number): number =>
  required === 0 ? 0 : Math.ceil((SHARE_SCALE * unserved) / required)

/** W of a repaired plan, over the schools that are not refused. */
export function worstShareOf(
  opened: Opened,
  week: Week,
  repairs: readonly SchoolRepair[],
  { unserved }: Plan,
  isOpen: (id: SchoolId) => boolean,
): number {
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const left = new Map<SchoolId, number>()
  for (const { student } of unserved) {
    const school = schoolOf.get(student)
    if (school !== undefined && isOpen(school)) left.set(school, (left.get(school) ?? 0) + 1)
  }
  const required = (id: SchoolId): number =>
    repairs.find(({ school }) => school === id)?.required ?? opened.school(id).problem.requiredTotal
  return Math.max(0, ...[...left].map(([id, count]) => shareOf(count, required(id))))
}

/** The score after a rebalance: that of the published roster, with the touched schools' parts exchanged. */
function scoreOf(parts: Parts, plan: Plan): Score {
  const { opened, week, refused, touched, repairs } = parts
  const { score } = opened.roster
  const before = touched
    .filter((id) => opened.isServed(id))
    .map((id) => parts.before.get(id) ?? opened.school(id).state.raw)
  const terms = Object.fromEntries(
    TERM_CODES.map((code, index) => {
      const old = before.reduce((sum, raw) => sum + (raw[index] ?? 0), 0)
      const now = repairs.reduce((sum, { raw }) => sum + (raw[index] ?? 0), 0)
      return [code, (code === 'S09' ? 0 : score.terms[code] - old) + now]
    }),
  ) as Record<TermCode, number>
  const refusedNow = new Set<SchoolId>(refused.map(({ school }) => school))
  return {
    unserved: plan.unserved.length,
    worstShare: worstShareOf(opened, week, repairs, plan, (id) => !refusedNow.has(id)),
    weighted: TERM_CODES.reduce((sum, code) => sum + week.weights[code] * terms[code], 0),
    terms,
  }
}

/** A roster file of a rebalanced week. Nothing is proved of its Z; nobody unserved is the least there can be. */
export function assembleRepair(parts: Parts, made: { version: string; seed: number; work: number }): Roster {
  const { opened, week, refused, touched, repairs, loans, withoutLoans } = parts
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  const merged = mergedPlan(opened.roster.plan, (id) => schoolOf.get(id), touched, repairs)
  const plan = { ...merged, loans: [...loans] }
  const causes = new Map(
    [...opened.roster.causes, ...repairs.flatMap((repair) => repair.plan.unserved)].map((row) => [
      JSON.stringify([row.student, row.date, row.block]),
      row.cause,
    ]),
  )
  return {
    schema: ROSTER_SCHEMA,
    ...made,
    input: week,
    inputHash: parts.inputHash,
    refused: refused.map(({ school, rules }) => ({ school, rules: [...rules] })),
    plan,
    withoutLoans,
    causes: plan.unserved.map((row) => ({
      ...row,
      cause: causes.get(JSON.stringify([row.student, row.date, row.block])) ?? 'search_ended',
    })),
    score: scoreOf(parts, plan),
    bound: { unserved: 0, worstShare: null, weighted: null, how: 'rebalance' },
  }
}
