import { runTask } from '../fresh.ts'
import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
import type { Point, Results, Target } from '../target.ts'

const LOADING = 'loading and compiling district-60'
const SIXTY = 'district-60, growth'
const CITY = 'district-240, growth'

/** Rounds of both: equal work for each school. */
const ROUNDS = 3

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

/** From one small school to a district. */
const SIZES = ['school-S', 'school-M', 'school-L', 'district-12'] as const
const sizeKey = (name: string): string => `compile and decode, ${name}`

/** Whether compiling and decoding grow with the number of students, and no faster. */
export const linear: Target = {
  name: 'linear',
  scope: 'full',
  jobs: SIZES.map((name) => ({
    key: sizeKey(name),
    atMost: 3,
    run: async () => ({ numbers: await runTask('linear', { name }, 300) }),
  })),
  judge: (results) => {
    const parts = SIZES.flatMap((name) => {
      const of = (figure: string): number => median(values(results, sizeKey(name), figure))
      return Number.isNaN(of('students'))
        ? []
        : [
            `${name} (${of('students').toLocaleString('en')} students) ${of('compileMicroseconds').toPrecision(3)} / ${of('decodeMicroseconds').toPrecision(3)}`,
          ]
    })
    return [
      {
        target: 'compile / decode, µs a student: linear where they stay as they are',
        asked: '–',
        measured: parts.length === 0 ? '–' : parts.join('; '),
        met: null,
      },
    ]
  },
}

/** What a school is worth on average: who is unserved, then Z. */
type Quality = readonly [unserved: number, weighted: number]

const perSchool = ([, unserved, , weighted]: Point, schools: number): Quality => [
  unserved / schools,
  weighted / schools,
]

/** Below 0: the first is better. Who is unserved comes first; Z counts between equals only. */
const compare = (a: Quality, b: Quality): number => a[0] - b[0] || a[1] - b[1]

/** Seconds until a curve is as good as a quality; infinite when it never is. */
const reached = (curve: readonly Point[], quality: Quality, schools: number): number =>
  curve.find((point) => compare(perSchool(point, schools), quality) <= 0)?.[0] ?? Number.POSITIVE_INFINITY

interface Growth {
  readonly quality: Quality
  readonly small: number
  readonly large: number
}

/** When both have reached the quality a school that both have in the end: the worse of the two ends. */
function growthOf(results: Results): Growth | null {
  const small = results.get(SIXTY)?.[0]?.curve
  const large = results.get(CITY)?.[0]?.curve
  const last = small?.at(-1)
  const end = large?.at(-1)
  if (small === undefined || large === undefined || last === undefined || end === undefined) return null
  const [ofSmall, ofLarge] = [perSchool(last, 60), perSchool(end, 240)]
  const quality = compare(ofSmall, ofLarge) > 0 ? ofSmall : ofLarge
  return { quality, small: reached(small, quality, 60), large: reached(large, quality, 240) }
}

/** How it is told: the quality, and when each of the two had it. */
const told = ({ quality: [unserved, weighted], small, large }: Growth): string =>
  `${(large / small).toFixed(2)} ×: U ${short(unserved)} and Z ${short(weighted)} a school after ${large.toFixed(1)} s and ${small.toFixed(1)} s`

const short = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** How the time to equal quality grows from a district to a city, and the memory of both. */
export const growth: Target = {
  name: 'growth',
  scope: 'full',
  jobs: [
    {
      key: SIXTY,
      caseName: 'district-60',
      atMost: 1,
      run: (ground, attempt) => solveFresh(ground, 'district-60', { rounds: ROUNDS, proof: false }, attempt),
    },
    {
      key: CITY,
      caseName: 'district-240',
      atMost: 1,
      run: (ground, attempt) => solveFresh(ground, 'district-240', { rounds: ROUNDS, proof: false }, attempt),
    },
  ],
  judge: (results) => {
    const found = growthOf(results)
    const memory = SOLVES.flatMap((key) => values(results, key, 'peakMegabytes'))
    return [
      {
        target: `growth in time to equal (U, Z) a school, district-240 over district-60, each run for ${ROUNDS} rounds`,
        asked: '≤ 4.3 ×',
        measured: found === null ? '–' : told(found),
        met: found === null ? null : found.large <= 4.3 * found.small,
        by: [SIXTY, CITY],
      },
      {
        target: 'memory, district-60',
        asked: '≤ 1.5 GB',
        measured:
          memory.length === 0
            ? '–'
            : `${Math.max(...memory).toFixed(0)} MB, the most of n = ${memory.length}`,
        met: memory.length === 0 ? null : Math.max(...memory) <= 1536,
        by: SOLVES,
      },
      {
        target: 'memory, district-240 over district-60 (four times the schools)',
        asked: '–',
        measured: spread(results, CITY, 'peakMegabytes', ' MB'),
        met: null,
        by: [CITY],
      },
    ]
  },
}
