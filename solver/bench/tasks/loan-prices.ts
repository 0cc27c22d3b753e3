import type { SchoolId } from '../../../models/ids.ts'
import { generate } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { admissibleLoans } from '../../loans/admissible.ts'
import { compareDecision } from '../../loans/change.ts'
import { choose } from '../../loans/choose.ts'
import { standingsOf } from '../../loans/equity.ts'
import { anticipate, type LoanPrice, limitsOf, offersOf, priceLoans } from '../../loans/price.ts'
import { type Party, type Setting, type World, worldValue } from '../../loans/world.ts'
import type { RoundTask } from '../../search/round.ts'
import { slice } from '../../slice.ts'
import { priceByDuals } from '../duals.ts'
import { answer, given, timed } from './given.ts'

/** @param every of so many loans that could be made one is made alone, to see what comes true */
const { name, rounds, steps, every } = given<{
  name: 'district-12'
  rounds: number
  steps: number
  every: number
}>()

/** The best so many by their prices are held against the best so many by what came true. */
const BEST = 10

const week = generate(name)
const stop = new Int32Array(new SharedArrayBuffer(4))
const allotments = new Map<SchoolId, RoundTask['allotment']>()
const parties = new Map<SchoolId, Party>()

/** Does what is asked, and keeps every school as it ended. */
const run = async (task: RoundTask) => {
  const done = runRound(task)
  const { school, allotment, checkpoint, kind } = task
  if (kind !== 'finish' || checkpoint === null) return done
  const adults = slice(week, school).staff.map(({ id }) => id)
  const { best } = checkpoint
  allotments.set(school, allotment)
  parties.set(school, {
    school,
    required: done.required,
    solution: { snapshot: best.snapshot, adults },
    value: best,
    loads: new Map(),
  })
  return done
}
const pool = { run }
const observe = () => undefined
const lone = { prove: false, loans: false, gap: null, observe }
await solve(week, { seed: 1, version: 'bench', pool, stop, rounds, ...lone })
const known = { lent: new WeakMap(), shared: new WeakMap(), read: new WeakMap() }
const setting: Setting = { week, pool, seed: 1, stop, allotments: new Map(allotments), observe, ...known }
const world: World = { loans: [], parties: new Map(parties) }

/** By how much some loans lower Z against the same search without them. */
async function cameTrue(made: readonly LoanPrice[]): Promise<number> {
  const decision = { loans: made.map(({ loan }) => loan), transfers: [] }
  const { next, control } = await compareDecision(setting, anticipate(world, made), decision)
  const [broken, unserved, , weighted] = worldValue(next.world)
  const [before, left, , stays] = worldValue(control.world)
  if (broken !== before || unserved !== left) throw new Error('loans changed more than Z')
  return stays - weighted
}

const gainOf = ({ worth, cost, travel }: LoanPrice): number =>
  worth.weighted - cost.weighted - week.weights.S07 * travel
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)

/** The best of a sample by some number, as places. */
const best = (numbers: readonly number[]): number[] =>
  [...numbers.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, BEST)
    .map(([at]) => at)

const open = new Set<SchoolId>(world.parties.keys())
const trials = await timed(() => priceLoans(setting, world, admissibleLoans(week, open)))
const duals = await timed(() => priceByDuals(setting, world, trials.value, steps))
const sampled = (prices: readonly LoanPrice[]) => prices.filter((_, at) => at % every === 0)
const truth: number[] = []
for (const price of sampled(trials.value)) truth.push(await cameTrue([price]))

/** What one way of pricing says, chooses, and brings. */
async function told({ value: prices, milliseconds }: { value: readonly LoanPrice[]; milliseconds: number }) {
  const { loans } = choose([], offersOf(setting, prices), limitsOf(setting, world), standingsOf(world))
  const made = prices.filter(({ loan }) => loans.includes(loan))
  const sample = sampled(prices).map(gainOf)
  const really = best(truth)
  return {
    seconds: milliseconds / 1000,
    chosen: made.length,
    promised: sum(made.map(gainOf)),
    came: await cameTrue(made),
    wrong: sum(truth.map((gain, at) => Math.abs(gain - (sample[at] ?? 0)))) / truth.length,
    hits: best(sample).filter((at) => really.includes(at)).length,
  }
}

const [byTrials, byDuals] = [await told(trials), await told(duals)]
answer({
  looked: trials.value.length,
  sampled: truth.length,
  trialSeconds: byTrials.seconds,
  trialChosen: byTrials.chosen,
  trialPromised: byTrials.promised,
  trialCame: byTrials.came,
  trialWrong: byTrials.wrong,
  trialHits: byTrials.hits,
  dualSeconds: byDuals.seconds,
  dualChosen: byDuals.chosen,
  dualPromised: byDuals.promised,
  dualCame: byDuals.came,
  dualWrong: byDuals.wrong,
  dualHits: byDuals.hits,
})
