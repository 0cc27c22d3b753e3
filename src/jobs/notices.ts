import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** What the database tells at once; whoever listens looks for itself as well, since a notice can be missed. */
export interface Notices {
  readonly close: () => Promise<void>
}

/** Milliseconds before a lost connection is opened again. */
const RETRY = 500

interface Listening {
  readonly url: string
  /** As what the database lists the connection. */
  readonly name: string
  readonly channels: readonly string[]
  readonly hear: (channel: string, payload: string) => void
  /** The connection is there, for the first time or again: what was told in between is lost. */
  readonly connected: () => void
}

/** Listens on a connection of its own, which is opened again whenever it is lost. */
export function listen({ url, name, channels, hear, connected }: Listening): Notices {
  const closing = new AbortController()
  const { signal } = closing
  const once = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      connectionTimeoutMillis: 5000,
    })
    let end: () => void = () => undefined
    const lost = new Promise<void>((resolve) => {
      end = resolve
    })
    client.on('error', end)
    client.on('end', end)
    signal.addEventListener('abort', end)
    client.on('notification', ({ channel, payload }) => hear(channel, payload ?? ''))
    try {
      await client.connect()
      for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      connected()
      await lost
    } finally {
      signal.removeEventListener('abort', end)
      await client.end().catch(() => undefined)
    }
  }
  const forever = async (): Promise<void> => {
    while (!signal.aborted) {
      // That there is no server is found out, and said, by those who have something to do with it.
      await once().catch(() => undefined)
      if (!signal.aborted) await pause(RETRY, undefined, { signal }).catch(() => undefined)
    }
  }
  const ended = forever()
  return {
    close: async () => {
      closing.abort()
      await ended
    },
  }
}
