import type { SiteId } from '../../../models/ids.ts'
import type { Week } from '../../../models/week.ts'

/** Minutes between sites; undefined where the file does not say. The same site is 0 away. */
export interface Distances {
  readonly adult: (from: string, to: string) => number | undefined
  readonly walk: (from: string, to: string) => number | undefined
}

const pairKey = (from: string, to: string): string =>
  from < to ? `${from}\u0000${to}` : `${to}\u0000${from}`

/** Reads the table of travel. It holds both ways; of several rows for one pair the first counts. */
export function readDistances(week: Week): Distances {
  const adult = new Map<string, number>()
  const walk = new Map<string, number>()
  for (const row of week.travel) {
    const key = pairKey(row.from, row.to)
    if (adult.has(key)) continue
    adult.set(key, row.adult)
    if (row.walk !== null) walk.set(key, row.walk)
  }
  const between = (table: ReadonlyMap<string, number>) => (from: string, to: string) =>
    from === to ? 0 : table.get(pairKey(from, to))
  return { adult: between(adult), walk: between(walk) }
}

/** Whether a school may hold sessions at a site: its own, or a venue to which it has a recorded walk. */
export const mayUse = (
  distances: Distances,
  venues: ReadonlySet<SiteId>,
  school: SiteId,
  site: SiteId,
): boolean => site === school || (venues.has(site) && distances.walk(school, site) !== undefined)
