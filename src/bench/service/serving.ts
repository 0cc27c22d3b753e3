import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { permissions } from '../../access/permissions.ts'
import { newSecret, secretHash } from '../../access/secrets.ts'
import type { Role } from '../../database/client/client.ts'
import { type Database, SYSTEM } from '../../database/database.ts'
import { freePort } from '../../database/machine.ts'
import { createAccount } from '../../repositories/accounts.ts'
import { createToken } from '../../repositories/tokens.ts'

const PROGRAM = fileURLToPath(new URL('../../../bin/kehou.mjs', import.meta.url))
const WATCH = new URL('./watch.mjs', import.meta.url).href

/** A server in a process of its own, with one thread that solves. */
export interface Serving {
  readonly address: string
  readonly vitals: () => Promise<Vitals>
  readonly stop: () => Promise<void>
}

const spread = z.object({ longest: z.number(), p99: z.number() })

/** What is seen of a server since it was last asked, by a look every ten milliseconds (`watch.mjs`). */
const vitals = z.object({
  /** Milliseconds by which its event loop was late. */
  late: spread,
  /** Milliseconds of processor that the thread of the event loop took from one look to the next: what is late and not here, others took. */
  busy: spread,
  /** Most memory of the process, all threads. */
  megabytes: z.number(),
})
export type Vitals = z.infer<typeof vitals>

export async function serve(url: string): Promise<Serving> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', WATCH, PROGRAM, 'serve', '--lang', 'en'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KEHOU_PORT: String(port),
      KEHOU_THREADS: '1',
      KEHOU_RATE: '1000000',
      KEHOU_LOG: 'error',
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const exit = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Kehou serves')) resolve()
    })
    child.on('exit', () => reject(new Error('the server ended')))
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exit
  }
  return {
    address: `http://127.0.0.1:${port}`,
    vitals: async () => {
      const told = once(child, 'message')
      child.send('tell')
      const [message] = await told
      return vitals.parse(message)
    },
    stop,
  }
}

/** A token of somebody new, as it goes in a header. */
export async function tokenFor(
  database: Database,
  district: string,
  role: Role,
  { school, child }: { readonly school: string | null; readonly child: string | null },
): Promise<string> {
  const secret = `kh_${newSecret()}`
  await database.within(SYSTEM, async (tx) => {
    const { id } = await createAccount(tx, {
      districtId: district,
      role,
      login: `${role}-${newSecret()}`,
      name: '',
      schoolId: school,
      staffId: null,
      childIds: child === null ? [] : [child],
      passwordHash: '',
      mustChange: false,
      lang: 'zh',
    })
    const expiresAt = new Date(Date.now() + 86_400_000)
    const scopes = Object.keys(permissions)
    const hash = secretHash(secret)
    await createToken(tx, { accountId: id, districtId: district, name: '', hash, scopes, expiresAt })
  })
  return `Bearer ${secret}`
}
