import type { Comparison } from '../../../models/answers/comparison.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { compared, toldOf } from '../../solving/compare.ts'

/** Compares two stored rosters; null: they are not of one week. */
export const compareBody = ({
  first,
  second,
}: {
  readonly first: Uint8Array
  readonly second: Uint8Array
}): Comparison | null => compared(toldOf(rosterFrom(first)), toldOf(rosterFrom(second)))
