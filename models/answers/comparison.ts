import { z } from 'zod'
import { staffId, studentId } from '../ids.ts'
import { RULE_CODES } from '../policy/rules.ts'
import { TERM_CODES } from '../policy/terms.ts'

const LEVELS = ['unserved', 'worstShare', 'weighted'] as const
const byLevel = <T extends z.ZodType>(of: T) => z.strictObject({ unserved: of, worstShare: of, weighted: of })

/** How some figures are spread: least, median, most. */
const spread = z.tuple([z.int(), z.int(), z.int()])

/** What is said of one of two rosters. */
const side = z.strictObject({
  /** The verifier finds nothing wrong with it; a roster that people made may break rules and is compared all the same. */
  valid: z.boolean(),
  /** Rules that it breaks. */
  rules: z.array(z.enum(RULE_CODES)),
  score: byLevel(z.int()),
  /** Cost of every term, before its weight. */
  terms: z.record(z.enum(TERM_CODES), z.int()),
  /** Value less what is proved that no roster of the week can be below; null: nothing is proved, or it breaks rules. */
  unproved: byLevel(z.int().nullable()),
  /** Yuan for the week. */
  pay: z.int(),
  fairness: z.strictObject({
    /** Minutes and late minutes of own and retired teachers, scaled to a full contract. */
    minutes: spread,
    late: spread,
    /** Choice points (S01) of the students who require a block. */
    choices: spread,
  }),
})
export type Side = z.infer<typeof side>

/** Two rosters of one district and week side by side. */
export const comparison = z.strictObject({
  sides: z.tuple([side, side]),
  /** `same`: both answer the same input; `changed`: the input differs too; `weights`: so do the weights, and Z is that of the first’s. */
  input: z.enum(['same', 'changed', 'weights']),
  /** The first level in which they differ; null: they are worth the same. */
  level: z.enum(LEVELS).nullable(),
  better: z.enum(['first', 'second', 'neither']),
  /**
   * Of one input: `beyond`: the difference in that level is larger than what is unproved of the better one; `within`: it is not, so that
   * as much may still be to gain on it. Of two: `beyond`: it is larger than what is unproved of the worse one, whose input has no roster
   * as good as the better one; `within`: it may have. `unknown`: nothing of it is proved, or the better one breaks rules; `equal`: there
   * is no difference.
   */
  proof: z.enum(['beyond', 'within', 'unknown', 'equal']),
  /** People whose week differs, a change of room left out. */
  people: z.strictObject({ students: z.array(studentId), adults: z.array(staffId) }),
})
export type Comparison = z.infer<typeof comparison>
export type Level = (typeof LEVELS)[number]
