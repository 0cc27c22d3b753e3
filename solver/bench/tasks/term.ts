import { generate } from '../../generate/index.ts'
import { runRound, simulate } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { answer, given } from './given.ts'

const { name, weeks, rounds } = given<{ name: 'school-S' | 'term'; weeks: number; rounds: number }>()

const { carried, flow } = await simulate(
  generate(name),
  weeks,
  {
    seed: 1,
    version: 'bench',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds,
    gap: null,
    prove: false,
    observe: () => undefined,
  },
  ({ roster }) => {
    if (!verify(roster).valid) throw new Error('a week of the term does not pass verification')
  },
)
answer({
  spread: carried.load.spread / 10,
  flowSpread: flow.spread / 10,
  meanSpread: carried.load.meanSpread / 10,
  flowMeanSpread: flow.meanSpread / 10,
  unserved: carried.unserved,
})
