import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, DatabaseGone, isBusy } from '../database/gone.ts'

const RETRY = 300

/** Of Prisma (no connection in time, a conflict) and of PostgreSQL (a conflict, a deadlock): another try may go well. */
const PASSING = /^(?:P2024|P2034|40001|40P01)$/

const isPassing = (error: unknown): boolean =>
  error instanceof DatabaseGone || isBusy(error) || PASSING.test(codeOf(error) ?? '')

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
      if (!isPassing(error)) throw error
      await pause(RETRY, undefined, { signal })
    }
  }
}
