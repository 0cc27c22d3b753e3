import { z } from 'zod'
import { activityId, groupId, staffId } from '../ids.ts'
import { post, sessionRef } from '../moves.ts'
import { effect, loadChange, proposal, reasons } from './effect.ts'

/** Somebody alone for a post. */
const candidate = z.strictObject({
  staff: staffId,
  effect,
  load: loadChange,
  ...reasons.shape,
})
export type Candidate = z.infer<typeof candidate>

/** How far chains were looked through: every chain of up to `length` people was. */
const looked = z.strictObject({ length: z.int().min(0), work: z.int().min(0) })

/** Who could have a post. */
export const postAnswer = z.strictObject({
  post,
  holder: staffId.nullable(),
  activity: activityId.nullable(),
  /** Everybody else of the school, the best first; who may not is last, with the rules that forbid it. */
  candidates: z.array(candidate),
  /** Chains of two or more people, none of whom could do their part without the others', the best first. */
  chains: z.array(proposal),
  looked,
})
export type PostAnswer = z.infer<typeof postAnswer>

/** A place that a student could have instead of what they have in a block. */
const seat = z.strictObject({
  ...sessionRef.shape,
  activity: activityId,
  /** Place in the student's list of the day, from 1; null: not of their choices. */
  rank: z.int().min(1).nullable(),
  /** Members, and the most that the activity takes. */
  size: z.int().min(0),
  max: z.int().min(1),
  effect,
})
export type Seat = z.infer<typeof seat>

/** Where a student could be in a block. */
export const seatAnswer = z.strictObject({
  /** The group they are in then; null: none. */
  held: groupId.nullable(),
  /** Every session they could be in, the best first; where they may not is last. */
  seats: z.array(seat),
  /** Chains in which others make room, each ending with everybody in a session. */
  chains: z.array(proposal),
  looked,
})
export type SeatAnswer = z.infer<typeof seatAnswer>

/** With whom the holder of a post could exchange it: for each post of theirs, the best first; only what is allowed. */
export const swapAnswer = z.strictObject({
  post,
  holder: staffId,
  swaps: z.array(z.strictObject({ post, staff: staffId, ...proposal.shape })),
})
export type SwapAnswer = z.infer<typeof swapAnswer>
