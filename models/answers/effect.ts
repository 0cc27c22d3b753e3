import { z } from 'zod'
import { activityId, blockCode, staffId } from '../ids.ts'
import { move } from '../moves.ts'
import { RULE_CODES } from '../policy/rules.ts'
import { TERM_CODES } from '../policy/terms.ts'

/** What a change of a roster does, exactly: the difference of two recounts. */
export const effect = z.strictObject({
  /** No rule is broken more than before. */
  legal: z.boolean(),
  /** Rules that forbid it, in the order of the catalogue. */
  rules: z.array(z.enum(RULE_CODES)),
  /** Change of the unserved student-blocks, of Z, and of each term before its weight where it changes. */
  unserved: z.int(),
  weighted: z.int(),
  terms: z.partialRecord(z.enum(TERM_CODES), z.int()),
})
export type Effect = z.infer<typeof effect>

const beforeAndAfter = z.tuple([z.int(), z.int()])

/** Load of somebody whom a change concerns, before and after it. Minutes are those of the week and those carried. */
export const loadChange = z.strictObject({
  staff: staffId,
  sessions: beforeAndAfter,
  minutes: beforeAndAfter,
  late: beforeAndAfter,
})
export type LoadChange = z.infer<typeof loadChange>

/** Something an adult has on a day. Times are minutes since midnight. */
const dayPart = z.strictObject({
  kind: z.enum(['lesson', 'lead', 'assist', 'duty']),
  start: z.int(),
  end: z.int(),
  /** Block code and activity, where there are any. */
  block: blockCode.nullable(),
  activity: activityId.nullable(),
})
export type DayPart = z.infer<typeof dayPart>

/** What speaks for or against somebody for a post. */
export const reasons = z.strictObject({
  /** Teaches a homeroom of the session's students. */
  knowsClass: z.boolean(),
  /** Has a lesson, a session or a site duty at the school that day. */
  onSite: z.boolean(),
  /** Posts held for somebody else: those that were published for another person, in this roster and in the earlier ones given. */
  covers: z.int().min(0),
  /** Their day before, in order of time. */
  day: z.array(dayPart),
})
export type Reasons = z.infer<typeof reasons>

/** A change that is proposed: all moves together, and what they do. */
export const proposal = z.strictObject({ moves: z.array(move), effect, loads: z.array(loadChange) })
export type Proposal = z.infer<typeof proposal>
