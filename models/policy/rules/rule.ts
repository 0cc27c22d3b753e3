import type { Text } from '../../text.ts'
import type { ClauseKey } from '../clauses/clause.ts'

export const RULE_CODES = [
  'H01',
  'H02',
  'H03',
  'H04',
  'H05',
  'H06',
  'H07',
  'H08',
  'H09',
  'H10',
  'H11',
  'H12',
  'H13',
  'H14',
  'H15',
  'H16',
  'H17',
  'H18',
  'H19',
  'H20',
  'H21',
] as const
export type RuleCode = (typeof RULE_CODES)[number]

/**
 * What a rule judges: `input` what a school declares, and refuses the school; `coverage` that every required
 * student-block is in one session or in the unserved list; `roster` every session.
 */
export type RuleKind = 'input' | 'coverage' | 'roster'

/** Where a rule comes from: the policy says it, it follows from what the policy says, or it is our good practice. */
export type Standing = 'text' | 'derived' | 'project'

interface RuleStanding {
  readonly standing: Standing
  /** Clauses it rests on; may be empty. */
  readonly clauses: readonly ClauseKey[]
  /** The part of the rule that has this standing; null: the rule, or the rest of it. */
  readonly part: Text | null
}

export interface RuleEntry<Code extends RuleCode = RuleCode> {
  readonly code: Code
  /** Name of the files that hold the rule: `five-days`. */
  readonly slug: string
  readonly kinds: readonly RuleKind[]
  /** Empty where the rule is plain logic or the planner's own word and claims nothing of the policy (H07, H19). */
  readonly standings: readonly RuleStanding[]
  readonly name: Text
  /** The whole rule in one sentence. */
  readonly sentence: Text
}

/** Entries for some of the codes, each under its own code. */
export type RuleEntries<Codes extends RuleCode> = { readonly [Code in Codes]: RuleEntry<Code> }
