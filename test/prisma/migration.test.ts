import { readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deploy, drift, status } from '../../prisma/tools/commands.ts'
import { openDatabase } from '../../src/database/database.ts'
import { MigrationConflict, migrate } from '../../src/database/migrate.ts'
import { bareDatabase } from '../service/database.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations')
const NAMES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const IN_SYNC = {
  editedMigrationNames: [],
  failedMigrationNames: [],
  hasMigrationsTable: true,
  history: null,
}

describe('the migrations', () => {
  let url: string
  let drop: () => Promise<void>
  beforeEach(async () => {
    ;({ url, drop } = await bareDatabase())
  })
  afterEach(async () => await drop())

  async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const migrated = () => connected(migrate)
  const rows = () =>
    connected(
      async (client) => (await client.query('SELECT * FROM _prisma_migrations ORDER BY migration_name')).rows,
    )

  it('make what the schema says', async () => {
    expect(NAMES.length).toBeGreaterThan(0)
    expect(await drift(url)).toBeNull()
  })

  it('are recorded as Prisma itself records and expects them', async () => {
    expect(await status(url)).toMatchObject({
      hasMigrationsTable: false,
      history: { diagnostic: 'databaseIsBehind', unappliedMigrationNames: NAMES },
    })
    expect(await migrated()).toEqual(NAMES)
    expect(await status(url)).toEqual(IN_SYNC)
    expect(await deploy(url)).toEqual([])
  })

  it('applied by Prisma are not applied again', async () => {
    expect(await deploy(url)).toEqual(NAMES)
    const before = await rows()
    expect(await migrated()).toEqual([])
    expect(await rows()).toEqual(before)
  })

  it('are applied once, whoever comes at the same time or later', async () => {
    const applied = await Promise.all([migrated(), migrated(), migrated()])
    expect(applied.flat().sort()).toEqual(NAMES)
    expect(await migrated()).toEqual([])
    expect(await rows()).toHaveLength(NAMES.length)
  })

  it('refuse a database whose migration was another, as Prisma does', async () => {
    await migrated()
    const [first = ''] = NAMES
    await connected((client) =>
      client.query("UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = $1", [first]),
    )
    await expect(openDatabase(url)).rejects.toMatchObject({ kind: 'edited', migration: first })
    expect((await status(url)).editedMigrationNames).toEqual([first])
  })

  it('refuse a database of a later version, as Prisma does', async () => {
    await migrated()
    const later = '20990101000000_later'
    await connected((client) =>
      client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ('later', 'x', $1, now(), 1)`,
        [later],
      ),
    )
    const before = await rows()
    const error = await openDatabase(url).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MigrationConflict)
    expect(error).toMatchObject({ kind: 'unknown', migration: later })
    expect((await status(url)).history).toMatchObject({ diagnostic: 'migrationsDirectoryIsBehind' })
    expect(await rows()).toEqual(before)
  })

  it('leave nothing of one that fails', async () => {
    // A table of the first migration is there already.
    await connected((client) => client.query('CREATE TABLE district (id text)'))
    await expect(migrated()).rejects.toMatchObject({ code: '42P07' })
    const tables = await connected((client) =>
      client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"),
    )
    expect(tables.rows.map(({ tablename }) => tablename)).toEqual(['_prisma_migrations', 'district'])
    expect(await rows()).toEqual([])
  })
})
