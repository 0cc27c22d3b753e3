import { wayName } from '../../models/district.ts'
import type { Week } from '../../models/week.ts'
import { pathOf, pathText, valueAt } from './values.ts'

/** Where in a stored week a fault stands, told so that it can be found when rows have come and gone. */
export interface FaultPlace {
  /** The list (`staff`, `history.standing`, `district`) and the id of the row; null: of no row of it. No list: of the week itself. */
  readonly row: { readonly list: string; readonly id: string | null } | null
  /** Path within the row (`vettedUntil`, `siteDuties[0].site`); null: the row as a whole. */
  readonly field: string | null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A way has no id of its own: it is known by the places that it joins. */
function idOf(week: Week, list: string, index: number): string | null {
  const way = list === 'travel' ? week.travel[index] : undefined
  return way === undefined ? textOf(valueAt(week, [...pathOf(list), index, 'id'])) : wayName(way.from, way.to)
}

/** The place that a path by file order (`staff[3].vettedUntil`) leads to in the week that it was said of. */
export function placeAt(week: Week, where: string): FaultPlace {
  const path = pathOf(where)
  const fieldFrom = (from: number): string | null => pathText(path.slice(from)) || null
  // There is one district: what stands within it are its fields.
  if (path[0] === 'district') return { row: { list: 'district', id: week.district.id }, field: fieldFrom(1) }
  const at = path.findIndex((part) => typeof part === 'number')
  const list = pathText(at < 0 ? path : path.slice(0, at))
  const isList = Array.isArray(valueAt(week, pathOf(list)))
  if (!isList) return { row: null, field: fieldFrom(0) }
  const index = path[at]
  const id = typeof index === 'number' ? idOf(week, list, index) : null
  return { row: { list, id }, field: at < 0 ? null : fieldFrom(at + 1) }
}
