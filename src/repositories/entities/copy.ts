import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { createWeek, type StoredWeek, weekById } from '../weeks.ts'
import { ENTITY_KINDS, type WeekKey } from './kinds.ts'
import { columnsOf } from './write.ts'

/** Copies a week with all that is in it, to try something out. Throws NOT_FOUND. */
export async function copyWeek(tx: Transaction, key: WeekKey, name: string): Promise<StoredWeek> {
  const from = await weekById(tx, key.week)
  if (from === null) throw new Problem('NOT_FOUND')
  const copy = await createWeek(tx, { ...from, name, copyOf: from.id })
  for (const kind of ENTITY_KINDS) {
    const columns = ['district_id', 'id', 'place', 'body', ...columnsOf(kind).map(([column]) => column)]
    const list = Prisma.raw(columns.join(', '))
    const table = Prisma.raw(`"${kind}"`)
    await tx.$executeRaw`
      INSERT INTO ${table} (week_id, ${list})
      SELECT ${copy.id}::uuid, ${list} FROM ${table} WHERE week_id = ${from.id}::uuid`
  }
  return copy
}
