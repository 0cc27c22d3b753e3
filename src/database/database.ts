import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './client/client.ts'
import { orGone } from './gone.ts'
import { migrate } from './migrate.ts'

/** Whose rows a transaction sees: a district, and of it one school or (null) all. */
export interface Scope {
  readonly district: string
  readonly school: string | null
}

/** The service itself: it looks up who is asking before it knows their district. */
export const SYSTEM: Scope = { district: '*', school: null }

/** A transaction, as repositories take it. */
export type Transaction = Prisma.TransactionClient

/** The database of the service. Everything that reads or writes goes through `within`, and sees the rows of its scope alone. */
export interface Database {
  readonly url: string
  /**
   * Runs a unit of work in one transaction: whole or not at all. Throws `DatabaseGone` where there is no server, `DatabaseBusy`
   * where it takes too long or another one holds what it waits for.
   * @param seconds the longest that it, any statement of it and any wait for a lock may take; bulk work names more than the default
   */
  readonly within: <T>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<T>,
    seconds?: number,
  ) => Promise<T>
  readonly close: () => Promise<void>
}

const SECONDS = 15
const CONNECTIONS = 20

/** What every connection asks for: times are read in this form and zone, whatever the server is set to. */
const SESSION = '-c datestyle=ISO -c timezone=UTC'

/** An address by which connections are opened so. */
function addressOf(url: string): string {
  const address = new URL(url)
  const given = address.searchParams.get('options') ?? ''
  if (!given.includes(SESSION)) address.searchParams.set('options', `${given} ${SESSION}`.trim())
  return address.href
}

async function bringUpToDate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 * SECONDS })
  try {
    await client.connect()
    await migrate(client)
  } catch (error) {
    throw orGone(error)
  } finally {
    await client.end()
  }
}

/** Opens a database, brought up to date first. Throws `DatabaseGone`, `RoleUnbound` or `MigrationConflict`. */
export async function openDatabase(url: string, connections: number = CONNECTIONS): Promise<Database> {
  await bringUpToDate(url)
  return connectTo(url, connections)
}

/** A database that another thread of the service has opened: it is up to date. */
export function connectTo(given: string, connections: number): Database {
  const url = addressOf(given)
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 1000 * SECONDS,
  })
  // A connection that breaks while idle is replaced by the pool; the next unit of work tells if there is no server.
  pool.on('error', () => undefined)
  // Its messages would else quote our code.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
  const within: Database['within'] = async ({ district, school }, work, seconds = SECONDS) => {
    try {
      return await prisma.$transaction(
        async (transaction) => {
          // The client sees that time is up only between two statements: the server ends the one that waits.
          const longest = `${1000 * seconds}`
          await transaction.$executeRaw`
            SELECT set_config('kehou.district', ${district}, true), set_config('kehou.school', ${school ?? ''}, true),
              set_config('lock_timeout', ${longest}, true), set_config('statement_timeout', ${longest}, true)`
          return await work(transaction)
        },
        { timeout: 1000 * seconds, maxWait: 1000 * SECONDS },
      )
    } catch (error) {
      throw orGone(error)
    }
  }
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { url, within, close }
}
