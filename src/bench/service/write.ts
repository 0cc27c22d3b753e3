import type { Alone } from './alone.ts'
import type { Load } from './load.ts'
import type { Step } from './steps.ts'

/** All that was measured. */
export interface Measured {
  readonly machine: string
  readonly cases: readonly {
    readonly name: string
    readonly students: number
    readonly steps: readonly Step[]
    readonly load: readonly Load[]
    readonly alone: readonly Alone[]
  }[]
}

const number = (value: number, digits: number): string => value.toFixed(digits)

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const caseText = ({
  name,
  students,
  steps,
  load,
  alone,
}: Measured['cases'][number]): string => `## ${name}: ${students} students

While it solves on one core (milliseconds; memory of the server with all its threads):

${table(
  [
    'load',
    'connections',
    'requests',
    'a second',
    'p50',
    'p99',
    'errors',
    'event loop late, p99',
    'longest',
    'memory',
  ],
  load.map((row) => [
    row.name,
    String(row.connections),
    String(row.requests),
    number(row.perSecond, 0),
    number(row.p50, 0),
    number(row.p99, 0),
    String(row.errors),
    number(row.server.p99, 0),
    number(row.server.longest, 0),
    `${number(row.server.megabytes, 0)} MB`,
  ]),
)}

Requests that do much for the whole district, one after another (seconds; event loop in milliseconds):

${table(
  ['request', 'seconds', 'status', 'event loop late, p99', 'longest', 'memory'],
  alone.map((row) => [
    row.name,
    number(row.seconds, 2),
    String(row.status),
    number(row.server.p99, 0),
    number(row.server.longest, 0),
    `${number(row.server.megabytes, 0)} MB`,
  ]),
)}

Steps on the database, in this process (seconds):

${table(
  ['step', 'seconds', 'processor', ''],
  steps.map((row) => [
    row.name,
    number(row.seconds, row.processor === null ? 4 : 2),
    row.processor === null ? '' : number(row.processor, 2),
    row.more,
  ]),
)}
`

/** The page of what was measured. */
export const pageOf = ({ machine, cases }: Measured): string => `# The service under load

Written by \`npm run bench:service\`. ${machine}; database, server, its one solving thread and the clients that load it share the machine.

Delays of the server’s event loop are those of \`perf_hooks.monitorEventLoopDelay\`, sampled every 10 ms, which are in them; what the machine
had for others meanwhile is in them too.

${cases.map(caseText).join('\n')}`
