import { createHmac } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import canonicalize from 'canonicalize'
import type { Audited } from '../repositories/audit.ts'

type Body = Readonly<Record<string, unknown>>

/** Kinds whose rows are about children or about who signs in: the record names their fields, and holds digests of their values. */
const PERSONAL = new Set(['student', 'sign_up', 'account'])

/**
 * By what a value can be known again by whoever has it and the salt, which goes with the row that it was in: 128 bits of an HMAC
 * (SHA-256) of its canonical JSON.
 */
const digestOf = (salt: string, value: unknown): string =>
  createHmac('sha256', salt)
    .update(canonicalize(value) ?? '')
    .digest('hex')
    .slice(0, 32)

/** What a deed changes in an object, as the record holds it. */
export interface Change {
  readonly before: Audited
  readonly after: Audited
}

/**
 * The fields that differ between two states of an object, with their values; of personal ones with digests, so that erasing a child
 * leaves the record whole and says nothing of the child.
 * @param before null: there was none
 * @param after null: there is none any more
 * @param salt of the row, where it is personal; null: it has none, or is gone
 */
export function changeOf(kind: string, before: Body | null, after: Body | null, salt: string | null): Change {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((field) => !isDeepStrictEqual(before?.[field], after?.[field]))
    .sort()
  const side = (body: Body | null): Audited => {
    if (body === null) return null
    const had = fields.filter((field) => field in body)
    if (!PERSONAL.has(kind)) return Object.fromEntries(had.map((field) => [field, body[field]]))
    if (salt === null) return { fields }
    const digests = Object.fromEntries(had.map((field) => [field, digestOf(salt, body[field])]))
    return { fields, digests }
  }
  return { before: side(before), after: side(after) }
}
