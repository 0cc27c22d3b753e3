import { runTask } from '../fresh.ts'
import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
import type { Point, Results, Target } from '../target.ts'

const LOADING = 'loading and compiling district-60'
const SIXTY = 'district-60, growth'
const CITY = 'district-240, growth'

/** Every run that solves district-60. */
const SOLVES = [SIXTY, 'district-60, 100 s', 'bound of district-60']

/** Loading and compiling a whole district from JSON. */
export const loading: Target = {
  name: 'loading',
  scope: 'full',
  jobs: [
    {
      key: LOADING,
      atMost: 5,
      run: async ({ caseFile }) => ({
        numbers: await runTask('loading', { file: await caseFile('district-60') }, 300),
      }),
    },
  ],
  judge: (results) => {
    const seconds = values(results, LOADING, 'seconds')
    return [
      {
        target: 'district-60: loading and compiling from JSON',
        asked: '≤ 2 s',
        measured: `${spread(results, LOADING, 'seconds', ' s')}, ${spread(results, LOADING, 'processorSeconds', ' s')} of processors, of it JSON ${spread(results, LOADING, 'parseSeconds')}, schema ${spread(results, LOADING, 'shapeSeconds')}, checks ${spread(results, LOADING, 'checkSeconds')}, compiling ${spread(results, LOADING, 'compileSeconds')}`,
        met: seconds.length === 0 ? null : median(seconds) <= 2,
      },
    ]
  },
}

/** Z for each required student-block is compared: a value that the smaller district has reached at a share of its run. */
const perSchool = ([, unserved, , weighted]: Point, schools: number): number =>
  (unserved + weighted) / schools

/** Seconds until a curve is as good as a quality; infinite when it never is. */
const reached = (curve: readonly Point[], quality: number, schools: number): number =>
  curve.find((point) => perSchool(point, schools) <= quality)?.[0] ?? Number.POSITIVE_INFINITY

function growthOf(results: Results): number | null {
  const small = results.get(SIXTY)?.[0]?.curve
  const large = results.get(CITY)?.[0]?.curve
  const last = small?.at(-1)
  const end = large?.at(-1)
  if (small === undefined || large === undefined || last === undefined || end === undefined) return null
  // The quality that both have reached in the end.
  const quality = Math.max(perSchool(last, 60), perSchool(end, 240))
  return reached(large, quality, 240) / reached(small, quality, 60)
}

/** How the time to equal quality grows from a district to a city, and the memory of both. */
export const growth: Target = {
  name: 'growth',
  scope: 'full',
  jobs: [
    {
      key: SIXTY,
      caseName: 'district-60',
      atMost: 1,
      run: (ground, attempt) => solveFresh(ground, 'district-60', { rounds: 3, proof: false }, attempt),
    },
    {
      key: CITY,
      caseName: 'district-240',
      atMost: 1,
      run: (ground, attempt) => solveFresh(ground, 'district-240', { rounds: 3, proof: false }, attempt),
    },
  ],
  judge: (results) => {
    const times = growthOf(results)
    const memory = SOLVES.flatMap((key) => values(results, key, 'peakMegabytes'))
    return [
      {
        target: 'growth in time to equal quality a school, district-240 over district-60',
        asked: '≤ 4.3 ×',
        measured: times === null ? '–' : `${times.toFixed(2)} ×`,
        met: times === null ? null : times <= 4.3,
      },
      {
        target: 'memory, district-60',
        asked: '≤ 1.5 GB',
        measured:
          memory.length === 0
            ? '–'
            : `${Math.max(...memory).toFixed(0)} MB, the most of n = ${memory.length}`,
        met: memory.length === 0 ? null : Math.max(...memory) <= 1536,
      },
      {
        target: 'memory, district-240 over district-60 (four times the schools)',
        asked: '–',
        measured: spread(results, CITY, 'peakMegabytes', ' MB'),
        met: null,
      },
    ]
  },
}
