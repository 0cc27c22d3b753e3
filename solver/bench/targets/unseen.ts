import { solveFresh } from '../kehou.ts'
import { median, values } from '../statistics.ts'
import type { Job, Results, Target } from '../target.ts'

/** Weeks of seeds that nothing was tuned on, each held against a search of its own that is far longer. */
interface Unseen {
  readonly name: string
  readonly seconds: number
  readonly percent: number
  readonly seeds: readonly number[]
}

/** The long search has so many times the seconds. */
const LONGER = 8

const keyOf = ({ name, seconds }: Unseen, seed: number): string => `${name}, seed ${seed}, ${seconds} s`
const longKeyOf = ({ name, seconds }: Unseen, seed: number): string =>
  `${name}, seed ${seed}, ${LONGER * seconds} s`

function jobsOf(unseen: Unseen): Job[] {
  const { name, seconds } = unseen
  return unseen.seeds.flatMap((weekSeed) =>
    [
      { key: keyOf(unseen, weekSeed), time: seconds },
      { key: longKeyOf(unseen, weekSeed), time: LONGER * seconds },
    ].map(({ key, time }) => ({
      key,
      atMost: 1,
      run: (ground, attempt) =>
        solveFresh(ground, name, { seconds: time, seed: 1, weekSeed, proof: false }, attempt),
    })),
  )
}

/**
 * How far a week ended from its long search: how many more are unserved, and percent of Z. Infinitely far where more are
 * unserved, whatever Z is; not at all where fewer are.
 */
function distanceOf(results: Results, unseen: Unseen, seed: number) {
  const read = (key: string) => ({
    unserved: values(results, key, 'unserved')[0],
    weighted: values(results, key, 'weighted')[0],
  })
  const [short, long] = [read(keyOf(unseen, seed)), read(longKeyOf(unseen, seed))]
  if (short.unserved === undefined || short.weighted === undefined) return []
  if (long.unserved === undefined || long.weighted === undefined) return []
  const more = Math.max(0, short.unserved - long.unserved)
  if (more > 0) return [{ more, away: Number.POSITIVE_INFINITY }]
  const isSame = short.unserved === long.unserved
  const away = isSame ? (100 * (short.weighted - long.weighted)) / Math.max(1, long.weighted) : 0
  return [{ more, away: Math.max(0, away) }]
}

const percentOf = (away: number): string => (Number.isFinite(away) ? `${away.toFixed(1)} %` : '∞')

const target = (unseen: Unseen): Target => ({
  name: `unseen-${unseen.name}`,
  scope: 'full',
  jobs: jobsOf(unseen),
  judge: (results) => {
    const { name, seconds, percent, seeds } = unseen
    const found = seeds.flatMap((seed) => distanceOf(results, unseen, seed))
    const away = found.map((each) => each.away)
    const more = found.map((each) => each.more)
    const within = away.filter((each) => each <= percent).length
    return [
      {
        target: `${name}, ${seeds.length} weeks of unseen seeds: as many served after ${seconds} s, and Z within ${percent} %, as by a search of ${LONGER} times the length (that is the reference, no best known value)`,
        asked: `every one of ${seeds.length} seeds within`,
        measured:
          found.length === 0
            ? '–'
            : `${within} of ${found.length} seeds within; ${percentOf(median(away))} away on the median, ${percentOf(Math.max(...away))} at most (∞: more unserved); more unserved in ${more.filter((each) => each > 0).length} of ${found.length}, ${Math.max(...more)} at most`,
        met: found.length < seeds.length ? null : within === seeds.length,
      },
    ]
  },
})

const from1000 = (count: number): number[] => Array.from({ length: count }, (_, at) => 1000 + at)

/** The same targets as on the frozen cases, on weeks that nobody has looked at. */
export const unseen: readonly Target[] = [
  { name: 'school-S', seconds: 5, percent: 1, seeds: from1000(10) } as const,
  { name: 'school-M', seconds: 5, percent: 1, seeds: from1000(10) } as const,
  { name: 'school-L', seconds: 20, percent: 2, seeds: from1000(2) } as const,
  { name: 'short', seconds: 20, percent: 2, seeds: from1000(2) } as const,
].map(target)
