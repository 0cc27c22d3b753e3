import { spawn } from 'node:child_process'
import path from 'node:path'
import { run } from '../../../src/cli/run.ts'
import type { Sink } from '../../../src/cli/terminal.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Options {
  /** Sends Ctrl-C when this text appears on standard error, the next one when the next appears. */
  readonly interruptAt?: readonly string[]
}

const gathering = (to: string[]): Sink => ({ write: (text) => to.push(text), on: () => undefined })

/** Runs a command line in this process. */
export async function kehou(args: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []]
  const around = { stdout: gathering(out), stderr: gathering(err), env: { LANG: 'en_US.UTF-8' } }
  return { code: await run(args, around), out: out.join(''), err: err.join('') }
}

/** Runs a command line as a process of its own. */
export function spawned(args: readonly string[], { interruptAt = [] }: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'bin', 'kehou.mjs'), ...args], {
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    })
    let [out, err] = ['', '']
    const awaited = [...interruptAt]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
      if (awaited[0] === undefined || !err.includes(awaited[0])) return
      awaited.shift()
      child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
