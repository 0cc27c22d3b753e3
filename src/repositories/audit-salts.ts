import { z } from 'zod'
import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

/** Tables of kinds that are about somebody, or may be. */
const OF_A_WEEK = ['student', 'sign_up', 'pin', 'ban', 'event', 'standing_group']

/** Kinds of rows that are known by their id alone. */
const BY_ID = ['account', 'roster']

const salts = z.array(z.object({ id: z.string(), salt: z.string() }))

/**
 * The salts of the digests that the record holds of somebody's rows, by id; none: of no such kind, or the row is gone.
 * @param objects ids of the rows
 * @param week that the rows are in; null: in none
 */
export async function saltsOf(
  tx: Transaction,
  kind: string,
  objects: readonly string[],
  week: string | null,
): Promise<ReadonlyMap<string, string>> {
  const isInWeek = week !== null && OF_A_WEEK.includes(kind)
  if (!isInWeek && !BY_ID.includes(kind)) return new Map()
  const where = isInWeek
    ? Prisma.sql`week_id = ${week}::uuid AND id = ANY(${[...objects]})`
    : Prisma.sql`id = ANY(${[...objects]}::uuid[])`
  const rows = await tx.$queryRaw`
    SELECT id::text, salt::text FROM ${Prisma.raw(`"${kind}"`)} WHERE ${where}`
  return new Map(salts.parse(rows).map(({ id, salt }) => [id, salt]))
}
