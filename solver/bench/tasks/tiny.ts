import { type CaseName, generate } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { loadEngine } from '../engine.ts'
import { median } from '../statistics.ts'
import { answer, given, timed } from './given.ts'

const { names } = given<{ names: readonly CaseName[] }>()
const engine = await loadEngine()

/** Solves weeks one after the other, verifies each, and counts those that end with gap 0 at every level. */
let proved = 0
const seconds: number[] = []
for (const name of names) {
  const { value: roster, milliseconds } = await timed(() =>
    solve(generate(name), {
      seed: 1,
      version: 'bench',
      pool: { run: async (task) => runRound(task, engine) },
      stop: new Int32Array(new SharedArrayBuffer(4)),
      rounds: 12,
      gap: null,
      observe: () => undefined,
    }),
  )
  seconds.push(milliseconds / 1000)
  if (!verify(roster).valid) throw new Error(`${name} does not pass verification`)
  const { score, bound } = roster
  if (bound.unserved === score.unserved && bound.weighted === score.weighted) proved++
  else process.stderr.write(`${name}: not proved\n`)
}
answer({ proved, medianSeconds: median(seconds), mostSeconds: Math.max(...seconds) })
