import { type Simulation, simulate } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { simulatingWords as words } from '../messages/simulating.ts'
import { type Threads, withThreads } from '../pool/pool.ts'
import { DEFAULT_SEED } from '../solving/defaults.ts'
import { weighed } from '../solving/solve.ts'
import { VERSION } from '../version.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { countWarnings } from './faults.ts'
import { padded, widest } from './layout.ts'
import { DEFAULT_WEEKS, SIMULATED_ROUNDS, type SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { readInput } from './read-input.ts'
import { openStop } from './stop.ts'
import { harmless, type Terminal } from './terminal.ts'

type SimulateOptions = Pick<SolveOptions, 'seed' | 'work' | 'preset' | 'workers'> & {
  readonly weeks?: number
}

/** A roster of the simulation that the verifier does not find valid. */
class NotValid extends Error {}

/** `kehou simulate`: plans the weeks of a term one after another and says how fair it was. */
export const runSimulate = (input: string, options: SimulateOptions, terminal: Terminal): Promise<Outcome> =>
  withThreads(options.workers, (threads) => simulateAndTell(input, options, terminal, threads))

async function simulateAndTell(
  input: string,
  options: SimulateOptions,
  terminal: Terminal,
  { pool }: Threads,
): Promise<Outcome> {
  const { lang, quiet, json } = terminal
  const read = await readInput(input, terminal)
  if ('exit' in read) return read
  const { preset, weeks = DEFAULT_WEEKS } = options
  const week = weighed(read.week, preset)
  const stop = openStop(terminal, () => undefined)
  const run = {
    seed: options.seed ?? DEFAULT_SEED,
    version: VERSION,
    pool,
    stop: stop.flag,
    rounds: options.work ?? SIMULATED_ROUNDS,
    gap: null,
    observe: () => undefined,
  }
  try {
    const found = await simulate(week, weeks, run, ({ policy, week: at, roster }) => {
      if (!verify(roster).valid) throw new NotValid()
      const { unserved, weighted } = roster.score
      const line = { week: at, weeks, policy: words[policy][lang], unserved, weighted: grouped(weighted) }
      if (!quiet) terminal.tell(tell(lang, words.planned, line))
    })
    if (!quiet && !json) {
      const heading = { district: week.district.name, monday: week.monday, weeks }
      terminal.say(terminal.paint('bold', harmless(tell(lang, words.title, heading))))
      showTerm(found, terminal)
    }
    countWarnings(read.notes, terminal)
    return { exit: EXIT.done, faults: read.notes, result: { ...found } }
  } catch (error) {
    if (!(error instanceof NotValid)) throw error
    return { exit: EXIT.invalid, faults: [cliFault('ROSTER_INVALID', { rules: '' })], result: {} }
  } finally {
    stop.release()
  }
}

/** The figures of the term side by side. */
function showTerm({ carried, alone, flow }: Simulation, { lang, say }: Terminal): void {
  const units = (tenths: number): string => (tenths / 10).toFixed(1)
  const gini = (thousandths: number): string => (thousandths / 1000).toFixed(3)
  const rows = [
    ['', words.carried[lang], words.alone[lang], words.flow[lang]],
    [words.spread[lang], ...[carried.load, alone.load, flow].map(({ spread }) => units(spread))],
    [words.meanSpread[lang], ...[carried.load, alone.load, flow].map(({ meanSpread }) => units(meanSpread))],
    [words.mostLoad[lang], ...[carried.load, alone.load, flow].map(({ most }) => units(most))],
    [words.giniLoad[lang], ...[carried.load, alone.load, flow].map((load) => gini(load.gini))],
    [words.spreadLate[lang], ...[carried.late, alone.late].map(({ spread }) => units(spread)), ''],
    [words.missed[lang], ...[carried, alone].map(({ choices }) => grouped(choices.missed)), ''],
    [words.mean[lang], ...[carried, alone].map(({ choices }) => grouped(choices.mean)), ''],
    [words.worstTenth[lang], ...[carried, alone].map(({ choices }) => grouped(choices.worstTenth)), ''],
    [words.mostCost[lang], ...[carried, alone].map(({ choices }) => grouped(choices.most)), ''],
    [words.giniCost[lang], ...[carried, alone].map(({ choices }) => gini(choices.gini)), ''],
    [words.unserved[lang], ...[carried, alone].map(({ unserved }) => grouped(unserved)), ''],
  ]
  const widths = [0, 1, 2, 3].map((column) => widest(rows.map((row) => row[column] ?? '')))
  for (const row of rows)
    say(
      row
        .map((text, column) => padded(text, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
