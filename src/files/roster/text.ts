import canonicalize from 'canonicalize'
import { history } from '../../../models/history.ts'
import { plan } from '../../../models/plan.ts'
import { type Roster, roster } from '../../../models/roster.ts'
import { type Week, week } from '../../../models/week.ts'

/** Objects that are written field by field, in the order of their schema, instead of on one line. */
const OPENED: Readonly<Record<string, readonly string[]>> = {
  roster: Object.keys(roster.shape),
  'roster.input': Object.keys(week.shape),
  'roster.input.history': Object.keys(history.shape),
  'roster.plan': Object.keys(plan.shape),
  'roster.withoutLoans': Object.keys(plan.shape),
  week: Object.keys(week.shape),
  'week.history': Object.keys(history.shape),
}

/** Texts of parts that stand in one roster after another, by the value that each is of. */
export type KnownTexts = WeakMap<object, string>

/** Parts whose texts are worth keeping: they are most of a roster, and a change by hand changes none of them. */
const KEPT = new Set(['roster.input', 'roster.withoutLoans'])

/** One value on one line, its keys sorted (RFC 8785). */
const line = (value: unknown): string => canonicalize(value) ?? 'null'

/**
 * JSON of which every byte is fixed by the value: known objects opened in the order of their schema, one row of a list a
 * line, so that two versions can be compared line by line.
 */
function write(value: unknown, name: string, indent: string, known: KnownTexts | null): string {
  const inner = `${indent}  `
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((row) => inner + line(row)).join(',\n')}\n${indent}]`
  const fields = OPENED[name]
  if (fields === undefined || typeof value !== 'object' || value === null) return line(value)
  const old = known?.get(value)
  if (old !== undefined) return old
  const row = value as Readonly<Record<string, unknown>>
  const parts = fields.map(
    (field) => `${inner}${JSON.stringify(field)}: ${write(row[field], `${name}.${field}`, inner, known)}`,
  )
  const text = `{\n${parts.join(',\n')}\n${indent}}`
  if (KEPT.has(name)) known?.set(value, text)
  return text
}

/** @param known texts of parts that may stand in other rosters too; null: each part is written */
export const rosterText = (value: Roster, known: KnownTexts | null = null): string =>
  `${write(value, 'roster', '', known)}\n`
export const weekText = (value: Week): string => `${write(value, 'week', '', null)}\n`
