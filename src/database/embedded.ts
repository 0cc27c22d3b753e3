import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Logger } from 'pino'
import { asRunner, freePort, type Runner, runner } from './machine.ts'
import { isLast, join, type Presence } from './presence.ts'
import { type Programs, preparePrograms } from './programs.ts'
import { reviving } from './revival.ts'
import { inTurn } from './turn.ts'

const run = promisify(execFile)

/** A PostgreSQL server of our own. */
export interface Embedded {
  /** Address of the database, of a role that owns it and is no superuser: row-level security holds for it. */
  readonly url: string
  /** Leaves the server; whoever of its processes is the last to leave stops it. */
  readonly stop: () => Promise<void>
}

/** There is no PostgreSQL for this machine among the packages. */
export class NoPostgres extends Error {}

/** Whether anybody may walk into a folder. */
async function isOpen(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const mode = await stat(at).then(
      (found) => found.mode,
      () => 0o777,
    )
    if ((mode & 0o001) === 0) return false
    if (path.dirname(at) === at) return true
  }
}

/** Where the server keeps its files. Under the superuser's own home nobody else gets there, so it is elsewhere then. */
async function placeOf(folder: string, who: Runner | null): Promise<string> {
  if (who === null || (await isOpen(folder))) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return path.join('/var/lib/kehou', name)
}

/** Has the server stopped when this process ends without leaving it, killed or at a second Ctrl-C, and nobody else uses it. */
function keep(base: string): ChildProcess {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./keeper.mjs', import.meta.url)), base], {
    // In a group of its own: what ends this process does not end it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without it the server outlives a process that is killed, and the next one joins it.
  keeper.on('error', () => undefined)
  keeper.unref()
  if (keeper.stdin instanceof Socket) keeper.stdin.unref()
  return keeper
}

/** Stops the server of a folder where nobody uses it. */
export async function stopUnused(base: string): Promise<void> {
  if (!(await isFile(path.join(base, 'database', 'PG_VERSION')))) return
  await inTurn(turnOf(base), async () => {
    const programs = await preparePrograms(base)
    if (programs === null) return
    const cluster = clusterIn(base, await runner(), programs)
    const port = await portOf(cluster)
    if (port === null) return
    if (await isLast(await join(addressOf(port, await passwordOf(cluster))))) await stopServer(cluster)
  })
}

/**
 * Starts the PostgreSQL server that belongs to a folder, making it first where there is none, or joins it where it runs.
 * @param log of a process that goes on for long: the server is started again, at the same address, whenever it goes away
 */
export async function startEmbedded(
  folder: string,
  log?: Pick<Logger, 'info' | 'warn' | 'error'>,
): Promise<Embedded> {
  const who = await runner()
  const base = await placeOf(path.resolve(folder), who)
  await mkdir(base, { recursive: true })
  const inTurnHere = async <T>(work: () => Promise<T>): Promise<T> => await inTurn(turnOf(base), work)
  const { url, port, cluster, presence } = await inTurnHere(async () => await startIn(base, who))
  const keeper = keep(base)
  const again = async (): Promise<Presence> =>
    await inTurnHere(async () => {
      if ((await portOf(cluster)) === null) await start(cluster, port)
      return await join(url)
    })
  const revival = log === undefined ? null : reviving(presence, again, log)
  const stop = async (): Promise<void> => {
    const last = revival === null ? presence : await revival.end()
    // Where this process is lost among those who use the server, its keeper sees to it in the end.
    if (last === null) return
    await inTurnHere(async () => {
      if (await isLast(last)) await stopServer(cluster)
    })
    keeper.kill()
  }
  return { url, stop }
}

const turnOf = (base: string): string => path.join(base, 'database.turn')

interface Started {
  readonly url: string
  readonly port: number
  readonly cluster: Cluster
  readonly presence: Presence
}

async function startIn(base: string, who: Runner | null): Promise<Started> {
  const programs = await preparePrograms(base)
  if (programs === null) throw new NoPostgres()
  const cluster = clusterIn(base, who, programs)
  const isNew = !(await isFile(path.join(cluster.data, 'PG_VERSION')))
  if (isNew) await initialise(cluster)
  const password = await passwordOf(cluster)
  const port = (await portOf(cluster)) ?? (await start(cluster, await freePort()))
  await prepareDatabase(port, password)
  const url = addressOf(port, password)
  return { url, port, cluster, presence: await join(url) }
}

interface Cluster {
  readonly data: string
  readonly secret: string
  readonly who: Runner | null
  readonly programs: Programs
}

const clusterIn = (base: string, who: Runner | null, programs: Programs): Cluster => ({
  data: path.join(base, 'database'),
  secret: path.join(base, 'database.secret'),
  who,
  programs,
})

const passwordOf = async ({ secret }: Cluster): Promise<string> => (await readFile(secret, 'utf8')).trim()

const addressOf = (port: number, password: string): string =>
  `postgresql://kehou:${password}@127.0.0.1:${port}/kehou`

const isFile = async (name: string): Promise<boolean> =>
  await stat(name).then(
    () => true,
    () => false,
  )

async function initialise(cluster: Cluster): Promise<void> {
  const { data, secret, who, programs } = cluster
  await mkdir(data, { recursive: true, mode: 0o700 })
  await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (who !== null) for (const name of [data, secret]) await chown(name, who.uid, who.gid)
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--no-locale',
  ]
  await run(programs.initdb, args, asRunner(cluster.who))
}

/** Port of the server that runs on these files; null when none does. */
async function portOf(cluster: Cluster): Promise<number | null> {
  try {
    await run(cluster.programs.control, ['status', '-D', cluster.data], asRunner(cluster.who))
  } catch {
    return null
  }
  const lines = (await readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8')).split('\n')
  const port = Number(lines[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

async function start(cluster: Cluster, port: number): Promise<number> {
  const settings = `-p ${port} -h 127.0.0.1 -c unix_socket_directories='' -c max_connections=120`
  const log = path.join(cluster.data, 'server.log')
  const args = ['start', '-w', '-t', '60', '-D', cluster.data, '-l', log, '-o', settings]
  await run(cluster.programs.control, args, { ...asRunner(cluster.who), timeout: 70_000 })
  return port
}

async function stopServer(cluster: Cluster): Promise<void> {
  if ((await portOf(cluster)) === null) return
  await run(cluster.programs.control, ['stop', '-w', '-m', 'fast', '-D', cluster.data], asRunner(cluster.who))
}

/** The role and the database of the service, made where they are missing. */
async function prepareDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  try {
    const has = async (query: string): Promise<boolean> => (await client.query(query)).rowCount !== 0
    if (!(await has("SELECT 1 FROM pg_roles WHERE rolname = 'kehou'")))
      await client.query(
        `CREATE ROLE kehou LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB PASSWORD ${client.escapeLiteral(password)}`,
      )
    if (!(await has("SELECT 1 FROM pg_database WHERE datname = 'kehou'")))
      await client.query('CREATE DATABASE kehou OWNER kehou')
  } finally {
    await client.end()
  }
}
