import { type CaseName, generate } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { answer, given } from './given.ts'

const { name, seed, rounds, without } = given<{
  name: CaseName
  seed: number
  rounds: number
  without: readonly string[]
}>()

/** One week solved with some ingredients left out, the same work each time, and verified. */
const week = generate(name, seed)
const roster = await solve(week, {
  seed,
  version: 'bench',
  pool: { run: async (task) => runRound(task) },
  stop: new Int32Array(new SharedArrayBuffer(4)),
  rounds,
  gap: null,
  without,
  observe: () => undefined,
})
if (!verify(roster).valid) throw new Error(`seed ${seed} without ${without.join()}: not valid`)
answer({ unserved: roster.score.unserved, weighted: roster.score.weighted })
