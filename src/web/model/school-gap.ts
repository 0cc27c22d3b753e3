import type { SchoolSummary } from '../../views/shapes.ts'

/** How far a school's week may be from the best there is. */
export type SchoolGap =
  | { readonly is: 'unknown' }
  /** More could perhaps be served, so many at the most; of the value nothing is proved then. */
  | { readonly is: 'served'; readonly most: number }
  /** The value is at the most so great a part of itself above the best. */
  | { readonly is: 'value'; readonly part: number }

/** What is proved of a school beside what its roster came to. */
export function schoolGapOf({
  proved,
  unserved,
  weighted,
  refused,
}: Pick<SchoolSummary, 'proved' | 'unserved' | 'weighted' | 'refused'>): SchoolGap {
  if (proved === null || refused) return { is: 'unknown' }
  if (unserved > proved.unserved) return { is: 'served', most: unserved - proved.unserved }
  return { is: 'value', part: Math.max(0, weighted - proved.weighted) / Math.max(1, weighted) }
}

/** In order of how much is open: by what could be served first, then by value; what is not proved comes last. */
export const openness = (gap: SchoolGap): number =>
  gap.is === 'unknown' ? Number.MAX_SAFE_INTEGER : gap.is === 'served' ? 1 + gap.most : gap.part
