import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How a process ended. */
export interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  /** Whether it was ended because its time was up. */
  readonly hitLimit: boolean
  /** The most memory it held at once, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number
  /** Seconds of all processors together, as far as they were looked at; 0 where the system does not tell. */
  readonly processorSeconds: number
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Memory and processor time are asked for so often; a system keeps its own record of the most. */
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
    let hitLimit = false
    let peak = 0
    let processor = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const poll = setInterval(() => {
      peak = Math.max(peak, peakOf(child))
      processor = Math.max(processor, processorOf(child))
    }, POLL_MILLISECONDS)
    const limit = setTimeout(() => {
      hitLimit = true
      child.kill('SIGKILL')
    }, seconds * 1000)
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
      resolve({
        exit,
        out,
        err,
        seconds: (performance.now() - began) / 1000,
        hitLimit,
        peakMegabytes: peak,
        processorSeconds: processor,
      })
    })
  })
}

/** Linux keeps the most memory that a process held (VmHWM, kB). */
const peakOf = (child: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(told(child, 'status'))?.[1] ?? 0) / 1024

/** Linux counts a process's time in hundredths of a second: its own (14th field) and in the kernel (15th). */
function processorOf(child: ChildProcess): number {
  // The name of the command, the second field, may hold anything; it ends with the last bracket.
  const fields = told(child, 'stat').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** What the system tells of a process; nothing once it has ended. */
function told({ pid }: ChildProcess, what: 'stat' | 'status'): string {
  if (process.platform !== 'linux' || pid === undefined) return ''
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

/** A task that ended without an answer, and how. */
export class TaskFailure extends Error {
  readonly ended: Ended
  constructor(name: string, ended: Ended) {
    super(`${name} ended with ${ended.exit}: ${ended.err.slice(-500)}`)
    this.ended = ended
  }
}

/**
 * Runs a task of `tasks/` in a fresh process; the last line that it writes is its answer, one JSON document.
 * @param given what the task is asked, as JSON
 */
export async function runTask<T>(name: string, given: unknown, seconds: number): Promise<T> {
  const file = fileURLToPath(new URL(`./tasks/${name}.ts`, import.meta.url))
  const ended = await runFresh(
    ['--max-old-space-size=4096', '--expose-gc', '--import', 'tsx', file, JSON.stringify(given)],
    seconds,
  )
  if (ended.exit !== 0) throw new TaskFailure(name, ended)
  return JSON.parse(ended.out.trimEnd().split('\n').at(-1) ?? '') as T
}
