import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import type { Random } from '../../solver/random.ts'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { freePort } from '../../src/database/machine.ts'
import { openFolder } from './cluster.ts'
import { freshDatabase } from './database.ts'
import { type Process, startServerProcess, startWorkerProcess } from './processes.ts'

/** A service in processes of its own, which may be killed at any moment. */
export interface Mortal {
  /** Where it listens, whatever is killed. */
  readonly address: string
  /** Its database, to look into. */
  readonly database: Database
  /** Told at its first start. */
  readonly password: string
  /** Kills the process that listens, or all that take jobs, in any order, perhaps among others, and starts them again. */
  readonly strike: (random: Random, which: 'server' | 'takers') => Promise<void>
  readonly stop: () => Promise<void>
}

/** A database, and the setting by which a process gets to it. */
interface Ground {
  readonly setting: Readonly<Record<string, string>>
  readonly workers: readonly string[]
  readonly open: () => Promise<Database>
  readonly close: () => Promise<void>
}

/** The server takes jobs itself, on a database that it starts. */
async function alone(): Promise<Ground> {
  const folder = await openFolder()
  let leave: () => Promise<void> = async () => undefined
  return {
    setting: { KEHOU_DATA: folder },
    workers: [],
    open: async () => {
      const { url, stop } = await startEmbedded(folder)
      leave = stop
      return await openDatabase(url, 4)
    },
    close: async () => {
      await leave()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Two workers beside the server, on a database that is there. */
async function among(): Promise<Ground> {
  const database = await freshDatabase()
  return {
    setting: { DATABASE_URL: database.url, KEHOU_WORKER: 'false' },
    workers: [database.url, database.url],
    open: async () => await Promise.resolve({ ...database, close: async () => undefined }),
    close: database.close,
  }
}

/** Starts a service as the run of the tests has it: in one process with its database, or with two workers on a separate one. */
export async function startMortal(): Promise<Mortal> {
  const ground = await (inject('mode') === 'embedded' ? alone() : among())
  const port = await freePort()
  const begin: readonly (() => Process)[] = [
    () => startServerProcess({ ...ground.setting, KEHOU_PORT: String(port) }),
    ...ground.workers.map((url) => () => startWorkerProcess(url)),
  ]
  const processes = begin.map((start) => start())
  const [said = ''] = await Promise.all(processes.map(({ ready }) => ready))
  const database = await ground.open()
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    password: /with the password (\S+) /.exec(said)?.[1] ?? '',
    strike: async (random, which) => {
      const all = processes.map((_, at) => at)
      const isStruck = (at: number): boolean =>
        which === 'server' ? at === 0 : at > 0 || ground.workers.length === 0 || random.next(2) === 0
      const struck = all.filter(isStruck)
      if (random.next(2) === 0) struck.reverse()
      await Promise.all(struck.map((at) => processes[at]?.ready))
      for (const at of struck) {
        await processes[at]?.kill()
        const again = begin[at]?.()
        if (again !== undefined) processes[at] = again
      }
    },
    stop: async () => {
      await Promise.all(processes.map(({ stop }) => stop()))
      await database.close()
      await ground.close()
    },
  }
}
