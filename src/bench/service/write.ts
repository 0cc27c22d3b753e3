import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { VERSION } from '../../version.ts'
import { type MeasuredCase, type Target, targetsOf } from './targets.ts'

/** All that was measured, and on what. */
interface Measured {
  readonly date: string
  readonly machine: string
  readonly versions: string
  /** Processes that wanted to run when it began. */
  readonly load: number
  readonly cases: readonly MeasuredCase[]
}

const GIGABYTE = 1e9

/** What the bench runs on, as it is before it runs. */
export function groundOf(postgres: string): Omit<Measured, 'cases'> {
  const [load = 0] = loadavg()
  const [processor] = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${processor?.model ?? ''}, ${(totalmem() / GIGABYTE).toFixed(0)} GB`,
    versions: `Kehou ${VERSION}, Node ${process.version}, PostgreSQL ${postgres}`,
    load,
  }
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const whole = (value: number): string => value.toFixed(0)

const targetTable = (targets: readonly Target[]): string =>
  table(
    ['what', 'asked', 'measured', ''],
    targets.map(({ name, asked, measured, met }) => [name, asked, measured, met ? 'met' : 'missed']),
  )

const LOOP = ['event loop late, p99', 'longest', 'of it at work, p99', 'longest', 'memory']

const loopCells = ({ late, busy, megabytes }: MeasuredCase['load'][number]['server']): string[] => [
  whole(late.p99),
  whole(late.longest),
  whole(busy.p99),
  whole(busy.longest),
  `${whole(megabytes)} MB`,
]

const stepTable = (steps: MeasuredCase['steps']): string =>
  table(
    ['step', 'seconds', 'processor', ''],
    steps.map(({ name, seconds, processor, more }) => [
      name,
      seconds.toFixed(processor === null ? 4 : 2),
      processor === null ? '' : processor.toFixed(2),
      more,
    ]),
  )

const caseText = (measured: MeasuredCase): string => `## ${measured.name}: ${measured.students} students

${targetTable(targetsOf(measured))}

While it solves on one core (milliseconds; memory is the most that the server held, with all its threads):

${table(
  ['load', 'connections', 'requests', 'a second', 'p50', 'p99', 'errors', ...LOOP],
  measured.load.map((row) => [
    row.name,
    String(row.connections),
    String(row.requests),
    whole(row.perSecond),
    whole(row.p50),
    whole(row.p99),
    String(row.errors),
    ...loopCells(row.server),
  ]),
)}

Requests that do much for the whole district, one after another (seconds; event loop in milliseconds):

${table(
  ['request', 'seconds', 'status', ...LOOP],
  measured.alone.map((row) => [
    row.name,
    row.seconds.toFixed(2),
    String(row.status),
    ...loopCells(row.server),
  ]),
)}

Steps on the database, in a process of their own (seconds):

${stepTable(measured.steps)}
`

const headOf = ({ date, machine, versions, load }: Measured): string =>
  `${date}, \`npm run bench:service\`. ${machine}; ${versions}. When it began, ${load.toFixed(1)} processes wanted to run.`

/** The page of what was measured. */
const pageOf = (measured: Measured): string => `# The service under load

${headOf(measured)}

Database, server, the one thread that solves and the clients that load it share the processors. A look every 10 ms tells by how much the
server’s event loop was late (*late*), and how much of the time since the look before its thread was on a processor (*at work*): what is late and not
at work was waiting for a processor that others had.

${measured.cases.map(caseText).join('\n')}`

/** The section of docs/database.md that tells what goes through the database in bulk, of the largest case. */
function figuresOf(measured: Measured): string {
  const largest = measured.cases.at(-1)
  const text = `${headOf(measured)} The whole of it, with the service under load: [service-bench.md](service-bench.md).`
  return largest === undefined
    ? text
    : `${text}\n\n${largest.name}, ${largest.students} students:\n\n${stepTable(largest.steps)}`
}

/** Writes what was measured to docs/service-bench.json, docs/service-bench.md and the figures of docs/database.md. */
export function writeMeasured(measured: Measured): void {
  writeFileSync('docs/service-bench.json', `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync('docs/service-bench.md', pageOf(measured))
  const page = 'docs/database.md'
  const [before = '', after = ''] = readFileSync(page, 'utf8').split(/(?<=\n## Figures\n)[\s\S]*?(?=\n## )/)
  writeFileSync(page, `${before}\n${figuresOf(measured)}\n${after}`)
}
