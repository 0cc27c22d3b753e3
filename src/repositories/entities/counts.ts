import { z } from 'zod'
import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import { ENTITY_KINDS } from './kinds.ts'

const counts = z.array(z.object({ kind: z.string(), count: z.int() }))

/** How many rows of each kind a scope sees in a week. */
export async function countRows(tx: Transaction, week: string): Promise<Readonly<Record<string, number>>> {
  const each = ENTITY_KINDS.map(
    (kind) => Prisma.sql`
      SELECT ${kind} AS kind, count(*)::int AS count FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ${week}::uuid`,
  )
  const rows = counts.parse(await tx.$queryRaw(Prisma.join(each, ' UNION ALL ')))
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}
