import type { Allocation } from './heap.ts'
import type { Machine } from './machine.ts'
import { measuredAt, measuredIn } from './measured.ts'
import type { Failure } from './schedule.ts'
import { spread } from './statistics.ts'
import type { BestKnown, Reading, Results, Verdict } from './target.ts'

/** A kernel of the search with the mean and the median of its time. */
export interface Kernel {
  readonly kernel: string
  readonly microseconds: number
  readonly median: number
  readonly samples: number
}

/** Everything that one bench measured. */
export interface Report {
  readonly scope: 'short' | 'full'
  readonly machine: Machine
  readonly verdicts: readonly Verdict[]
  readonly results: Results
  readonly failures: readonly Failure[]
  readonly kernels: readonly Kernel[]
  readonly allocation: Allocation | null
  /** When the kernels and the heap profile were measured; those of before this was kept have no time. */
  readonly times: { readonly kernels?: string; readonly heap?: string }
  /** What was judged by: the values written down, and what this report holds that is better. */
  readonly best: BestKnown
  /** Cases whose best value stands in this report only. */
  readonly unrecorded: readonly string[]
  /** Names of plots written beside the report. */
  readonly plots: readonly string[]
}

const wordOf = ({ met, asked, measured, word }: Verdict): string => {
  if (met !== null) return met ? 'met' : 'missed'
  if (word !== undefined) return word
  return asked === '–' && measured !== '–' ? 'for information' : 'not measured'
}

/** One line for the terminal: target, measured, met or missed. */
export const lineOf = (verdict: Verdict): string =>
  `target ${verdict.target}: ${verdict.asked} · measured ${verdict.measured} · ${wordOf(verdict)}`

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row), '']
}

function machineLines({ machine, results, scope }: Report): string[] {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`)
  const { when, minutes } = measuredIn(results)
  return [
    `\`npm run bench${scope === 'full' ? ':full' : ''}\`, measured ${when} (UTC), ${minutes.toFixed(0)} minutes of measuring together. ${machine.processors} × ${machine.processor}, ${machine.memoryGigabytes} GB, ${machine.platform}, Node ${machine.node}; ${versions.join(', ')}.`,
    'The column *load* says how many processes wanted to run when a run began (above 0.5 its times are longer than on a quiet machine),',
    '*processor seconds* what it took of all processors: two of them to a second where nothing else runs.',
    '',
  ]
}

/** Columns × rows of the model that a peer was given, and its entries other than 0. */
function sizeOf(results: Results, key: string): string {
  const { columns, rows, entries } = results.get(key)?.[0]?.numbers ?? {}
  if (columns === undefined || rows === undefined) return ''
  return `${columns} × ${rows}${entries === undefined ? '' : `, ${entries} entries`}`
}

/** How runs without a value ended, each way once. */
const endsOf = (readings: readonly Reading[]): string =>
  [
    ...new Set(
      readings.flatMap(({ cause }) => (cause === undefined ? [] : [`${cause.kind}: ${cause.word}`])),
    ),
  ].join('; ')

/** Sessions of a peer that its verified roster kept, of those it had. */
function keptIn(results: Results, key: string): string {
  const { sessions, keptSessions } = results.get(key)?.[0]?.numbers ?? {}
  return sessions === undefined || keptSessions === undefined ? '' : `${keptSessions} of ${sessions}`
}

/** What the loop of the search allocates, as a section of the report. */
export function allocationLines(
  { changes, bytes, moves, sites }: Allocation,
  at: string | undefined,
): string[] {
  const rows = (list: Allocation['moves']): string[][] =>
    list
      .filter((each) => each.bytes * 200 > bytes)
      .map((each) => [each.what, (each.bytes / changes).toFixed(2)])
  return [
    '## Heap profile of the search, school-M',
    '',
    `\`npm run bench:heap\`, measured ${measuredAt([at])} (UTC), sampled: ${(bytes / changes).toFixed(1)} bytes for each of ${changes.toLocaleString('en')} elementary changes, in all of one cooling.`,
    'By what the loop calls: a move (its file), or what it does between moves (`save` and `record` write the best down).',
    '',
    ...table(['called', 'bytes a change'], rows(moves)),
    ...table(['asked for by', 'bytes a change'], rows(sites)),
  ]
}

