import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the PostgreSQL server of this run: the first test that asks for a database starts it. */
    readonly cluster: string
    /** Whether that is the embedded server, or one that the service knows by an address alone. */
    readonly mode: 'embedded' | 'separate'
  }
}

/** Name of the database that those of one run are copied from. */
export const templateOf = (cluster: string): string =>
  path.basename(cluster).toLowerCase().replaceAll('-', '_')

/** A new folder that the user who runs the server gets to. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehou-test-'))
  await chmod(folder, 0o755)
  return folder
}

/** Stops the server of a folder, if one was started there: a fast shutdown of the process that its file names. */
async function stopServer(cluster: string): Promise<void> {
  const lock = path.join(cluster, 'database', 'postmaster.pid')
  const pidOf = async (): Promise<number> =>
    Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0])
  const pid = await pidOf()
  if (pid === 0) return
  process.kill(pid, 'SIGINT')
  while ((await pidOf()) !== 0) await pause(50)
}

/** Gives a run of tests a PostgreSQL server of its own in a temporary folder, and stops it when the run ends. */
export async function provideCluster(
  project: TestProject,
  mode: 'embedded' | 'separate',
): Promise<() => Promise<void>> {
  const cluster = await openFolder()
  project.provide('cluster', cluster)
  project.provide('mode', mode)
  return async () => {
    await stopServer(cluster)
    await rm(cluster, { recursive: true, force: true })
  }
}
