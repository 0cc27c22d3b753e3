import type { ClientBase } from 'pg'
import type { Head } from './format.ts'

/** Sees the rows of every district: only who has the database itself takes a backup of it. */
export const asService = async (client: ClientBase): Promise<void> => {
  await client.query("SELECT set_config('kehou.district', '*', true), set_config('kehou.school', '', true)")
}

/** Tables of the service, each after those that it refers to. The queue's own are left out: jobs that have not ended are offered again. */
export async function tablesOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; after: string[] }>(
    `SELECT relname AS name, coalesce(array_agg(confrelid::regclass::text) FILTER (WHERE confrelid <> 0), '{}') AS after
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     LEFT JOIN pg_constraint ON conrelid = pg_class.oid AND contype = 'f'
     WHERE relkind = 'r' AND nspname = 'public' AND relname <> '_prisma_migrations'
     GROUP BY relname ORDER BY relname`,
  )
  const sorted: string[] = []
  while (sorted.length < rows.length) {
    const next = rows.find(
      ({ name, after }) =>
        !sorted.includes(name) && after.every((one) => sorted.includes(one.replaceAll('"', ''))),
    )
    if (next === undefined) throw new RangeError('tables refer to each other in a circle')
    sorted.push(next.name)
  }
  return sorted
}

/** Migrations of a database, by name. */
export async function migrationsOf(client: ClientBase): Promise<Head['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name, checksum }) => [name, checksum])
}
