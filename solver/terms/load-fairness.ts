import type { Term } from '../rule.ts'
import { fairShare } from './fair-share.ts'
import { dutyMinutes } from './sums.ts'

/** S03: work is shared in proportion to contract. */
export const loadFairness: Term = fairShare(
  'S03',
  (state) => state.ledgers.minutes,
  dutyMinutes,
  (adult) => adult.carried.load,
)
