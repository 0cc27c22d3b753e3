import type { Token } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

export type NewToken = Pick<Token, 'accountId' | 'districtId' | 'name' | 'hash' | 'scopes' | 'expiresAt'>

export const createToken = async (tx: Transaction, token: NewToken): Promise<Token> =>
  await tx.token.create({ data: token })

/** Tokens of an account, the latest first; those that are over as well. */
export const listTokens = async (tx: Transaction, accountId: string): Promise<Token[]> =>
  await tx.token.findMany({ where: { accountId }, orderBy: { id: 'desc' } })

/** Ends a token of an account; false: there is none of that id that is in force. */
export async function revokeToken(
  tx: Transaction,
  accountId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.token.updateMany({
    where: { id, accountId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}
