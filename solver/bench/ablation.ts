import { readFile, writeFile } from 'node:fs/promises'
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

/** What is left out where nothing is: the same search with other random numbers, twice. What it changes is chance. */
const CONTROLS = [1000, 2000].map((shift) => ({
  row: `nothing, other random numbers (${shift})`,
  without: [],
  shift,
}))

/** A case that the ingredients are measured on. */
interface Study {
  readonly name: string
  readonly rounds: number
  readonly seeds: number
  /** Ingredients that it says something of; null: all. */
  readonly of: readonly string[] | null
}

/** What the village school says nothing of: left out one by one, and all at once. */
const SILENT = ['releadGroup', 'releadBest', 'convert', 'exchange', 'split']
const TOGETHER = SILENT.join(' + ')

/** A village school for everything; a town school for what that says nothing of; a school that cannot serve all for what acts only while somebody is left over. */
const STUDIES: readonly Study[] = [
  { name: 'school-S', rounds: 12, seeds: UNSEEN.length, of: null },
  {
    name: 'school-M',
    rounds: 6,
    seeds: 6,
    of: [
      'pull',
      'releadGroup',
      'releadBest',
      'convert',
      'exchange',
      'split',
      'ruin',
      TOGETHER,
      'places',
      'first',
      'members',
    ],
  },
  { name: 'short', rounds: 6, seeds: 6, of: ['serve', 'trade', 'squeeze', 'ruin', 'force'] },
]

/** No two that leave as many unserved: then Z says nothing. */
const changeOf = (percent: number): string =>
  Number.isNaN(percent) ? '–' : `${percent >= 0 ? '+' : ''}${percent.toFixed(2)} %`

const tableOf = ({ name, rounds, seeds }: Study, rows: readonly Row[], old: string): string[] => [
  `## ${name}, ${rounds} rounds, seeds ${UNSEEN[0]}–${UNSEEN[seeds - 1]}`,
  '',
  '| without | worse | better | median change of Z | more unserved |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ without, worse, better, change, unserved }) =>
      `| ${without} | ${worse} | ${better} | ${changeOf(change)} | ${unserved} |`,
  ),
  ...(asked === undefined ? [] : rowsLeft(old, rows)),
  '',
]

/** Rows of a table measured before of ingredients that were not asked about this time. */
const rowsLeft = (old: string, rows: readonly Row[]): string[] =>
  old.split('\n').filter((line) => {
    const name = /^\| (.+?) \| [\d-]/.exec(line)?.[1]
    return name !== undefined && !rows.some(({ without }) => without === name)
  })

const HEAD = [
  '# What each ingredient of the search is worth',
  '',
  '`npm run bench:ablation`: weeks of seeds of the generator that nothing was tuned on, nothing proved beside. Each row leaves one ingredient',
  'out and does the same work. Worse: on so many seeds the search ends worse without it. The rows without anything left out, but with other',
  'random numbers, say what chance does: a row that is no worse than they are tells nothing at this amount of work. `revive` and',
  '`shut` act on groups that stand from last week, `serve`, `trade` and `squeeze` while somebody is left over: where there is neither, such a row is chance too.',
  '`weeks`: all students choose their weeks again; `places`: each slot is set anew at the end of a round; `first`: the short cooling after construction;',
  '`members`: two searches beside each other that go on from the better, instead of one of twice as many rounds.',
  '',
]

const { values: options } = parseArgs({
  options: {
    /** Only this study, only so many seeds, only these ingredients. */
    case: { type: 'string' },
    seeds: { type: 'string' },
    only: { type: 'string' },
  },
})
const asked = options.only?.split(',')

/** Work is the same however long it takes, so that two processes side by side change nothing. */
const PROCESSES = 2

async function measured({ name, rounds, seeds: count, of }: Study): Promise<Row[]> {
  const seeds = UNSEEN.slice(0, Math.min(count, Number(options.seeds ?? count)))
  const solveAll = (without: readonly string[], shift: number): Promise<Outcome[]> =>
    runTask<Outcome[]>('ablation', { name, seeds, rounds, without, shift }, 7200)
  const full = await solveAll([], 0)
  const ingredients = [...ingredientNames, TOGETHER].filter(
    (each) => (asked ?? of)?.includes(each) ?? each !== TOGETHER,
  )
  const waiting = [
    ...CONTROLS,
    ...ingredients.map((row) => ({ row, without: row === TOGETHER ? SILENT : [row], shift: 0 })),
  ]
  const order = waiting.map(({ row }) => row)
  const rows: Row[] = []
  await Promise.all(
    Array.from({ length: PROCESSES }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const row = rowOf(next.row, full, await solveAll(next.without, next.shift))
        rows.push(row)
        console.log(
          `${name} without ${row.without}: worse on ${row.worse}, better on ${row.better}, Z ${changeOf(row.change)}, unserved ${row.unserved}`,
        )
      }
    }),
  )
  return rows.sort((a, b) => order.indexOf(a.without) - order.indexOf(b.without))
}

const FILE = fileURLToPath(new URL('../../docs/ablation.md', import.meta.url))
/** Tables of studies that are not measured this time stay. */
const before = (await readFile(FILE, 'utf8')).split(/^(?=## )/m)

const parts: string[] = []
for (const study of STUDIES) {
  const isAsked = options.case === undefined || study.name === options.case
  const old = before.find((part) => part.startsWith(`## ${study.name},`))
  parts.push(isAsked ? tableOf(study, await measured(study), old ?? '').join('\n') : (old ?? ''))
}
await writeFile(FILE, [HEAD.join('\n'), ...parts].join('\n'))
