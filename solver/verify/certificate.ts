import type { RuleCode } from '../../models/policy/rules.ts'
import type { TermCode } from '../../models/policy/terms.ts'
import type { Score } from '../../models/roster.ts'

/** What fills the words of a breach or fault; `reason` names which part of the rule it is. */
export type Params = Readonly<Record<string, string | number>>

/** Where something is wrong: as much of it as there is. Dates are `YYYY-MM-DD`, the others ids and block codes. */
export interface Place {
  readonly school: string
  readonly date?: string
  readonly block?: string
  readonly group?: string
  readonly student?: string
  readonly staff?: string
  readonly room?: string
}

/** One fact that breaks a hard rule. `params.reason` is a word of the rule's own, such as `below_minimum`. */
export interface Breach extends Place {
  readonly rule: RuleCode
  readonly params: Params
}

/** What was found of one hard rule. */
export interface RuleResult {
  readonly code: RuleCode
  /** Facts looked at; 0 where the week gives the rule nothing to judge. */
  readonly checked: number
  /** Facts that break it, all of them. */
  readonly broken: number
  /** The first of them, at most `LISTED`. */
  readonly breaches: readonly Breach[]
}

export const FAULT_CODES = [
  'ROSTER_INPUT_HASH',
  'ROSTER_SCORE',
  'ROSTER_BOUND',
  'ROSTER_UNSERVED',
  'ROSTER_LOTTERY',
  'ROSTER_REFERENCE',
  'ROSTER_REFUSED',
  'ROSTER_DUPLICATE',
] as const
export type RosterFaultCode = (typeof FAULT_CODES)[number]

/** Something wrong with a roster file that is no hard rule: what it claims, names or repeats. */
export interface RosterFault {
  readonly code: RosterFaultCode
  /** How many there are of this code. */
  readonly count: number
  /** The first of them, at most `LISTED`. */
  readonly places: readonly (Partial<Place> & { readonly params: Params })[]
}

/** One reason why an input rule refuses a school. `code` is an entry of the error index, filled by `params`. */
export interface RefusalReason {
  readonly rule: RuleCode
  readonly code: string
  readonly params: Params
}

/** A school that input rules refuse: nothing of it is rostered, and it enters none of U, W, Z. */
export interface Refusal {
  readonly school: string
  /** The rules broken, once each, in the order of the catalogue. */
  readonly rules: readonly RuleCode[]
  /** Every reason, not only the first. */
  readonly reasons: readonly RefusalReason[]
}

/** The figures of one school. */
export interface SchoolResult {
  readonly school: string
  readonly refused: boolean
  /** Students signed up, consent in force, for at least one service day of the week; 0 is to be reported (H01). */
  readonly signedUp: number
  /** Required student-blocks, and how many of them are in a session or in none. */
  readonly required: number
  readonly served: number
  readonly unserved: number
  /** Share of unserved among required student-blocks, per mille, rounded up; 0 where nothing is required. */
  readonly share: number
  /** Its part of every term before the weight, and their weighted sum. An adult's part counts with the home school. */
  readonly terms: Readonly<Record<TermCode, number>>
  readonly weighted: number
}

/** What the verifier found. Plain data. */
export interface Certificate {
  /** No hard rule is broken and nothing else is wrong. */
  readonly valid: boolean
  /** Nobody is unserved. */
  readonly complete: boolean
  /** No two students could be exchanged in favour of the smaller number. Tested only where no hard rule is broken. */
  readonly lotteryKept: boolean
  readonly rules: readonly RuleResult[]
  readonly faults: readonly RosterFault[]
  readonly refusals: readonly Refusal[]
  /** Recomputed, whatever the file claims. */
  readonly score: Score
  readonly perSchool: readonly SchoolResult[]
}

/** Most breaches, and places of a fault, that are listed; all are counted. */
export const LISTED = 50
