import { pino } from 'pino'
import { openDatabase } from './database/database.ts'
import { startEmbedded } from './database/embedded.ts'
import type { Settings } from './env.ts'
import { work } from './jobs/work.ts'
import { logging } from './plugins/logging.ts'

/** Connections of a worker: what it does with the database takes moments. */
const CONNECTIONS = 8

/** Works on jobs of a database that is named. */
export async function workOn(
  url: string,
  settings: Pick<Settings, 'KEHOU_THREADS' | 'KEHOU_LOG'>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const database = await openDatabase(url, CONNECTIONS)
  const working = await work({ database, threads: settings.KEHOU_THREADS, log: pino(logging(settings)) })
  return {
    stop: async () => {
      await working.stop()
      await database.close()
    },
  }
}

/**
 * Starts a worker: any number of them, on any machines, take jobs of one database. The embedded database of the settings is
 * joined where none is named, and left running: the service that it belongs to stops it.
 */
export const startWorker = async (settings: Settings): Promise<{ readonly stop: () => Promise<void> }> =>
  await workOn(settings.DATABASE_URL ?? (await startEmbedded(settings.KEHOU_DATA)).url, settings)
