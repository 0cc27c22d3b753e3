import { solveFresh } from '../kehou.ts'
import { median, orInfinite, spread, spreadOf, values } from '../statistics.ts'
import type { Target } from '../target.ts'

/** A gap that must be proved in a time, U being proved to be the least. A run that proves none has an infinite one. */
interface Asked {
  readonly name: string
  readonly seconds: number
  readonly percent: number
  readonly atMost: number
}

const keyOf = ({ name, seconds }: Asked): string => `gap of ${name}, ${seconds} s`

const target = (asked: Asked): Target => ({
  name: `gap-${asked.name}-${asked.seconds}`,
  scope: 'full',
  jobs: [
    {
      key: keyOf(asked),
      caseName: asked.name,
      atMost: asked.atMost,
      run: (ground, attempt) =>
        solveFresh(ground, asked.name, { seconds: asked.seconds, seed: 1 + attempt }, attempt),
    },
  ],
  judge: (results) => {
    const gaps = orInfinite(results, keyOf(asked), 'gapPercent')
    const proved = values(results, keyOf(asked), 'gapPercent').length
    return [
      {
        target: `${asked.name}: proven gap of Z, U being proved, after ${asked.seconds} s`,
        asked: asked.percent === 0 ? 'optimum proved' : `≤ ${asked.percent} %`,
        measured: `${spreadOf(gaps, ' %')}${proved === gaps.length ? '' : `; U not proved in ${gaps.length - proved} of ${gaps.length} runs`}`,
        met: gaps.length === 0 ? null : median(gaps) <= asked.percent,
      },
    ]
  },
})

/** Gaps of single schools. */
export const gaps: readonly Target[] = [
  { name: 'school-M-simple', seconds: 60, percent: 0, atMost: 3 } as const,
  { name: 'school-M', seconds: 60, percent: 8, atMost: 3 } as const,
  { name: 'school-M', seconds: 600, percent: 3, atMost: 1 } as const,
].map(target)

const DISTRICT = 'bound of district-60'

/** Seconds until the roster is verified; reading the week and writing the reports come besides. */
const DISTRICT_SECONDS = 400

/** A bound of a whole district: U proved to be the least, and Z bounded, school by school. */
export const districtBound: Target = {
  name: 'bound-district-60',
  scope: 'full',
  jobs: [
    {
      key: DISTRICT,
      caseName: 'district-60',
      atMost: 1,
      run: (ground, attempt) =>
        solveFresh(ground, 'district-60', { seconds: DISTRICT_SECONDS, seed: 1 }, attempt),
    },
  ],
  judge: (results) => {
    const seconds = values(results, DISTRICT, 'totalSeconds')
    const gap = orInfinite(results, DISTRICT, 'gapPercent')
    return [
      {
        target: 'district-60: bound as well',
        asked: '≤ 480 s',
        measured:
          seconds.length === 0
            ? '–'
            : `U ${spread(results, DISTRICT, 'unserved')}, at least ${spread(results, DISTRICT, 'leastUnserved')} proved; gap of Z ${gap.every(Number.isFinite) ? spreadOf(gap, ' %') : 'not proved'}; in all ${spread(results, DISTRICT, 'totalSeconds', ' s')}`,
        met: seconds.length === 0 ? null : gap.every(Number.isFinite) && median(seconds) <= 480,
      },
    ]
  },
}

const SHORT = 'gap of short, 20 s'

/** Where not everybody can be served: how many that is proved of. */
export const leastUnserved: Target = {
  name: 'least-unserved-short',
  scope: 'full',
  jobs: [
    {
      key: SHORT,
      caseName: 'short',
      atMost: 3,
      run: (ground, attempt) => solveFresh(ground, 'short', { seconds: 20, seed: 1 + attempt }, attempt),
    },
  ],
  judge: (results) => {
    const proved = values(results, SHORT, 'leastUnserved')
    return [
      {
        target: 'short: student-blocks proved to be left over, after 20 s',
        asked: 'more than none',
        measured: `${spread(results, SHORT, 'leastUnserved')} of U ${spread(results, SHORT, 'unserved')}`,
        met: proved.length === 0 ? null : median(proved) > 0,
      },
    ]
  },
}
