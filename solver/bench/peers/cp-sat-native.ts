import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { cpModel } from './cp-sat.ts'
import { noAnswer, type Peer, pointAnswer } from './peer.ts'

const PROGRAM = fileURLToPath(new URL('./cp-sat-native.py', import.meta.url))

/** A line that the program writes: a better point with its seconds, or the end, whose point may be missing. */
interface Line {
  readonly kind: 'found' | 'end'
  readonly status: string
  readonly seconds: number
  readonly value: number
  readonly bound: number
  readonly point: readonly number[] | null
}

/** The native CP-SAT with two workers, where `python3` has `ortools`: the model goes in as JSON, points come out line by line. */
export const cpSatNativePeer: Peer = {
  name: 'CP-SAT, native',
  threads: 2,
  takesStart: true,
  solve: async (model, seconds, observe, start) => {
    const child = spawn('python3', [PROGRAM, `${seconds}`], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exit = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    child.stdin.end(JSON.stringify(cpModel(model, start)))
    let end: Line | null = null
    for await (const text of createInterface(child.stdout)) {
      const line = JSON.parse(text) as Line
      if (line.kind === 'end') end = line
      else observe(line.value, line.bound, Float64Array.from(line.point ?? []), line.seconds)
    }
    const code = await exit
    if (code !== 0 || end === null) throw new Error(`python3 ended with ${code}`)
    if (end.status === 'INFEASIBLE') return noAnswer('infeasible')
    if (end.point === null) return noAnswer(end.status === 'UNKNOWN' ? 'stopped' : 'failed')
    return pointAnswer(model, Float64Array.from(end.point), end.status === 'OPTIMAL', end.bound)
  },
}
