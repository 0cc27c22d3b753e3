import { z } from 'zod'
import { schoolId } from './ids.ts'
import { plan, studentBlock } from './plan.ts'
import { RULE_CODES } from './policy/rules.ts'
import { TERM_CODES } from './policy/terms.ts'
import { week } from './week.ts'

export const ROSTER_SCHEMA = 'kehou/roster/1'

const byTerm = z.record(z.enum(TERM_CODES), z.int())

/** (U, W, Z): unserved student-blocks; worst school's share of them, per mille rounded up; weighted sum of terms. */
const score = z.strictObject({
  unserved: z.int().min(0),
  worstShare: z.int().min(0).max(1000),
  weighted: z.int(),
  /** Raw cost by term, before its weight. Terms of weight 0 stand at 0. */
  terms: byTerm,
})
export type Score = z.infer<typeof score>

/** Why a student-block is unserved: the first thing that stood in the way. */
export const unservedCause = z.enum([
  'no_activity',
  'no_room',
  'no_eligible_adult',
  'adults_exhausted',
  'rooms_exhausted',
  'outside_share',
  'budget',
  'keep_apart',
  'site_duty',
  'no_teacher_in_service',
  'group_size',
  'search_ended',
  'by_hand',
])
export type UnservedCause = z.infer<typeof unservedCause>

/** A proven lower bound of each level; null where none is proved. */
const bound = z.strictObject({
  unserved: z.int().min(0).nullable(),
  worstShare: z.int().min(0).nullable(),
  weighted: z.int().nullable(),
  how: z.string().max(400),
})
export type Bound = z.infer<typeof bound>

/** A roster file: the week it answers, what was decided, and what is claimed of it. It can be verified alone. */
export const roster = z.strictObject({
  schema: z.literal(ROSTER_SCHEMA),
  /** Version of the program that made it. */
  version: z.string().max(40),
  seed: z.int().min(0),
  /** Rounds of work done by every school. */
  work: z.int().min(0),
  input: week,
  /** SHA-256 of the canonical form of `input`. */
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Schools that an input rule refused: nothing of theirs is decided. */
  refused: z.array(z.strictObject({ school: schoolId, rules: z.array(z.enum(RULE_CODES)).min(1) })),
  plan,
  /** The same week without loans (H15), when there are loans. */
  withoutLoans: plan.nullable(),
  causes: z.array(z.strictObject({ ...studentBlock.shape, cause: unservedCause })),
  score,
  bound,
})
export type Roster = z.infer<typeof roster>
