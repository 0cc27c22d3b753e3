import { pino } from 'pino'
import { buildApp } from './app.ts'
import { type Database, openDatabase } from './database/database.ts'
import { type Embedded, startEmbedded } from './database/embedded.ts'
import type { Settings } from './env.ts'
import { type Credentials, firstStart } from './first-start.ts'
import { workAlongside } from './jobs/alongside.ts'
import { logging } from './plugins/logging.ts'

/** A service that runs. */
export interface Service {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string
  /** Given once, to whoever starts it first. */
  readonly credentials: Credentials | null
  readonly database: Database
  /** Answers what has begun, then ends. */
  readonly stop: () => Promise<void>
}

/** The database of the settings: one that is named, or our own, started with the service and stopped with it. */
async function databaseOf({
  DATABASE_URL,
  KEHOU_DATA,
  KEHOU_LOG,
}: Settings): Promise<{ database: Database; embedded: Embedded | null }> {
  if (DATABASE_URL !== undefined) return { database: await openDatabase(DATABASE_URL), embedded: null }
  const embedded = await startEmbedded(KEHOU_DATA, pino(logging({ KEHOU_LOG })))
  try {
    return { database: await openDatabase(embedded.url), embedded }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/**
 * Starts the service: database, application, port. What was started is stopped again where a later part fails.
 * @param prepare puts something into the database before anybody can sign in
 */
export async function startService(
  settings: Settings,
  prepare?: (database: Database) => Promise<void>,
): Promise<Service> {
  const { database, embedded } = await databaseOf(settings)
  const close = async (): Promise<void> => {
    await database.close()
    await embedded?.stop()
  }
  try {
    await prepare?.(database)
    const app = await buildApp({ database, settings })
    try {
      const address = await app.listen({ host: settings.KEHOU_HOST, port: settings.KEHOU_PORT })
      // Last of what can fail: a password that is kept is one that is told.
      const credentials = await firstStart(database)
      const working = settings.KEHOU_WORKER ? workAlongside({ url: database.url, settings }, app.log) : null
      const stop = async (): Promise<void> => {
        await app.close()
        await working?.stop()
        await close()
      }
      return { address, credentials, database, stop }
    } catch (error) {
      await app.close()
      throw error
    }
  } catch (error) {
    await close()
    throw error
  }
}
