import type { Term } from '../rule.ts'
import { fairShare } from './fair-share.ts'
import { lateMinutes } from './sums.ts'

/** S04: late and evening duties are shared. */
export const lateFairness: Term = fairShare(
  'S04',
  (state) => state.ledgers.late,
  lateMinutes,
  (adult) => adult.carried.late,
)
