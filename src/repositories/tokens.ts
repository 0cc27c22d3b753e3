import type { Token } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { newestFirst, type Page, type PageAsk, pageByTime } from './page.ts'
import { goneOrStale } from './refusing.ts'

export type NewToken = Pick<Token, 'accountId' | 'districtId' | 'name' | 'hash' | 'scopes' | 'expiresAt'>

export const createToken = async (tx: Transaction, token: NewToken): Promise<Token> =>
  await tx.token.create({ data: token })

/** Tokens of an account, the latest first; those that are over as well. */
export async function listTokens(tx: Transaction, accountId: string, ask: PageAsk): Promise<Page<Token>> {
  const { after, taken } = newestFirst(ask)
  const found = await tx.token.findMany({
    where: {
      accountId,
      ...after,
    },
    ...taken,
  })
  return pageByTime(found, ask)
}

/** A token of an account, be it over; null: it has none of that id. */
export const tokenById = async (tx: Transaction, accountId: string, id: string): Promise<Token | null> =>
  await tx.token.findFirst({ where: { id, accountId } })

/** Ends a token of an account, of a version. Throws NOT_FOUND (also where it is revoked already) or VERSION_STALE. */
export async function revokeToken(
  tx: Transaction,
  { accountId, id, version }: Pick<Token, 'accountId' | 'id' | 'version'>,
  now: Date,
): Promise<void> {
  const inForce = { id, accountId, revokedAt: null }
  const { count } = await tx.token.updateMany({
    where: { ...inForce, version },
    data: { revokedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw goneOrStale(await tx.token.findFirst({ where: inForce }))
}
