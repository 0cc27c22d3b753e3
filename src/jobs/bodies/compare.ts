import { rosterFrom } from '../../records/store-roster.ts'
import { type Comparison, compareRosters } from '../../solving/compare.ts'

/** Compares two stored rosters; null: they are not of one week. */
export const compareBody = ({
  first,
  second,
}: {
  readonly first: Uint8Array
  readonly second: Uint8Array
}): Comparison | null => compareRosters(rosterFrom(first), rosterFrom(second))
