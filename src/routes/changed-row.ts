import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import type { Entities, EntityKind, WeekKey } from '../repositories/entities/kinds.ts'
import { type Entity, entityById } from '../repositories/entities/read.ts'
import { putEntity } from '../repositories/entities/write.ts'
import { recorded } from './recorded.ts'

/** A row of a week that is to be changed, the version that the change is of, and what the record calls the change. */
interface Changing<Kind extends EntityKind> {
  readonly key: WeekKey
  readonly kind: Kind
  readonly id: string
  readonly version: number
  readonly action: 'change' | 'wish'
}

/**
 * Gives a row new content and puts the deed down. Throws NOT_FOUND, VERSION_STALE or FORBIDDEN.
 * @param change gives the new content, or throws why there is none
 */
export async function changeRow<Kind extends EntityKind>(
  tx: Transaction,
  request: FastifyRequest,
  { key, kind, id, version, action }: Changing<Kind>,
  change: (before: Entities[Kind]) => Entities[Kind] | Promise<Entities[Kind]>,
): Promise<Entity<Kind>> {
  const before = await entityById(tx, key, kind, id)
  if (before === null) throw new Problem('NOT_FOUND')
  const after = await putEntity(tx, key, kind, await change(before.body), version)
  await recorded(tx, request, {
    action,
    kind,
    object: id,
    week: key.week,
    school: after.school,
    before: before.body,
    after: after.body,
  })
  return after
}
