import type { Effect, LoadChange } from '../../models/answers/effect.ts'
import { RULE_CODES, type RuleCode } from '../../models/policy/rules.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import { ASSIST, LEAD } from '../compile/arcs.ts'
import type { Post } from '../rebalance/posts.ts'
import { ruleList } from '../rules/index.ts'
import type { State } from '../state.ts'

/** Rules that keep an adult from a post, whatever else is decided. */
export function forbidding(state: State, adult: number, { role, at }: Post): RuleCode[] {
  const { problem } = state
  const { options, duties, adultArc, dutyArc } = problem
  if (role === 'duty') {
    if (dutyArc[adult * duties.length + at] === 1) return []
    const found = ruleList.filter(
      ({ arcs }) => arcs?.duty?.(problem, problem.adults[adult], duties[at]) === false,
    )
    return orAbsent(found.map(({ code }) => code))
  }
  const option = options[state.option[at]]
  if ((adultArc[adult * options.length + option.index] & (role === 'lead' ? LEAD : ASSIST)) !== 0) return []
  const found = ruleList.filter(
    ({ arcs }) => arcs?.[role]?.(problem, problem.adults[adult], option) === false,
  )
  return orAbsent(found.map(({ code }) => code))
}

/** No rule of its own: the adult does not belong to the school on that day. */
const orAbsent = (rules: RuleCode[]): RuleCode[] => (rules.length > 0 ? rules : ['H10'])

/** A state as it was, for differences. */
export interface Base {
  readonly unserved: number
  readonly weighted: number
  readonly broken: Int32Array
  readonly raw: Float64Array
}

export const baseOf = ({ unserved, weighted, brokenBy, raw }: State): Base => ({
  unserved,
  weighted,
  broken: brokenBy.slice(),
  raw: raw.slice(),
})

/** Whether a rule is broken more than it was, but for those named. */
export function isWorse(state: State, base: Base, but: ReadonlySet<RuleCode> | null = null): boolean {
  for (let rule = 0; rule < RULE_CODES.length; rule++)
    if (state.brokenBy[rule] > base.broken[rule] && but?.has(RULE_CODES[rule]) !== true) return true
  return false
}

/**
 * What a state differs by from what it was.
 * @param known rules that forbid the change already, which trackers do not see
 */
export function effectSince(state: State, base: Base, known: readonly RuleCode[] = []): Effect {
  const rules = RULE_CODES.filter(
    (code, index) => known.includes(code) || state.brokenBy[index] > base.broken[index],
  )
  const terms: Partial<Record<TermCode, number>> = {}
  TERM_CODES.forEach((code, index) => {
    if (state.raw[index] !== base.raw[index]) terms[code] = state.raw[index] - base.raw[index]
  })
  return {
    legal: rules.length === 0,
    rules,
    unserved: state.unserved - base.unserved,
    weighted: state.weighted - base.weighted,
    terms,
  }
}

/** Ranks effects: legal ones first, then fewer unserved, then less cost. */
export const byEffect = (a: Effect, b: Effect): number =>
  Number(b.legal) - Number(a.legal) || a.unserved - b.unserved || a.weighted - b.weighted

/** Sessions, minutes and late minutes of an adult, those carried in the ledger included. */
type Load = readonly [sessions: number, minutes: number, late: number]

export function loadOf({ problem, sessionsOfAdult, ledgers }: State, adult: number): Load {
  const { carried } = problem.adults[adult]
  return [sessionsOfAdult[adult], ledgers.minutes[adult] + carried.load, ledgers.late[adult] + carried.late]
}

/** What an adult's load has become. */
export function loadSince(state: State, adult: number, before: Load): LoadChange {
  const after = loadOf(state, adult)
  return {
    staff: state.problem.adults[adult].id,
    sessions: [before[0], after[0]],
    minutes: [before[1], after[1]],
    late: [before[2], after[2]],
  }
}
