import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Week } from './week.ts'

/** SHA-256 (hex) of a text in UTF-8. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of a week. */
export function hashWeek(input: Week): string {
  const hash = createHash('sha256')
  for (const part of canonicalParts(input)) hash.update(part)
  return hash.digest('hex')
}

/** The canonical JSON of a week piece by piece, row by row of its lists: that of a district would fill a tenth of a gigabyte. */
function* canonicalParts(input: Week): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined) continue
    yield `${before}${canonicalize(key)}:`
    before = ','
    if (!Array.isArray(value)) yield canonicalize(value) ?? 'null'
    else {
      yield '['
      for (const [index, row] of value.entries()) yield `${index === 0 ? '' : ','}${canonicalize(row)}`
      yield ']'
    }
  }
  yield before === '{' ? '{}' : '}'
}
