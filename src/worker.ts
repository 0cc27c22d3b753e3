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
  settings: Pick<Settings, 'KEHOU_THREADS' | 'KEHOU_LOG' | 'KEHOU_KEEP'>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const database = await openDatabase(url, CONNECTIONS)
  const { KEHOU_THREADS: threads, KEHOU_KEEP: keep } = settings
  const working = await work({ database, threads, keep, log: pino(logging(settings)) })
  return {
    stop: async () => {
      await working.stop()
      await database.close()
    },
  }
}

/**
 * Starts a worker: any number of them, on any machines, take jobs of one database. Where none is named the embedded database of
 * the settings is joined; with the last process that uses it, it stops.
 */
export async function startWorker(settings: Settings): Promise<{ readonly stop: () => Promise<void> }> {
  if (settings.DATABASE_URL !== undefined) return await workOn(settings.DATABASE_URL, settings)
  const embedded = await startEmbedded(settings.KEHOU_DATA, pino(logging(settings)))
  try {
    const working = await workOn(embedded.url, settings)
    return {
      stop: async () => {
        await working.stop()
        await embedded.stop()
      },
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}
