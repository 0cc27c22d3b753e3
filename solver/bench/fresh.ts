import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How a process ended. */
export interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  /** The most memory it held at once, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Memory is asked for so often; a system keeps its own record of the most. */
const POLL_MILLISECONDS = 100

/**
 * Runs Node with arguments in a fresh process, from the root of the project.
 * @param seconds after which it is ended
 */
export function runFresh(args: readonly string[], seconds: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    let peak = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const poll = setInterval(() => {
      peak = Math.max(peak, peakOf(child))
    }, POLL_MILLISECONDS)
    const limit = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
    const settle = (): void => {
      clearInterval(poll)
      clearTimeout(limit)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (exit) => {
      settle()
      resolve({ exit, out, err, seconds: (performance.now() - began) / 1000, peakMegabytes: peak })
    })
  })
}

/** Linux keeps the most memory that a process held (VmHWM, kB). */
function peakOf({ pid }: ChildProcess): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    // It has just ended.
    return 0
  }
}

/**
 * Runs a task of `tasks/` in a fresh process; what it writes is one JSON document.
 * @param given what the task is asked, as JSON
 */
export async function runTask<T>(name: string, given: unknown, seconds: number): Promise<T> {
  const file = fileURLToPath(new URL(`./tasks/${name}.ts`, import.meta.url))
  const ended = await runFresh(
    ['--max-old-space-size=4096', '--expose-gc', '--import', 'tsx', file, JSON.stringify(given)],
    seconds,
  )
  if (ended.exit !== 0) throw new Error(`${name} ended with ${ended.exit}: ${ended.err.slice(-500)}`)
  return JSON.parse(ended.out) as T
}
