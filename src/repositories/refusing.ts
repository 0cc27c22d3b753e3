import { codeOf } from '../database/gone.ts'
import { Problem } from '../problems/problem.ts'

/** What the database refuses a write for, as far as it is the request's fault. */
const problems: Readonly<Record<string, 'ALREADY_EXISTS' | 'NOT_FOUND' | 'FORBIDDEN'>> = {
  23503: 'NOT_FOUND',
  23505: 'ALREADY_EXISTS',
  42501: 'FORBIDDEN',
}

/** Text that PostgreSQL does not store: U+0000, half of a surrogate pair. */
const UNSTORABLE = /^22P0[25]$/

/** Writes; what the database refuses is told as the problem that it is. */
export async function refusing<T>(id: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const code = codeOf(error) ?? ''
    const known = problems[code]
    if (known !== undefined) throw new Problem(known, { id })
    if (UNSTORABLE.test(code)) throw new Problem('REQUEST_INVALID', { where: 'body' })
    throw error
  }
}

/** Why a row of a version was not changed. */
export const goneOrStale = (found: unknown): Problem =>
  new Problem(found === null ? 'NOT_FOUND' : 'VERSION_STALE')
