import { z } from 'zod'
import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'

/** Kinds that have a name of their own. */
export const NAMED_KINDS = ['school', 'venue', 'room', 'institution', 'staff', 'activity'] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

const rows = z.array(z.object({ id: z.string(), name: z.string() }))

/** What things of a kind are called in a week, by id; ids that the scope does not see are left out. */
export async function namesOf(
  tx: Transaction,
  week: string,
  kind: NamedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx.$queryRaw`
    SELECT id, name FROM ${Prisma.raw(`"${kind}"`)}
    WHERE week_id = ${week}::uuid AND id = ANY(${[...new Set(ids)]}) ORDER BY place, id`
  return new Map(rows.parse(found).map(({ id, name }) => [id, name]))
}
