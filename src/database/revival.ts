import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Presence } from './presence.ts'
import { wordsOf } from './told.ts'

/** Milliseconds before the first try; each pause is twice the one before, up to the longest. */
const FIRST = 250
const LONGEST = 30_000
/** Tries in a row, some five minutes, after which a server is given up. */
const MOST = 16
/** Milliseconds for which a server has to live to count as well: it may be what kills it that comes again at once. */
const WELL = 60_000

/** Looks after a server that may be killed. */
export interface Revival {
  /** Looks after it no longer. @returns where this process stands among those who use it; null: nowhere, it was lost */
  readonly end: () => Promise<Presence | null>
}

/**
 * Has a server back whenever the connection to it is lost, so many times, with longer and longer pauses.
 * @param again starts the server where it does not run, and joins it
 */
export function reviving(
  first: Presence,
  again: () => Promise<Presence>,
  log: Pick<Logger, 'info' | 'warn' | 'error'>,
): Revival {
  const ending = new AbortController()
  const { signal } = ending
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  let tries = 0

  const back = async (): Promise<Presence | null> => {
    while (tries < MOST) {
      await pause(Math.min(LONGEST, FIRST * 2 ** tries), undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return null
      tries++
      try {
        const presence = await again()
        log.info({ tries }, 'database is back')
        return presence
      } catch (error) {
        log.warn({ tries, of: MOST, error: wordsOf(error) }, 'database not started')
      }
    }
    log.error({ tries }, 'database given up: see its log, and start the service again')
    return null
  }
  const forever = async (): Promise<Presence | null> => {
    for (let presence = first; ; ) {
      const since = Date.now()
      await Promise.race([presence.over, ended])
      if (signal.aborted) return presence
      if (Date.now() - since >= WELL) tries = 0
      log.error('database went away')
      const next = await back()
      if (next === null) return null
      presence = next
    }
  }
  const standing = forever()
  return {
    end: async () => {
      ending.abort()
      return await standing
    },
  }
}
