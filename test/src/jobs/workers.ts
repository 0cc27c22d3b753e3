import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../../bin/kehou.mjs', import.meta.url))

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly child: ChildProcess
  /** Resolves when it takes jobs. */
  readonly ready: Promise<unknown>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
  /** Asks it to end, and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts `kehou worker` with one thread. */
export function startProcess(url: string): WorkerProcess {
  const child = spawn(process.execPath, [PROGRAM, 'worker', '--lang', 'en'], {
    env: { ...process.env, DATABASE_URL: url, KEHOU_THREADS: '1', KEHOU_LOG: 'error' },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const exit = once(child, 'exit')
  const { stderr } = child
  const ready = new Promise<void>((resolve, reject) => {
    let said = ''
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ready')) resolve()
    })
    child.on('exit', () => reject(new Error(`the worker ended: ${said}`)))
  })
  ready.catch(() => undefined)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await exit
    return child.exitCode
  }
  return {
    child,
    ready,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: async () => await end('SIGTERM'),
  }
}
