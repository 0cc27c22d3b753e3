import { createHmac } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import canonicalize from 'canonicalize'
import type { Audited } from '../repositories/audit.ts'

type Body = Readonly<Record<string, unknown>>

/** Kinds whose rows are about children or about who signs in: the record names their fields, and holds digests of their values. */
const PERSONAL = new Set(['student', 'sign_up', 'account'])

/** Personal fields of other kinds, whoever a row is about: free words, and children beside others. */
const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  pin: ['by', 'reason'],
  ban: ['by', 'reason'],
  standing_group: ['members'],
  // Why a child stays unserved; whom a change by hand moves.
  roster: ['excuses', 'moves'],
}

/** What is told of a pin, a ban or an event that names a child. */
const TOLD = new Set(['id', 'kind', 'school'])

/** Whether a field of an object is personal. */
function isPersonal(kind: string, body: Body, field: string): boolean {
  if (PERSONAL.has(kind)) return true
  if (kind === 'feed') return body['kind'] === 'student' && field === 'person'
  if (typeof body['student'] === 'string') return !TOLD.has(field)
  return PERSONAL_FIELDS[kind]?.includes(field) === true
}

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
 * The fields that differ between two states of an object, with their values; of personal ones (`fields`) with digests, so that erasing a
 * child leaves the record whole and says nothing of the child.
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
    const personal = fields.filter((field) => isPersonal(kind, body, field))
    const open = had.filter((field) => !personal.includes(field)).map((field) => [field, body[field]])
    const told: Body = Object.fromEntries(open)
    if (personal.length === 0) return told
    if (salt === null) return { ...told, fields: personal }
    const digests = had
      .filter((field) => personal.includes(field))
      .map((field) => [field, digestOf(salt, body[field])])
    return { ...told, fields: personal, digests: Object.fromEntries(digests) }
  }
  return { before: side(before), after: side(after) }
}
