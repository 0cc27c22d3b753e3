import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ClientBase } from 'pg'

const FOLDER = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url))

/** Names the lock that keeps two processes from migrating one database at once: that of Prisma's own engine. */
const LOCK = 72_707_369

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** Why a database is not taken: a migration was changed after it had been applied, or it has some that are not known here. */
export class MigrationConflict extends Error {
  readonly migration: string
  readonly kind: 'edited' | 'unknown'

  constructor(kind: 'edited' | 'unknown', migration: string) {
    super(`migration ${migration} is ${kind}`)
    this.kind = kind
    this.migration = migration
  }
}

/** The role of a connection sees every row: PostgreSQL asks superusers, and those who bypass row-level security, nothing. */
export class RoleUnbound extends Error {}

async function checkRole(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)',
  )
  if (rowCount !== 0) throw new RoleUnbound()
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

async function migrations(): Promise<Migration[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${FOLDER}${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to date: the ordinary Prisma migrations, each in a transaction, under an advisory lock, recorded as
 * Prisma records them. Throws `MigrationConflict`, and `RoleUnbound` before anything is done.
 * @returns names of those applied now
 */
export async function migrate(client: ClientBase): Promise<string[]> {
  await checkRole(client)
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(TABLE)
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const known = await migrations()
    const names = new Set(known.map(({ name }) => name))
    for (const name of done.keys()) if (!names.has(name)) throw new MigrationConflict('unknown', name)
    const applied: string[] = []
    for (const { name, sql, checksum } of known) {
      const before = done.get(name)
      if (before !== undefined && before !== checksum) throw new MigrationConflict('edited', name)
      if (before !== undefined) continue
      await apply(client, name, sql, checksum)
      applied.push(name)
    }
    return applied
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK])
  }
}

async function apply(client: ClientBase, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