function kernelLines(kernels: readonly Kernel[], at: string | undefined): string[] {
  const rows = kernels.map(({ kernel, microseconds, median, samples }) => [
    kernel,
    `${microseconds.toPrecision(3)} µs`,
    `${median.toPrecision(3)} µs`,
    `${samples}`,
  ])
  return [
    '## Kernels, school-M',
    '',
    `Measured ${measuredAt([at])} (UTC).`,
    '',
    ...table(['kernel', 'mean', 'median', 'samples'], rows),
  ]
}

/** The report as Markdown. Every figure in it comes from this run. */
export function toMarkdown(report: Report): string {
  const { verdicts, results, kernels, allocation, times, best, unrecorded, failures, plots } = report
  const names = [...results].filter(([, readings]) => readings.length > 0)
  return [
    '# Benchmark',
    '',
    ...machineLines(report),
    'Every answer passed the independent verifier before it was timed. Each measurement is a fresh process; the order is rotated',
    'from run to run; a figure is the median, with the least, the most and the number of runs in brackets.',
    '',
    '## Targets',
    '',
    'The clock of “after so many seconds” and of “solved and verified” counts solving and verifying, which the limit `--time` holds together. It does not',
    'count starting Node, reading and checking the file, and writing the results; *seconds in all* below counts everything. “Warm” is',
    'a second time in a process that has done it once.',
    '',
    ...table(
      ['target', 'asked', 'measured', ''],
      verdicts.map((verdict) => [verdict.target, verdict.asked, verdict.measured, wordOf(verdict)]),
    ),
    ...plots.map((plot) => `![Value against time](${plot})\n`),
    '## Measured',
    '',
    'Of a peer: the model that it was given, the threads it works with, and whether it began with a roster that is known. *No*: it takes',
    'none. *Has none*: its model has no place for that roster, and the peer begins with nothing.',
    '',
    ...table(
      [
        'run',
        'unserved',
        'Z',
        'seconds of solving',
        'seconds in all',
        'processor seconds',
        'MB at most',
        'model',
        'threads',
        'start taken',
        'sessions kept',
        'no value',
        'load',
        'measured',
      ],
      names.map(([key, readings]) => [
        key,
        spread(results, key, 'unserved'),
        spread(results, key, 'weighted'),
        spread(results, key, 'solveSeconds'),
        spread(results, key, 'totalSeconds'),
        spread(results, key, 'processorSeconds'),
        spread(results, key, 'peakMegabytes'),
        sizeOf(results, key),
        `${readings[0]?.numbers['threads'] ?? ''}`,
        readings[0]?.start ?? '',
        keptIn(results, key),
        endsOf(readings),
        spread(results, key, 'load'),
        measuredAt(readings.map(({ at }) => at)),
      ]),
    ),
    ...(kernels.length === 0 ? [] : kernelLines(kernels, times.kernels)),
    ...(allocation === null ? [] : allocationLines(allocation, times.heap)),
    '## Best known values',
    '',
    'They may only improve: `npm run bench -- --record` writes what it found better.',
    '',
    ...table(
      ['case', 'unserved', 'Z', 'found by'],
      [...best].map(([name, { unserved, weighted, by }]) => [
        name,
        `${unserved}`,
        weighted.toLocaleString('en'),
        unrecorded.includes(name) ? `${by} (this report, not recorded)` : by,
      ]),
    ),
    ...(failures.length === 0
      ? []
      : [
          '## Failed',
          '',
          ...failures.map(
            ({ key, attempt, message }) => `- ${key}, run ${attempt + 1}: ${message.split('\n')[0]}`,
          ),
          '',
        ]),
  ].join('\n')
}

/** The report as JSON, every reading of every run included. */
export const toJson = ({ results, best, ...rest }: Report): string =>
  `${JSON.stringify({ schema: 'kehou/bench/1', ...rest, results: Object.fromEntries(results), best: Object.fromEntries(best) }, null, 2)}\n`
