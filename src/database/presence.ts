import pg from 'pg'

/** As what the database lists the connection by which a process is known to use the server. It is gone with the process. */
const NAME = 'kehou-presence'

/** A process among those who use the server. */
export interface Presence {
  readonly client: pg.Client
  /** Resolves when the connection is over, whoever ended it. */
  readonly over: Promise<void>
}

/** Joins those who use the server. */
export async function join(url: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: NAME, keepAlive: true })
  const over = new Promise<void>((resolve) => void client.once('end', resolve))
  client.on('error', () => undefined)
  await client.connect()
  return { client, over }
}

/** Leaves those who use the server: true where nobody is left. */
export async function isLast({ client }: Presence): Promise<boolean> {
  try {
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [NAME],
    )
    return rowCount === 0
  } catch {
    // The server was stopped by somebody else, or does not answer.
    return true
  } finally {
    await client.end()
  }
}
