import { RULE_CODES, type RuleCode } from '../../models/policy/rules.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import { ASSIST, LEAD } from '../compile/arcs.ts'
import { ruleList } from '../rules/index.ts'
import type { State } from '../state.ts'

/** What one change of a roster does, exactly: the difference of two recounts. */
export interface Effect {
  readonly legal: boolean
  /** Rules that forbid it, in the order of the catalogue. */
  readonly rules: readonly RuleCode[]
  /** Change of the unserved student-blocks, of Z, and of each term before its weight where it changes. */
  readonly unserved: number
  readonly weighted: number
  readonly terms: Readonly<Partial<Record<TermCode, number>>>
}

/** Rules that keep an adult from leading or assisting a session, whatever else is decided. */
export function forbidding(
  state: State,
  adult: number,
  session: number,
  role: 'lead' | 'assist',
): RuleCode[] {
  const { problem } = state
  const option = problem.options[state.option[session]]
  const arc = problem.adultArc[adult * problem.options.length + option.index]
  if ((arc & (role === 'lead' ? LEAD : ASSIST)) !== 0) return []
  const found = ruleList
    .filter(({ arcs }) => arcs?.[role]?.(problem, problem.adults[adult], option) === false)
    .map(({ code }) => code)
  // No rule of its own: the adult does not belong to the school on that day.
  return found.length > 0 ? found : ['H10']
}

/**
 * Does a change on a state, reads what it does, and takes it back.
 * @param known rules that forbid it already, which trackers do not see
 */
export function effectOf(state: State, known: readonly RuleCode[], change: () => void): Effect {
  const mark = state.mark()
  const before = { unserved: state.unserved, weighted: state.weighted }
  const broken = [...state.brokenBy]
  const raw = [...state.raw]
  change()
  const worse = new Set<RuleCode>(known)
  RULE_CODES.forEach((code, index) => {
    if (state.brokenBy[index] > broken[index]) worse.add(code)
  })
  const terms: Partial<Record<TermCode, number>> = {}
  TERM_CODES.forEach((code, index) => {
    if (state.raw[index] !== raw[index]) terms[code] = state.raw[index] - raw[index]
  })
  const effect: Effect = {
    legal: worse.size === 0,
    rules: RULE_CODES.filter((code) => worse.has(code)),
    unserved: state.unserved - before.unserved,
    weighted: state.weighted - before.weighted,
    terms,
  }
  state.undo(mark)
  return effect
}

/** Ranks effects: legal ones first, then fewer unserved, then less cost. */
export const byEffect = (a: Effect, b: Effect): number =>
  Number(b.legal) - Number(a.legal) || a.unserved - b.unserved || a.weighted - b.weighted
