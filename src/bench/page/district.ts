import { chmodSync, mkdirSync } from 'node:fs'
import { generate } from '../../../solver/generate/index.ts'
import { openDatabase } from '../../database/database.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { isInUse, publishDemo } from '../../demo/publish-demo.ts'
import { constructed } from '../constructed.ts'

const CASE = 'district-60'

/** Puts the district of 70,000 students, published, into a database of its own in a folder, unless it is there. */
export async function prepareDistrict(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const server = await startEmbedded(folder)
  try {
    const database = await openDatabase(server.url)
    if (!(await isInUse(database))) await publishDemo(database, await constructed(generate(CASE)))
    await database.close()
  } finally {
    await server.stop()
  }
}
