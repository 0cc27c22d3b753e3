import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Pool, RoundResult, RoundTask } from '../../solver/index.ts'

/** Worker threads that solve, and how to end them. */
export interface Threads {
  readonly pool: Pool
  readonly size: number
  /** Ends the threads at once, whatever they are doing. */
  readonly end: () => Promise<void>
}

/**
 * Starts worker threads that run the TypeScript sources.
 * @param size how many; left out: one for each processor
 */
export function startThreads(size: number = availableParallelism()): Threads {
  const piscina = new Piscina<RoundTask, RoundResult>({
    filename: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
    minThreads: size,
    maxThreads: size,
    // A thread keeps its compiled schools from round to round: it must outlive the pauses between them.
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  // A thread that cannot start says so to the pool, not to the tasks that wait for it.
  const waiting = new Set<(error: Error) => void>()
  piscina.on('error', (error: Error) => {
    for (const fail of waiting) fail(error)
  })
  const run = (task: RoundTask): Promise<RoundResult> =>
    new Promise((resolve, reject) => {
      waiting.add(reject)
      piscina
        .run(task)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject))
    })
  return { pool: { run }, size, end: () => piscina.destroy() }
}
