import type { z } from 'zod'
import type { travel } from '../../../models/district.ts'

export type Way = z.infer<typeof travel>

/** Ways of a place, or all of them. */
export const waysOf = (ways: readonly Way[], place: string | null): readonly Way[] =>
  place === null ? ways : ways.filter(({ from, to }) => from === place || to === place)

/** Whether two ways join the same places, in whichever order. */
const joinsSame = (a: Pick<Way, 'from' | 'to'>, b: Pick<Way, 'from' | 'to'>): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)

/** What bars a new way: it leads nowhere, or is known. */
export function barredBy(ways: readonly Way[], way: Way): 'wayToItself' | 'wayKnown' | null {
  if (way.from === way.to) return 'wayToItself'
  return ways.some((one) => joinsSame(one, way)) ? 'wayKnown' : null
}

/** The ways with one of them as it is now, or (null) without it; one that joins others is added. */
export const withWay = (ways: readonly Way[], of: Pick<Way, 'from' | 'to'>, way: Way | null): Way[] => {
  const others = ways.filter((one) => !joinsSame(one, of))
  return way === null ? others : [...others, way]
}
