import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { orGone } from '../database/gone.ts'
import { migrate } from '../database/migrate.ts'
import { BackupRefused, readBackup } from './format.ts'
import { asService, migrationsOf, tablesOf } from './tables.ts'

/** Characters of rows that are sent at once. */
const CHUNK = 4_000_000

async function isEmpty(client: pg.Client): Promise<boolean> {
  for (const table of await tablesOf(client))
    if ((await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rowCount !== 0) return false
  return true
}

async function fill(client: pg.Client, file: string): Promise<number> {
  const tables = new Set(await tablesOf(client))
  let table = ''
  let waiting: string[] = []
  let size = 0
  let rows = 0
  const send = async (): Promise<void> => {
    if (waiting.length > 0)
      await client.query(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        [`[${waiting.join(',')}]`],
      )
    waiting = []
    size = 0
  }
  for await (const item of readBackup(file)) {
    if (item.kind === 'head') {
      if (!isDeepStrictEqual(item.head.migrations, await migrationsOf(client)))
        throw new BackupRefused('version')
    } else if (item.kind === 'table') {
      await send()
      if (!tables.has(item.table)) throw new BackupRefused('damaged')
      table = item.table
    } else {
      if (table === '') throw new BackupRefused('damaged')
      waiting.push(item.json)
      size += item.json.length
      rows++
      if (size > CHUNK) await send()
    }
  }
  await send()
  return rows
}

/**
 * Fills an empty database from a backup, whole or not at all. Throws `BackupRefused` for a file that is none, is not whole, or was
 * taken by another version, and for a database with anything in it; `DatabaseGone`.
 * @returns rows restored
 */
export async function restore(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  try {
    // A file that is not whole is found out before anything is sent.
    for await (const item of readBackup(file)) if (item.kind === 'row') continue
    await client.connect()
    await migrate(client)
    await client.query('BEGIN')
    await asService(client)
    if (!(await isEmpty(client))) throw new BackupRefused('not_empty')
    const rows = await fill(client, file)
    await client.query('COMMIT')
    return rows
  } catch (error) {
    throw orGone(error)
  } finally {
    // A transaction that is not committed by now is undone with its connection.
    await client.end()
  }
}
