import { runTask } from '../fresh.ts'
import { values } from '../statistics.ts'
import type { Results, Target } from '../target.ts'

const SIZES = [5, 10, 20, 40, 80, 160, 320, 640]
const keyOf = (columns: number): string => `choice among ${columns} offers`

interface Row {
  readonly columns: number
  readonly rows: number
  readonly highs: number | null
  readonly small: number | null
}

let measured: Promise<readonly Row[]> | undefined

/** All sizes are measured in one process; each is a row of the table. */
const rows = (): Promise<readonly Row[]> => {
  measured ??= runTask<readonly Row[]>('crossover', { sizes: SIZES, seconds: 4 }, 300)
  return measured
}

const times = (results: Results, columns: number): string => {
  const [highs] = values(results, keyOf(columns), 'highsMilliseconds')
  const [small] = values(results, keyOf(columns), 'smallMilliseconds')
  const told = (time: number | undefined): string => (time === undefined ? '–' : time.toPrecision(2))
  return `${columns}: ${told(small)} / ${told(highs)}`
}

/** From which size on HiGHS is faster than the solver in plain JavaScript. */
export const crossover: Target = {
  name: 'crossover',
  scope: 'short',
  jobs: SIZES.map((columns) => ({
    key: keyOf(columns),
    atMost: 1,
    run: async () => {
      const row = (await rows()).find((each) => each.columns === columns)
      if (row === undefined) throw new Error(`no model of ${columns} columns`)
      return {
        numbers: {
          columns,
          rows: row.rows,
          ...(row.highs === null ? {} : { highsMilliseconds: row.highs }),
          ...(row.small === null ? {} : { smallMilliseconds: row.small }),
        },
      }
    },
  })),
  judge: (results) => {
    const sizes = SIZES.filter((columns) => values(results, keyOf(columns), 'highsMilliseconds').length > 0)
    const first = sizes.find((columns) => {
      const [highs = 0] = values(results, keyOf(columns), 'highsMilliseconds')
      const [small = Number.POSITIVE_INFINITY] = values(results, keyOf(columns), 'smallMilliseconds')
      return highs < small
    })
    return [
      {
        target:
          'crossover of the two engines, choice of loans: columns, ms of javascript-lp-solver / of HiGHS',
        asked: '–',
        measured:
          sizes.length === 0
            ? '–'
            : `${sizes.map((columns) => times(results, columns)).join('; ')}; HiGHS is faster from ${first ?? 'none'} on`,
        met: null,
      },
    ]
  },
}
