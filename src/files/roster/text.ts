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

/** One value on one line, its keys sorted (RFC 8785). */
const line = (value: unknown): string => canonicalize(value) ?? 'null'

/**
 * JSON of which every byte is fixed by the value: known objects opened in the order of their schema, one row of a list a
 * line, so that two versions can be compared line by line.
 */
function write(value: unknown, name: string, indent: string): string {
  const inner = `${indent}  `
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((row) => inner + line(row)).join(',\n')}\n${indent}]`
  const fields = OPENED[name]
  if (fields === undefined || typeof value !== 'object' || value === null) return line(value)
  const row = value as Readonly<Record<string, unknown>>
  const parts = fields.map(
    (field) => `${inner}${JSON.stringify(field)}: ${write(row[field], `${name}.${field}`, inner)}`,
  )
  return `{\n${parts.join(',\n')}\n${indent}}`
}

export const rosterText = (value: Roster): string => `${write(value, 'roster', '')}\n`
export const weekText = (value: Week): string => `${write(value, 'week', '')}\n`
