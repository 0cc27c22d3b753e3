import { type Alone, WARM_PRICE } from './alone.ts'
import type { Load } from './load.ts'
import type { Step } from './steps.ts'

/** All that was measured of a case. */
export interface MeasuredCase {
  readonly name: string
  readonly students: number
  readonly steps: readonly Step[]
  readonly load: readonly Load[]
  readonly alone: readonly Alone[]
}

/** What was asked of the service, and what it came to. */
export interface Target {
  readonly name: string
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

/** Milliseconds of its own work by which the event loop of the server may be late. */
const MOST_BUSY = 50
/** Milliseconds that legality and price of one change may take where the roster is open. */
const MOST_PRICE = 50
/** "Seconds", for what goes through the database in bulk. */
const MOST_BULK = 15

/** Steps that are asked to take seconds, each with what belongs to it. */
const BULK: Readonly<Record<string, readonly string[]>> = {
  'import of a week': ['import a week'],
  'snapshot of a week': ['read it', 'check and fix it', 'keep the snapshot'],
  'roster stored': ['pack a roster', 'keep the roster'],
}

const loadTargets = (load: Load): Target[] => [
  {
    name: `${load.name}: answers that were wrong or missing`,
    asked: '0',
    measured: `${load.errors} of ${load.requests}`,
    met: load.errors === 0 && load.requests > 0,
  },
  busyTarget(`${load.name}: event loop held up by the service’s own work`, load.server.busy.longest),
]

const busyTarget = (name: string, longest: number): Target => ({
  name,
  asked: `≤ ${MOST_BUSY} ms`,
  measured: `${longest.toFixed(0)} ms`,
  met: longest <= MOST_BUSY,
})

/** Whether what was asked of the service was met in a case. */
export function targetsOf({ steps, load, alone }: MeasuredCase): Target[] {
  const bulk = Object.entries(BULK).map(([name, parts]): Target => {
    const taken = steps.filter((step) => parts.includes(step.name))
    const seconds = taken.reduce((sum, step) => sum + step.seconds, 0)
    const met = taken.length === parts.length && seconds <= MOST_BULK
    return { name, asked: `≤ ${MOST_BULK} s`, measured: `${seconds.toFixed(1)} s`, met }
  })
  const refused = alone.filter(({ status }) => status >= 300)
  const [worst] = [...alone].sort((a, b) => b.server.busy.longest - a.server.busy.longest)
  const price = alone.find(({ name }) => name === WARM_PRICE)
  return [
    ...bulk,
    ...load.flatMap(loadTargets),
    {
      name: 'requests that do much: refused',
      asked: '0',
      measured: `${refused.length} of ${alone.length}`,
      met: refused.length === 0 && alone.length > 0,
    },
    busyTarget(
      `requests that do much: event loop held up by the service’s own work, longest by “${worst?.name ?? ''}”`,
      worst?.server.busy.longest ?? Number.POSITIVE_INFINITY,
    ),
    {
      name: `legality and ${WARM_PRICE}, over HTTP`,
      asked: `< ${MOST_PRICE} ms`,
      measured: `${(1000 * (price?.seconds ?? Number.NaN)).toFixed(0)} ms`,
      met: price !== undefined && 1000 * price.seconds < MOST_PRICE,
    },
  ]
}
