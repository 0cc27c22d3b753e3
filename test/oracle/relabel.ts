import { week as schema, type Week } from '../../models/week.ts'

/** A value with every string that a map knows replaced, wherever it stands. */
export function relabelled(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((entry) => relabelled(entry, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, relabelled(entry, names)]))
}

/** The same week with the ids of some entities given to others of their kind. */
export const relabelledWeek = (week: Week, names: ReadonlyMap<string, string>): Week =>
  schema.parse(relabelled(week, names))
