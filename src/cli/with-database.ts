import { startEmbedded } from '../database/embedded.ts'
import type { Settings } from '../env.ts'

/** Does work with the address of the database of the settings; our own is started for it, where it does not run. */
export async function withDatabase<T>(
  { DATABASE_URL: url, KEHOU_DATA: folder }: Settings,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (url !== undefined) return await work(url)
  const server = await startEmbedded(folder)
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
