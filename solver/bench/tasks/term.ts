import { generate } from '../../generate/index.ts'
import { runRound, type Simulation, simulate } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { farthest, figureOf } from '../term-table.ts'
import { answer, given } from './given.ts'

const { name, weeks, rounds } = given<{ name: 'school-S' | 'term'; weeks: number; rounds: number }>()

const { carried, alone, flow } = await simulate(
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
/** Loads in units of 45 minutes, Gini between 0 and 1. */
const loadOf = ({ spread, meanSpread, most, gini }: Simulation['flow']) => ({
  spread: spread / 10,
  meanSpread: meanSpread / 10,
  mostLoad: most / 10,
  loadGini: gini / 1000,
})
const figuresOf = ({ load, choices, unserved }: Simulation['carried']) => ({
  ...loadOf(load),
  missed: choices.missed,
  worstTenth: choices.worstTenth,
  costGini: choices.gini / 1000,
  unserved,
})
const far = farthest({ carried: carried.load, alone: alone.load, flow })
/** Figures by the name that the bench has for them. */
const named = (who: Parameters<typeof figureOf>[0], figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figureOf(who, figure), value]))
answer({
  ...named('carried', { ...figuresOf(carried), farSpread: far.carried / 10 }),
  ...named('alone', { ...figuresOf(alone), farSpread: far.alone / 10 }),
  ...named('flow', { ...loadOf(flow), farSpread: far.flow / 10 }),
})
