import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Who runs a PostgreSQL server: it refuses to be run by the superuser of the machine. */
export interface Runner {
  readonly uid: number
  readonly gid: number
}

/** Another user where this process is the superuser's; null: this user will do, or there is no other. */
export async function runner(): Promise<Runner | null> {
  if (process.getuid?.() !== 0) return null
  const idOf = async (letter: string, name: string): Promise<number> =>
    Number((await run('id', [letter, name])).stdout)
  for (const name of ['postgres', 'nobody'])
    try {
      return { uid: await idOf('-u', name), gid: await idOf('-g', name) }
    } catch {
      // This machine has no such user: the next one serves as well.
    }
  return null
}

/** Options of a child process that is to run as somebody, and say everything in the same words wherever it runs. */
export const asRunner = (who: Runner | null) => ({
  ...(who ?? {}),
  env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
})

/** A port of this machine that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
