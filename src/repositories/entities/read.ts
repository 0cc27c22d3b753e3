import { z } from 'zod'
import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import { keyAfter, type Page, type PageAsk, pageOf } from '../page.ts'
import {
  type Entities,
  type EntityKind,
  entitySchemas,
  entityTables,
  type Filter,
  type WeekKey,
} from './kinds.ts'

/** A row as it is stored. */
export interface Entity<Kind extends EntityKind> {
  readonly id: string
  readonly school: string | null
  readonly place: number
  readonly version: number
  readonly body: Entities[Kind]
}

const heads = z.array(
  z.object({
    id: z.string(),
    school: z.string().nullable(),
    place: z.int(),
    version: z.int(),
    body: z.unknown(),
  }),
)
const bodies: { readonly [Kind in EntityKind]: z.ZodType<Entities[Kind]> } = entitySchemas

/** Reads rows as they come from the database. */
export const entitiesFrom = <Kind extends EntityKind>(kind: Kind, rows: unknown): Entity<Kind>[] =>
  heads.parse(rows).map((row) => ({ ...row, body: bodies[kind].parse(row.body) }))

/** Columns that make an entity. */
export const selected = (kind: EntityKind): Prisma.Sql =>
  Prisma.raw(
    `id, ${entityTables[kind].owner === null ? 'NULL::text' : 'school_id'} AS school, place, version, body`,
  )

const tableOf = (kind: EntityKind): Prisma.Sql => Prisma.raw(`"${kind}"`)

export async function entityById<Kind extends EntityKind>(
  tx: Transaction,
  { week }: WeekKey,
  kind: Kind,
  id: string,
): Promise<Entity<Kind> | null> {
  const rows = await tx.$queryRaw`
    SELECT ${selected(kind)} FROM ${tableOf(kind)} WHERE week_id = ${week}::uuid AND id = ${id}`
  return entitiesFrom(kind, rows)[0] ?? null
}

/** Rows of a kind by their ids, those that there are. */
export const entitiesByIds = async <Kind extends EntityKind>(
  tx: Transaction,
  { week }: WeekKey,
  kind: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entity<Kind>>> => {
  const rows = await tx.$queryRaw`
    SELECT ${selected(kind)} FROM ${tableOf(kind)} WHERE week_id = ${week}::uuid AND id = ANY(${[...ids]})`
  return new Map(entitiesFrom(kind, rows).map((row) => [row.id, row]))
}

/** Every row of a kind that the scope sees, for kinds of which there are few. */
export const allEntities = async <Kind extends EntityKind>(
  tx: Transaction,
  { week }: WeekKey,
  kind: Kind,
): Promise<Entity<Kind>[]> =>
  entitiesFrom(
    kind,
    await tx.$queryRaw`
      SELECT ${selected(kind)} FROM ${tableOf(kind)} WHERE week_id = ${week}::uuid ORDER BY place, id`,
  )

export type Filters = Readonly<Partial<Record<Filter, string | number>>>

/** Escapes what LIKE takes for a pattern. */
const literal = (value: string): string => value.replace(/[\\%_]/g, '\\$&')

function condition(kind: EntityKind, filter: Filter, value: string | number): Prisma.Sql {
  const { owner, filters } = entityTables[kind]
  if (filter === 'school') {
    if (owner === null) throw new RangeError(`${kind} has no school`)
    return Prisma.sql`AND school_id = ${String(value)}`
  }
  const column = filters[filter]
  if (column === undefined) throw new RangeError(`${kind} is not filtered by ${filter}`)
  return filter === 'name' || filter === 'id'
    ? Prisma.sql`AND ${Prisma.raw(column)} ILIKE ${`%${literal(String(value))}%`}`
    : Prisma.sql`AND ${Prisma.raw(column)} = ${value}`
}

/**
 * Rows of a kind in the order of the import, page by page. `name` and `id` find those that hold the words. Throws RangeError for a filter
 * that the kind does not have.
 */
export async function listEntities<Kind extends EntityKind>(
  tx: Transaction,
  { week }: WeekKey,
  kind: Kind,
  ask: PageAsk,
  filters: Filters = {},
): Promise<Page<Entity<Kind>>> {
  const after = keyAfter(ask, 'place')
  const conditions = Object.entries(filters).flatMap(([filter, value]) =>
    value === undefined ? [] : [condition(kind, filter as Filter, value)],
  )
  const from = after === null ? Prisma.empty : Prisma.sql`AND (place, id) > (${after[0]}, ${after[1]})`
  const rows = await tx.$queryRaw`
    SELECT ${selected(kind)} FROM ${tableOf(kind)}
    WHERE week_id = ${week}::uuid ${from} ${Prisma.join([Prisma.empty, ...conditions], ' ')}
    ORDER BY place, id LIMIT ${ask.limit + 1}`
  return pageOf(entitiesFrom(kind, rows), ask, ({ place, id }) => [place, id])
}
