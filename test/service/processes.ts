import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../bin/kehou.mjs', import.meta.url))

/** A part of the service in a process of its own. */
export interface Process {
  readonly child: ChildProcess
  /** Resolves when it is at work, to all that it has said by then. */
  readonly ready: Promise<string>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
  /** Asks it to end, and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** What is said when the service listens. */
const SERVES = 'Kehou serves'

type Environment = Readonly<Record<string, string>>

/** @param sign what it says when it is at work */
function start(args: readonly string[], environment: Environment, sign: string): Process {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [PROGRAM, ...args, '--lang', 'en'], {
    env: { ...inherited, KEHOU_THREADS: '1', KEHOU_LOG: 'error', ...environment },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const exit = once(child, 'exit')
  const { stderr } = child
  const ready = new Promise<string>((resolve, reject) => {
    let said = ''
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      // What is said at the same moment comes with it or just behind.
      if (said.includes(sign)) setTimeout(() => resolve(said), 50)
    })
    child.on('exit', () => reject(new Error(`${args.join(' ')} ended: ${said}`)))
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

/** Starts `kehou worker` with one thread. */
export const startWorkerProcess = (url: string): Process => start(['worker'], { DATABASE_URL: url }, 'Ready')

/** Starts `kehou serve`. */
export const startServerProcess = (environment: Environment): Process =>
  start(['serve'], { KEHOU_RATE: '1000000', ...environment }, SERVES)

/** Starts `kehou demo --serve`, as `npm run demo` does. */
export const startDemoProcess = (environment: Environment, options: readonly string[]): Process =>
  start(['demo', '--serve', ...options], environment, SERVES)
