import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { templateOf } from './cluster.ts'
import { startSeparate } from './separate-server.ts'

/** Keeps two tests from making the template at once. */
const LOCK = 4_711
/** Tests of several files run at once on one server. */
const CONNECTIONS = 8
const MOST_TRIES = 40

/** Address of the server of this run. */
async function serverUrl(): Promise<string> {
  const cluster = inject('cluster')
  return inject('mode') === 'separate' ? await startSeparate(cluster) : (await startEmbedded(cluster)).url
}

const addressOf = (server: string, database: string): string =>
  Object.assign(new URL(server), { pathname: `/${database}` }).href

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const freshName = (): string => `kehou_${randomUUID().replaceAll('-', '')}`

/** Drops a database. While the server itself tidies it up, an ordinary role may not: it waits for that. */
const dropper = (server: string, name: string) => async (): Promise<void> => {
  for (let tries = 1; ; tries++)
    try {
      return await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    } catch (error) {
      if (tries === MOST_TRIES) throw error
      await pause(250)
    }
}

/** The database that others are copied from, made where it is missing. */
async function makeTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (rowCount !== 0) return
  const half = freshName()
  await client.query(`CREATE DATABASE ${half}`)
  await (await openDatabase(addressOf(server, half), 1)).close()
  await client.query(`ALTER DATABASE ${half} RENAME TO ${template}`)
}

/** Address of a new database without a table, for tests of migrations. `drop` takes it away. */
export async function bareDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = await serverUrl()
  const name = freshName()
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`))
  return { url: addressOf(server, name), drop: dropper(server, name) }
}

/** A database for one file of tests, brought up to date and empty. Closing it takes it away. */
export async function freshDatabase(): Promise<Database> {
  const server = await serverUrl()
  const template = templateOf(inject('cluster'))
  const name = freshName()
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await makeTemplate(client, server, template)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const database = await openDatabase(addressOf(server, name), CONNECTIONS)
  const drop = dropper(server, name)
  return {
    ...database,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}
