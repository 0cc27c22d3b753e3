import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Pool, RoundResult, RoundTask } from '../../solver/index.ts'
import { openThreads } from './threads.ts'

/** Worker threads that solve, and how to end them. */
export interface Threads {
  readonly pool: Pool
  /** Ends the threads at once, whatever they are doing. */
  readonly end: () => Promise<void>
}

/**
 * Starts worker threads that run the TypeScript sources.
 * @param size how many; left out: one for each processor
 */
export function startThreads(size: number = availableParallelism()): Threads {
  const { run, end } = openThreads<RoundTask, RoundResult>({
    filename: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
    minThreads: size,
    maxThreads: size,
    // A thread keeps its compiled schools from round to round: it must outlive the pauses between them.
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  return { pool: { run: (task) => run(task) }, end }
}

/**
 * Does something with worker threads, which start beside it: they have loaded what they need by the time a week is read. They
 * are ended when it is done.
 */
export async function withThreads<T>(
  size: number | undefined,
  task: (threads: Threads) => Promise<T>,
): Promise<T> {
  const threads = startThreads(size)
  try {
    return await task(threads)
  } finally {
    await threads.end()
  }
}
