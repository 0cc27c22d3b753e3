import { isDeepStrictEqual } from 'node:util'
import type { Audited } from '../repositories/audit.ts'

type Body = Readonly<Record<string, unknown>>

/** Kinds whose rows are about children or about who signs in: the record names their fields, and holds none of their values. */
const PERSONAL = new Set(['student', 'sign_up', 'account'])

/** What a deed changes in an object, as the record holds it. */
export interface Change {
  readonly before: Audited
  readonly after: Audited
}

/**
 * The fields that differ between two states of an object, with their values unless they are personal, so that erasing a child leaves the
 * record whole.
 * @param before null: there was none
 * @param after null: there is none any more
 */
export function changeOf(kind: string, before: Body | null, after: Body | null): Change {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((field) => !isDeepStrictEqual(before?.[field], after?.[field]))
    .sort()
  const side = (body: Body | null): Audited => {
    if (body === null) return null
    if (PERSONAL.has(kind)) return { fields }
    return Object.fromEntries(fields.filter((field) => field in body).map((field) => [field, body[field]]))
  }
  return { before: side(before), after: side(after) }
}
