import { z } from 'zod'
import { Problem } from '../problems/problem.ts'

/** Which part of a long list is asked for: so many rows after the one that a cursor names. */
export interface PageAsk {
  readonly limit: number
  /** `next` of the page before; null: from the start. */
  readonly after: string | null
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Names the last row of the page; null: there are no more. */
  readonly next: string | null
}

const key = z.tuple([z.union([z.string(), z.number()]), z.string()])
const place = z.int32()
const moment = z.iso.datetime()
const day = z.iso.date()
/** What rows are in order of: their place or their time, and among equals their id. */
export type Key = z.infer<typeof key>

const write = (value: Key): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const unknown = (): Problem => new Problem('REQUEST_INVALID', { where: 'querystring/cursor' })

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** The key of the row after which a page begins; null: from the start. Throws REQUEST_INVALID for one that no list gave out. */
export function keyAfter<First extends 'place' | 'time' | 'date'>(
  { after }: PageAsk,
  first: First,
): readonly [First extends 'place' ? number : Date, string] | null
export function keyAfter(
  { after }: PageAsk,
  first: 'place' | 'time' | 'date',
): readonly [number | Date, string] | null {
  if (after === null) return null
  const read = key.safeParse(parsed(after))
  if (!read.success) throw unknown()
  const [at, id] = read.data
  if (first === 'place' && place.safeParse(at).success) return [Number(at), id]
  if (first === 'time' && moment.safeParse(at).success && z.uuid().safeParse(id).success)
    return [new Date(at), id]
  if (first === 'date' && day.safeParse(at).success) return [new Date(at), id]
  throw unknown()
}

/** What a query of rows asks for that come the newest first: those after the cursor (`after`), in order, and one more than the limit. */
export function newestFirst(ask: PageAsk) {
  const before = keyAfter(ask, 'time')
  return {
    after:
      before === null
        ? {}
        : { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] },
    taken: { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }], take: ask.limit + 1 },
  }
}

/** A page of what such a query found. */
export const pageByTime = <T extends { readonly createdAt: Date; readonly id: string }>(
  found: readonly T[],
  ask: PageAsk,
): Page<T> => pageOf(found, ask, ({ createdAt, id }) => [createdAt.toISOString(), id])

/** A page of rows of which one more than the limit was read, if there was one. */
export function pageOf<T>(found: readonly T[], { limit }: PageAsk, keyOf: (row: T) => Key): Page<T> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? write(keyOf(last)) : null }
}
