import { inject } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { workAlongside } from '../../src/jobs/alongside.ts'
import type { Working } from '../../src/jobs/work.ts'
import { startWorkerProcess } from './processes.ts'

const SETTINGS = { KEHOU_THREADS: 1, KEHOU_LOG: 'silent', KEHOU_KEEP: 400 } as const

/** Takes jobs of a database as the run of the tests has it: beside the test in its process, or in two processes of their own. */
export async function startWorking({ url }: Pick<Database, 'url'>): Promise<Working> {
  if (inject('mode') === 'embedded')
    return workAlongside({ url, settings: SETTINGS }, { error: () => undefined })
  const workers = [startWorkerProcess(url), startWorkerProcess(url)]
  await Promise.all(workers.map(({ ready }) => ready))
  return {
    stop: async () => {
      await Promise.all(workers.map(({ stop }) => stop()))
    },
  }
}
