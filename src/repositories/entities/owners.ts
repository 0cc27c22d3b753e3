import { z } from 'zod'
import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import { type Entities, type EntityKind, entityTables, type Owner, type WeekKey } from './kinds.ts'

/** School of a row; null: none; undefined: the row that it depends on is not known. */
export type SchoolOf = (owner: Owner) => string | null | undefined

type Source = Extract<Owner, { of: string }>['of']

const found = z.array(z.object({ id: z.string(), school: z.string().nullable() }))

async function schoolsOf(
  tx: Transaction,
  { week }: WeekKey,
  table: Source | 'school',
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const name = Prisma.raw(`"${table}"`)
  const rows = await tx.$queryRaw`
    SELECT id, school_id AS school FROM ${name} WHERE week_id = ${week}::uuid AND id = ANY(${[...new Set(ids)]})`
  return new Map(found.parse(rows).map(({ id, school }) => [id, school]))
}

/** Looks up the schools that rows to be written belong to, each table once. */
export async function ownersIn<Kind extends EntityKind>(
  tx: Transaction,
  key: WeekKey,
  kind: Kind,
  bodies: readonly Entities[Kind][],
): Promise<SchoolOf> {
  const { owner } = entityTables[kind]
  const owners = owner === null ? [] : bodies.map((body) => owner(body))
  const of = (source: Source): string[] =>
    owners.flatMap((one) => ('of' in one && one.of === source ? [one.id] : []))
  const known: Record<Source, Map<string, string | null>> = {
    room: await schoolsOf(tx, key, 'room', of('room')),
    staff: await schoolsOf(tx, key, 'staff', of('staff')),
    student: await schoolsOf(tx, key, 'student', of('student')),
    standing_group: await schoolsOf(tx, key, 'standing_group', of('standing_group')),
  }
  const sites = await schoolsOf(
    tx,
    key,
    'school',
    owners.flatMap((one) => ('site' in one ? [one.site] : [])),
  )
  return (one) => {
    if ('school' in one) return one.school
    if ('site' in one) return sites.get(one.site) ?? null
    return known[one.of].get(one.id)
  }
}
