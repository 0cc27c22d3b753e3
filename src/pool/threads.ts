import { Piscina } from 'piscina'

/** Worker threads that run a module of ours, and how to end them. */
export interface ThreadsOf<Input, Output> {
  /** Runs one task as soon as a thread is free. */
  readonly run: (task: Input, options?: Parameters<Piscina<Input, Output>['run']>[1]) => Promise<Output>
  /** Ends the threads at once, whatever they are doing. */
  readonly end: () => Promise<void>
}

/** As many tasks wait for threads as may: the one that came is not taken. */
export class ThreadsFull extends Error {
  override readonly name = 'ThreadsFull'
}

/**
 * Starts threads. Where one cannot start, or dies, the tasks that wait for it are told.
 * @param most how many tasks may wait; one more is refused (`ThreadsFull`)
 */
export function openThreads<Input, Output>(
  options: ConstructorParameters<typeof Piscina>[0],
  most = Number.POSITIVE_INFINITY,
): ThreadsOf<Input, Output> {
  const piscina = new Piscina<Input, Output>(options)
  // A thread that cannot start says so to the pool, not to the tasks that wait for it.
  const waiting = new Set<(error: Error) => void>()
  piscina.on('error', (error: Error) => {
    for (const fail of waiting) fail(error)
  })
  return {
    run: (task, how) =>
      new Promise((resolve, reject) => {
        if (piscina.queueSize >= most) return reject(new ThreadsFull())
        waiting.add(reject)
        piscina
          .run(task, how)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject))
      }),
    end: () => piscina.destroy(),
  }
}
