import { chmodSync, mkdirSync } from 'node:fs'
import { generate } from '../../../solver/generate/index.ts'
import { solve } from '../../../solver/index.ts'
import { openDatabase } from '../../database/database.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { isInUse, publishDemo } from '../../demo/publish-demo.ts'
import { startThreads } from '../../pool/pool.ts'

const CASE = 'district-60'

/** A roster of the week without a round of search: as large as a better one. */
async function constructed(): Promise<Parameters<typeof publishDemo>[1]> {
  const threads = startThreads(undefined)
  try {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const run = { seed: 1, version: 'bench', pool: threads.pool, stop, rounds: 0, gap: null, loans: false }
    return await solve(generate(CASE), { ...run, prove: false, observe: () => undefined })
  } finally {
    await threads.end()
  }
}

/** Puts the district of 70,000 students, published, into a database of its own in a folder, unless it is there. */
export async function prepareDistrict(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const server = await startEmbedded(folder)
  try {
    const database = await openDatabase(server.url)
    if (!(await isInUse(database))) await publishDemo(database, await constructed())
    await database.close()
  } finally {
    await server.stop()
  }
}
