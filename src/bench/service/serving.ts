import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { permissions } from '../../access/permissions.ts'
import { newSecret, secretHash } from '../../access/secrets.ts'
import type { Role } from '../../database/client/client.ts'
import { type Database, SYSTEM } from '../../database/database.ts'
import { freePort } from '../../database/machine.ts'
import { createAccount } from '../../repositories/accounts.ts'
import { createToken } from '../../repositories/tokens.ts'

const PROGRAM = fileURLToPath(new URL('../../../bin/kehou.mjs', import.meta.url))

/** A server in a process of its own, with one thread that solves. */
export interface Serving {
  readonly address: string
  readonly stop: () => Promise<void>
}

export async function serve(url: string): Promise<Serving> {
  const port = await freePort()
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--lang', 'en'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KEHOU_PORT: String(port),
      KEHOU_THREADS: '1',
      KEHOU_RATE: '1000000',
      KEHOU_LOG: 'error',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const exit = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Kehou serves')) resolve()
    })
    child.on('exit', () => reject(new Error('the server ended')))
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exit
  }
  return { address: `http://127.0.0.1:${port}`, stop }
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

/** What the server says of itself since it was last asked: milliseconds that its event loop was late, and its memory. */
export interface Vitals {
  /** The longest delay, and the one that ninety-nine of a hundred samples are below; the 10 ms between samples are in both. */
  readonly longest: number
  readonly p99: number
  readonly megabytes: number
}

export async function vitals({ address }: Serving): Promise<Vitals> {
  const text = await (await fetch(`${address}/metrics`)).text()
  const of = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    longest: 1000 * of('nodejs_eventloop_lag_max_seconds'),
    p99: 1000 * of('nodejs_eventloop_lag_p99_seconds'),
    megabytes: of('process_resident_memory_bytes') / 1e6,
  }
}
