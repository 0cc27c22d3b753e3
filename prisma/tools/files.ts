import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'

export type Schema = SchemasContainer

const ROOM = path.join(import.meta.dirname, '..')
const FOLDER = path.join(ROOM, 'migrations')

/** The Prisma schema, as the engine takes it. */
export async function schemaFiles(): Promise<Schema> {
  const file = path.join(ROOM, 'schema.prisma')
  return { files: [{ path: file, content: await readFile(file, 'utf8') }] }
}

/** The migrations, in order, as the engine takes them. */
export async function migrationList(): Promise<MigrationList> {
  const entries = await readdir(FOLDER, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(path.join(FOLDER, 'migration_lock.toml'), 'utf8'),
  }
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(path.join(FOLDER, name, 'migration.sql'), 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  )
  return { baseDir: FOLDER, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/** Writes a new migration beside the others. */
export async function writeMigration(name: string, script: string): Promise<void> {
  await mkdir(path.join(FOLDER, name))
  await writeFile(path.join(FOLDER, name, 'migration.sql'), script)
}
