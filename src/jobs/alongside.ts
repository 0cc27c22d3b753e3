import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { failureOf } from '../database/told.ts'
import type { Settings } from '../env.ts'

/** Milliseconds before a worker that died is started again. */
const AGAIN = 2_000
/** Milliseconds that a worker is given to end. */
const LONGEST = 15_000

/** What the thread of a worker is started with. */
export interface Alongside {
  readonly url: string
  readonly settings: Pick<Settings, 'KEHOU_THREADS' | 'KEHOU_LOG' | 'KEHOU_KEEP'>
}

/**
 * Takes jobs in this process beside something else: in a thread of its own, so that a server's event loop never waits for what
 * a job reads, packs and writes. Dies the thread, another takes its place, and what it had taken is taken up again.
 */
export function workAlongside(
  data: Alongside,
  log: { readonly error: (what: object, message: string) => void },
): { readonly stop: () => Promise<void> } {
  let isStopping = false
  let worker: Worker | null = null
  const once = (): Promise<void> =>
    new Promise((resolve) => {
      worker = new Worker(new URL('./alongside-thread.mjs', import.meta.url), { workerData: data })
      worker.on('error', (error) => log.error(failureOf(error), 'worker died; another takes its place'))
      worker.on('exit', () => resolve())
    })
  const forever = async (): Promise<void> => {
    while (!isStopping) {
      await once()
      if (!isStopping) await pause(AGAIN)
    }
  }
  const ended = forever()
  return {
    stop: async () => {
      isStopping = true
      worker?.postMessage('stop')
      const timer = setTimeout(() => void worker?.terminate(), LONGEST)
      await ended
      clearTimeout(timer)
    },
  }
}
