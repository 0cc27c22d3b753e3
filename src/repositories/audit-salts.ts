import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

/** Tables of kinds that are about somebody, or may be. */
const OF_A_WEEK = ['student', 'sign_up', 'pin', 'ban', 'event', 'standing_group']

/**
 * The salt of the digests that the record holds of somebody's row; null: of no such kind, or the row is gone.
 * @param object id of the row
 * @param week that the row is in; null: in none
 */
export async function saltOf(
  tx: Transaction,
  kind: string,
  object: string,
  week: string | null,
): Promise<string | null> {
  if (kind === 'account')
    return (await tx.account.findUnique({ where: { id: object }, select: { salt: true } }))?.salt ?? null
  if (week === null || !OF_A_WEEK.includes(kind)) return null
  const [row] = await tx.$queryRaw<{ salt: string }[]>`
    SELECT salt::text FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ${week}::uuid AND id = ${object}`
  return row?.salt ?? null
}
