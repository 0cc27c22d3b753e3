import { RULE_CODES, type RuleCode } from '../../models/policy/rules.ts'
import {
  type Breach,
  FAULT_CODES,
  LISTED,
  type Params,
  type Place,
  type RosterFault,
  type RosterFaultCode,
  type RuleResult,
} from './certificate.ts'

/** Counts the facts of one rule and keeps the first breaches. */
export interface Tally {
  /** Facts that were looked at, one unless said otherwise. */
  readonly checked: (facts?: number) => void
  readonly breach: (place: Place, reason: string, params?: Params) => void
}

/** @param most breaches that are kept */
export function tallyOf(rule: RuleCode, most = LISTED): { tally: Tally; result: () => RuleResult } {
  let checked = 0
  let broken = 0
  const breaches: Breach[] = []
  return {
    tally: {
      checked: (facts = 1) => {
        checked += facts
      },
      breach: (place, reason, params = {}) => {
        broken++
        if (breaches.length < most) breaches.push({ rule, ...place, params: { reason, ...params } })
      },
    },
    result: () => ({ code: rule, checked, broken, breaches }),
  }
}

/** Gathers faults by code. */
export interface Faults {
  readonly add: (code: RosterFaultCode, place: Partial<Place>, reason: string, params?: Params) => void
  readonly list: () => RosterFault[]
  readonly count: () => number
}

/** @param most places that are kept of each code */
export function faultsOf(most = LISTED): Faults {
  const found = new Map<RosterFaultCode, { count: number; places: (Partial<Place> & { params: Params })[] }>()
  return {
    add: (code, place, reason, params = {}) => {
      const entry = found.get(code) ?? { count: 0, places: [] }
      found.set(code, entry)
      entry.count++
      if (entry.places.length < most) entry.places.push({ ...place, params: { reason, ...params } })
    },
    list: () =>
      FAULT_CODES.flatMap((code) => {
        const entry = found.get(code)
        return entry === undefined ? [] : [{ code, ...entry }]
      }),
    count: () => [...found.values()].reduce((sum, entry) => sum + entry.count, 0),
  }
}

/** Rule codes in the order of the catalogue, once each. */
export const inOrder = (codes: Iterable<RuleCode>): RuleCode[] => {
  const set = new Set(codes)
  return RULE_CODES.filter((code) => set.has(code))
}
