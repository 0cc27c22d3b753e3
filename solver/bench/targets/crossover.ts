import { SMALL_COLUMNS } from '../../lp/sized.ts'
import { runTask } from '../fresh.ts'
import { values } from '../statistics.ts'
import type { Results, Target } from '../target.ts'
import { SMALL } from './tiny.ts'

/** Most columns of each row of the table. */
const SIZES = [SMALL_COLUMNS, 96, 128, 192, 512]
const keyOf = (columns: number): string => `models of at most ${columns} columns`

/** The small engine is ended after so long. */
const SECONDS = 1

/** Of the weeks of at most four students every so manieth. */
const EVERY = 4

interface Row {
  readonly columns: number
  readonly models: number
  /** Median milliseconds; null: no model of the size. */
  readonly large: number | null
  readonly small: number | null
  readonly late: number
}

let measured: Promise<readonly Row[]> | undefined

/** All sizes are measured in one process; each is a row of the table. */
const rows = (): Promise<readonly Row[]> => {
  const names = SMALL.filter((_, at) => at % EVERY === 0)
  measured ??= runTask<readonly Row[]>('crossover', { names, sizes: SIZES, seconds: SECONDS }, 300)
  return measured
}

function told(results: Results, columns: number): string {
  const of = (figure: string): number[] => values(results, keyOf(columns), figure)
  const [small = 0] = of('smallMilliseconds')
  const [large = 0] = of('highsMilliseconds')
  const [models = 0] = of('models')
  const [late = 0] = of('late')
  const ended = late === 0 ? '' : `, ${late} not ended after ${SECONDS} s`
  return `${columns}: ${small.toPrecision(2)} / ${large.toPrecision(2)} (${models} models${ended})`
}

/** The two engines on the models that the solver itself asks about, by size: up to `SMALL_COLUMNS` the small one is used. */
export const crossover: Target = {
  name: 'crossover',
  scope: 'short',
  jobs: SIZES.map((columns) => ({
    key: keyOf(columns),
    atMost: 1,
    run: async () => {
      const row = (await rows()).find((each) => each.columns === columns)
      if (row === undefined) throw new Error(`nothing was measured of ${columns} columns`)
      const { models, large, small, late } = row
      return {
        numbers: {
          columns,
          models,
          late,
          ...(large === null ? {} : { highsMilliseconds: large }),
          ...(small === null ? {} : { smallMilliseconds: small }),
        },
      }
    },
  })),
  judge: (results) => {
    const sizes = SIZES.filter((columns) => values(results, keyOf(columns), 'highsMilliseconds').length > 0)
    const isFaster = (columns: number): boolean =>
      (values(results, keyOf(columns), 'smallMilliseconds')[0] ?? 0) <
      (values(results, keyOf(columns), 'highsMilliseconds')[0] ?? 0)
    const used = sizes.filter((columns) => columns <= SMALL_COLUMNS)
    return [
      {
        target:
          'crossover of the two engines on models of the solver, by most columns: median ms of javascript-lp-solver / of HiGHS',
        asked: `the small one faster up to ${SMALL_COLUMNS}, where it is used`,
        measured: sizes.length === 0 ? '–' : sizes.map((columns) => told(results, columns)).join('; '),
        met: used.length === 0 ? null : used.every(isFaster),
      },
    ]
  },
}
