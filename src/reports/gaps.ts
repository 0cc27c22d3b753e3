import type { Roster } from '../../models/roster.ts'

/** A level of the objective: the roster's value, what no roster can be below, and the gap between the two. */
export interface Level {
  readonly level: 'unserved' | 'worstShare' | 'weighted'
  readonly value: number
  /** Null: none is proved. */
  readonly bound: number | null
  /** (value − bound) ÷ max(1, value); null where a level above is not proved best, or nothing is proved. */
  readonly gap: number | null
}

type Name = Level['level']

/** A roster as far as its levels go. */
interface Levelled {
  readonly score: Pick<Roster['score'], Name>
  readonly bound: Pick<Roster['bound'], Name>
}

/** The levels in order. */
export function levelsOf({ score, bound }: Levelled): Level[] {
  let open = false
  return (['unserved', 'worstShare', 'weighted'] as const).map((level) => {
    const [value, proven] = [score[level], open ? null : bound[level]]
    const gap = proven === null ? null : (value - proven) / Math.max(1, value)
    if (gap !== 0) open = true
    return { level, value, bound: proven, gap }
  })
}

/** The proven gap of the weighted sum; null while a level above it is open. */
export const gapOf = (roster: Levelled): number | null => levelsOf(roster)[2]?.gap ?? null
