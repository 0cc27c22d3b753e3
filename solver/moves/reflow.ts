import { SlotFlow } from '../flow/placement.ts'
import type { Move } from './move.ts'

/** The placement of one slot made optimal for the groups that are open, by cancelling negative cycles. Never worse. */
export const reflow: Move = (state, random) =>
  state.problem.slots.length > 0 && new SlotFlow(state, random.next(state.problem.slots.length)).improve() > 0
