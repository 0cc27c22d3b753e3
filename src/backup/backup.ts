import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { orGone } from '../database/gone.ts'
import { FORMAT, LINE } from './format.ts'
import { asService, migrationsOf, tablesOf } from './tables.ts'

/** Rows fetched at a time: documents are large, and are packed already. */
const ROWS = 50
const LEVEL = 4

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE kehou_backup NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM "${table}" t`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS} FROM kehou_backup`)
    for (const { row } of rows) yield row
    if (rows.length < ROWS) break
  }
  await client.query('CLOSE kehou_backup')
}

/** Lines of a backup of the database at one moment. */
async function* linesOf(client: pg.Client, count: (rows: number) => void): AsyncGenerator<string> {
  const sum = createHash('sha256')
  let rows = 0
  const line = (letter: string, text: string): string => {
    const whole = `${letter}${text}\n`
    sum.update(whole)
    return whole
  }
  yield line(LINE.head, JSON.stringify({ format: FORMAT, migrations: await migrationsOf(client) }))
  for (const table of await tablesOf(client)) {
    yield line(LINE.table, table)
    for await (const row of rowsOf(client, table)) {
      rows++
      yield line(LINE.row, row)
    }
  }
  yield `${LINE.foot}${JSON.stringify({ rows, sha256: sum.digest('hex') })}\n`
  count(rows)
}

/**
 * Writes all that the service keeps to a file, as it is at one moment, while the service runs. Throws `DatabaseGone`; a file half
 * written is taken away.
 * @returns rows written
 */
export async function backup(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  const half = `${file}.${process.pid}.tmp`
  let written = 0
  try {
    await client.connect()
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await asService(client)
    const lines = Readable.from(
      linesOf(client, (rows) => {
        written = rows
      }),
    )
    await pipeline(lines, createGzip({ level: LEVEL }), createWriteStream(half, { mode: 0o600, flags: 'wx' }))
    await rename(half, file)
    return written
  } catch (error) {
    await rm(half, { force: true })
    throw orGone(error)
  } finally {
    await client.end()
  }
}
