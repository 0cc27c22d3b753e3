import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bestOf, improve, readBest, writeBest } from './best.ts'
import { linesOf } from './curves.ts'
import { runTask } from './fresh.ts'
import { openGround } from './ground.ts'
import { heapVerdict, profileHeap } from './heap.ts'
import { installPeers } from './install.ts'
import { describeMachine } from './machine.ts'
import { minuteNow } from './measured.ts'
import { plotCurves } from './plot.ts'
import { type Kernel, lineOf, type Report, toJson, toMarkdown } from './report.ts'
import { measure } from './schedule.ts'
import type { Reading, Results } from './target.ts'
import { targets } from './targets/index.ts'
import { writeTermTables } from './term-table.ts'
import { judgeAll } from './verdicts.ts'

const { values: options } = parseArgs({
  options: {
    /** Everything that the short bench leaves out as well. */
    full: { type: 'boolean', default: false },
    /** Writes values that are better than the best known into their file. */
    record: { type: 'boolean', default: false },
    /** Only targets whose name holds this, or one of these with commas between; `kernels` and `heap` are parts of their own. */
    only: { type: 'string' },
    /** Keeps what an earlier run of the same scope measured of other jobs, so that the whole may be measured in parts. */
    add: { type: 'boolean', default: false },
    /** Runs of each measurement. */
    runs: { type: 'string', default: '5' },
    /** Where the report goes. */
    out: { type: 'string', default: fileURLToPath(new URL('../../docs/', import.meta.url)) },
  },
})

/** Cases whose value is drawn against time. */
const PLOTTED = ['school-S', 'school-M']

/** What the report of an earlier run holds. */
interface Earlier extends Pick<Report, 'kernels' | 'allocation' | 'failures' | 'times'> {
  readonly results: Readonly<Record<string, Reading[]>>
}

const NOTHING: Earlier = { results: {}, kernels: [], allocation: null, failures: [], times: {} }

const machine = describeMachine()
const scope = options.full ? 'full' : 'short'
const only = options.only?.split(',')
const inScope = targets.filter((target) => options.full || target.scope === 'short')
const chosen = inScope.filter(({ name }) => only?.some((part) => name.includes(part)) ?? true)
const wants = (part: string): boolean => only?.includes(part) ?? true
const file = path.join(options.out, `bench${options.full ? '-full' : ''}`)
const best = await readBest()
const before = new Map(best)
const folder = await mkdtemp(path.join(tmpdir(), 'kehou-bench-'))
try {
  await installPeers(path.join(folder, 'peers'), chosen)
  const ground = openGround(folder, best)
  const jobs = [...new Map(chosen.flatMap((target) => target.jobs).map((job) => [job.key, job])).values()]
  const { results: fresh, failures: newFailures } = await measure(
    jobs,
    Number(options.runs),
    ground,
    (key, attempt, reading) => {
      const value = reading === null ? 'failed' : JSON.stringify(reading.numbers)
      console.log(`${key}, run ${attempt + 1}: ${value}`)
    },
  )
  const earlier = options.add ? await readEarlier(`${file}.json`) : NOTHING
  const times = { ...earlier.times }
  if (wants('kernels')) times.kernels = minuteNow()
  const kernels = wants('kernels')
    ? await runTask<Kernel[]>('kernels', { name: 'school-M' }, 900)
    : earlier.kernels
  if (wants('heap')) times.heap = minuteNow()
  const allocation = wants('heap') ? await profileHeap() : earlier.allocation
  const results: Results = new Map([...Object.entries(earlier.results), ...fresh])
  const failures = [...earlier.failures.filter(({ key }) => !fresh.has(key)), ...newFailures]
  const judged = options.add ? inScope : chosen
  const improved = improve(best, bestOf(chosen, fresh))
  if (options.record) await writeBest(best)
  // What the report itself holds counts as known before anything is judged, recorded or not.
  const known = new Map(best)
  improve(known, bestOf(judged, results))
  const recorded = options.record ? best : before
  const verdicts = [
    ...judgeAll(judged, results, known, failures),
    ...(options.add || wants('heap') ? [heapVerdict(allocation)] : []),
  ]
  const plots = await writePlots(results)
  const report: Report = {
    scope,
    machine,
    verdicts,
    results,
    failures,
    kernels,
    allocation,
    times,
    best: known,
    unrecorded: [...known].filter(([name, value]) => recorded.get(name) !== value).map(([name]) => name),
    plots,
  }
  await writeFile(`${file}.md`, toMarkdown(report))
  await writeFile(`${file}.json`, toJson(report))
  if (options.full) await writeTermTables(path.join(options.out, 'term.md'), results)
  for (const { kernel, microseconds } of kernels)
    console.log(`kernel ${kernel}: ${microseconds.toPrecision(3)} µs`)
  for (const name of improved)
    console.log(`better than the best known: ${name}${options.record ? ', recorded' : ''}`)
  for (const failure of failures) console.log(`failed ${failure.key}: ${failure.message}`)
  for (const verdict of verdicts) console.log(lineOf(verdict))
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** What an earlier run measured; nothing where there was none. */
async function readEarlier(from: string): Promise<Earlier> {
  try {
    return { ...NOTHING, ...(JSON.parse(await readFile(from, 'utf8')) as Partial<Earlier>) }
  } catch {
    return NOTHING
  }
}

/** A plot for each of some cases: every way of solving it, its longest run. */
async function writePlots(results: Results): Promise<string[]> {
  await mkdir(options.out, { recursive: true })
  const written: string[] = []
  for (const name of PLOTTED) {
    const svg = plotCurves(`${name}: Z against time`, linesOf(name, inScope, results))
    if (svg === '') continue
    const plot = `${path.basename(file)}-${name}.svg`
    await writeFile(path.join(options.out, plot), svg)
    written.push(plot)
  }
  return written
}
