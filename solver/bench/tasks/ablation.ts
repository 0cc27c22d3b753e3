import { type CaseName, generate } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { MEMBERS } from '../../moves/index.ts'
import { verify } from '../../verify/index.ts'
import { answer, given } from './given.ts'

/** @param shift added to the seed of the search, not to that of the week: other random numbers on the same weeks */
const { name, seeds, rounds, without, shift } = given<{
  name: CaseName
  seeds: readonly number[]
  rounds: number
  without: readonly string[]
  shift: number
}>()

/** Weeks solved with some ingredients left out, the same work each time, and verified. */
const outcomes: { unserved: number; weighted: number }[] = []
for (const seed of seeds) {
  const roster = await solve(generate(name, seed), {
    seed: seed + shift,
    version: 'bench',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    // A run without a second member does the same work in twice the rounds.
    rounds: without.includes(MEMBERS) ? 2 * rounds : rounds,
    gap: null,
    without,
    prove: false,
    observe: () => undefined,
  })
  if (!verify(roster).valid) throw new Error(`seed ${seed} without ${without.join()}: not valid`)
  outcomes.push({ unserved: roster.score.unserved, weighted: roster.score.weighted })
}
answer(outcomes)
