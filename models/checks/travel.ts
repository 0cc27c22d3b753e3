import { wayName } from '../district.ts'
import type { Fault } from '../faults.ts'
import { type Facts, schoolsOf } from './facts.ts'
import { dangling, error, type Row, warning } from './fault.ts'

/**
 * Ways between sites, and the ones that are missing: an adult with a lesson at one site and a school to serve at another
 * can only do both in a day where the way is known (H07).
 */
export function travelFaults(facts: Facts): Fault[] {
  const { travel, staff } = facts.week
  const seen = new Set<string>()
  const missing = new Map<string, { from: string; to: string; adults: number }>()
  for (const who of staff) {
    const sites = [
      ...new Set<string>([...schoolsOf(who), ...who.lessons.map((lesson) => lesson.site)]),
    ].filter((site) => facts.sites.has(site))
    for (const [index, from] of sites.entries())
      for (const to of sites.slice(index + 1)) {
        if (facts.way(from, to) !== null) continue
        const known = missing.get(wayName(from, to))
        if (known === undefined) missing.set(wayName(from, to), { from, to, adults: 1 })
        else known.adults += 1
      }
  }
  return [
    ...travel.flatMap((way, index) => {
      const row: Row = { where: `travel[${index}]`, entity: 'travel_time', id: wayName(way.from, way.to) }
      if (way.from === way.to)
        return [
          error('TRAVEL_TO_ITSELF', {
            where: row.where,
            read: way.to,
            expected: `≠ ${way.from}`,
            params: { site: way.from },
          }),
        ]
      const twice = seen.has(row.id)
      seen.add(row.id)
      return [
        ...(twice
          ? [
              error('TRAVEL_TWICE', {
                where: row.where,
                read: row.id,
                expected: '1 ×',
                params: { from: way.from, to: way.to },
              }),
            ]
          : []),
        ...dangling(row, 'from', 'site', way.from, facts.sites),
        ...dangling(row, 'to', 'site', way.to, facts.sites),
      ]
    }),
    ...[...missing.values()].map(({ from, to, adults }) =>
      warning('TRAVEL_UNKNOWN', {
        where: 'travel',
        read: null,
        expected: wayName(from, to),
        params: { from, to, adults },
      }),
    ),
  ]
}
