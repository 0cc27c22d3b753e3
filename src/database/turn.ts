import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const WAIT = 50
/** Milliseconds after which a turn counts as left behind, whoever has the number of its process by now. */
const LONGEST = 180_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isLeftBehind(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  // A file without a number is being written at this moment.
  return age > LONGEST || (holder > 0 && !isAlive(holder))
}

async function take(file: string): Promise<boolean> {
  return await writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  )
}

/** Does work that two processes must not do at once; a turn whose process is gone is taken over. */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) {
    if (await isLeftBehind(file)) {
      // Of several that wait only one moves the file away.
      const away = `${file}.${process.pid}`
      await rename(file, away).catch(() => undefined)
      await rm(away, { force: true })
    } else await pause(WAIT)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
