import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../database/database.ts'
import type { Entities, EntityKind, WeekKey } from '../repositories/entities/kinds.ts'
import { entitiesByIds } from '../repositories/entities/read.ts'
import { saveEntities } from '../repositories/entities/write.ts'
import { recordedAll } from './recorded.ts'

/**
 * Adds or changes many rows of a kind, and puts each that is new or has changed down as a deed: what was, and what became of it.
 * @returns how many were
 */
export async function saveMany<Kind extends EntityKind>(
  tx: Transaction,
  request: FastifyRequest,
  key: WeekKey,
  kind: Kind,
  bodies: readonly Entities[Kind][],
): Promise<number> {
  const ids = bodies.map(({ id }) => id)
  const before = await entitiesByIds(tx, key, kind, ids)
  const count = await saveEntities(tx, key, kind, bodies)
  const after = await entitiesByIds(tx, key, kind, ids)
  const done = [...after.values()].flatMap(({ id, school, version, body }) => {
    const had = before.get(id)
    if (had?.version === version) return []
    return [
      { action: had === undefined ? 'create' : 'change', object: id, school, before: had?.body, after: body },
    ]
  })
  await recordedAll(tx, request, { kind, week: key.week }, done)
  return count
}
