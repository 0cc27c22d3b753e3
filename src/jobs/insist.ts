import { setTimeout as pause } from 'node:timers/promises'
import { obstacleOf } from '../database/gone.ts'

const RETRY = 300

/**
 * Does a unit of work, again and again where the database is gone or busy.
 * @param signal ends the trying: nobody wants the work any more
 */
export async function insist<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      if (obstacleOf(error) === null) throw error
      await pause(RETRY, undefined, { signal })
    }
  }
}
