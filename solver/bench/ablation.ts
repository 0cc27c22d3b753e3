import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ingredientNames } from '../moves/index.ts'
import { runTask } from './fresh.ts'
import { median } from './statistics.ts'

/** Seeds that nothing was tuned on. */
const UNSEEN = Array.from({ length: 20 }, (_, index) => 1000 + index)

interface Outcome {
  readonly unserved: number
  readonly weighted: number
}

interface Row {
  readonly without: string
  /** Seeds on which the search does worse without it, and better. */
  readonly worse: number
  readonly better: number
  /** Median change of Z in percent, over seeds that leave the same number unserved. */
  readonly change: number
  readonly unserved: number
}

const compare = (a: Outcome, b: Outcome): number => a.unserved - b.unserved || a.weighted - b.weighted

function rowOf(without: string, full: readonly Outcome[], partial: readonly Outcome[]): Row {
  const signs = partial.map((outcome, at) => compare(outcome, full[at] ?? outcome))
  const changes = partial.flatMap((outcome, at) => {
    const base = full[at]
    if (base === undefined || base.unserved !== outcome.unserved) return []
    return [(100 * (outcome.weighted - base.weighted)) / Math.max(1, base.weighted)]
  })
  return {
    without,
    worse: signs.filter((sign) => sign > 0).length,
    better: signs.filter((sign) => sign < 0).length,
    change: changes.length === 0 ? Number.NaN : median(changes),
    unserved: partial.reduce((sum, { unserved }, at) => sum + unserved - (full[at]?.unserved ?? 0), 0),
  }
}

const table = (name: string, rounds: number, seeds: readonly number[], rows: readonly Row[]): string =>
  [
    '# What each ingredient of the search is worth',
    '',
    `\`npm run bench:ablation\`: ${name}, ${rounds} rounds, seeds ${seeds[0]}–${seeds.at(-1)} of the generator, nothing proved beside. Each row leaves one`,
    'ingredient out and does the same work. Worse: on so many seeds the search ends worse without it, so that it earns its place; where worse',
    'and better are nearly as many, this amount of work tells nothing.',
    '',
    '| without | worse | better | median change of Z | more unserved |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ without, worse, better, change, unserved }) =>
        `| ${without} | ${worse} | ${better} | ${change >= 0 ? '+' : ''}${change.toFixed(2)} % | ${unserved} |`,
    ),
    '',
  ].join('\n')

const { values: options } = parseArgs({
  options: {
    case: { type: 'string', default: 'school-S' },
    rounds: { type: 'string', default: '12' },
    seeds: { type: 'string', default: `${UNSEEN.length}` },
    only: { type: 'string' },
  },
})
const seeds = UNSEEN.slice(0, Number(options.seeds))
const rounds = Number(options.rounds)
const asked = options.only?.split(',')
const ingredients = ingredientNames.filter((name) => asked?.includes(name) ?? true)
const solveAll = (without: readonly string[]): Promise<Outcome[]> =>
  runTask<Outcome[]>('ablation', { name: options.case, seeds, rounds, without }, 3600)

/** Work is the same however long it takes, so that two processes side by side change nothing. */
const PROCESSES = 2
const full = await solveAll([])
const rows: Row[] = []
const waiting = [...ingredients]
await Promise.all(
  Array.from({ length: PROCESSES }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const row = rowOf(name, full, await solveAll([name]))
      rows.push(row)
      console.log(
        `without ${row.without}: worse on ${row.worse}, better on ${row.better}, Z ${row.change.toFixed(2)} %`,
      )
    }
  }),
)
rows.sort((a, b) => ingredients.indexOf(a.without) - ingredients.indexOf(b.without))
const folder = fileURLToPath(new URL('../../docs/', import.meta.url))
await mkdir(folder, { recursive: true })
await writeFile(`${folder}ablation.md`, table(options.case, rounds, seeds, rows))
