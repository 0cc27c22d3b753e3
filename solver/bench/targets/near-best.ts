import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
import type { BestKnown, Results, Target, Verdict } from '../target.ts'

/**
 * A case that must come near the best known value in a time. The time is that of solving and verifying, which `--time` limits
 * together; starting, reading and writing come besides and are told.
 */
interface Near {
  readonly name: string
  readonly seconds: number
  readonly percent: number
  /** Most that may be unserved beyond the best known, per mille of it (at least the same number). */
  readonly unservedPerMille: number
  readonly scope: Target['scope']
  readonly atMost: number
}

const keyOf = ({ name, seconds }: Near): string => `${name}, ${seconds} s`

function judge(near: Near, results: Results, best: BestKnown): Verdict {
  const { name, seconds, percent, unservedPerMille } = near
  const key = keyOf(near)
  const known = best.get(name)
  const weighted = values(results, key, 'weighted')
  const unserved = values(results, key, 'unserved')
  const target = `${name}: verified, U of the best known, Z within ${percent} % of it after ${seconds} s of solving and verifying`
  if (known === undefined || weighted.length === 0)
    return { target, asked: `${percent} %`, measured: '–', met: null }
  const away = (100 * (median(weighted) - known.weighted)) / Math.max(1, known.weighted)
  const more = median(unserved) - known.unserved
  const complete = more * 1000 <= unservedPerMille * Math.max(1, known.unserved)
  const isNear = complete && (more < 0 || away <= percent)
  const isInTime = median(values(results, key, 'verifiedSeconds')) <= seconds
  // Held against itself a value shows nothing, unless it is far from even that, or late.
  const isOwn =
    known.by === key &&
    (results.get(key) ?? []).some(
      ({ numbers }) => numbers['weighted'] === known.weighted && numbers['unserved'] === known.unserved,
    )
  const isSettled = !(isOwn && isNear && isInTime)
  return {
    target,
    asked: `U ${known.unserved}, Z ≤ ${Math.floor(known.weighted * (1 + percent / 100)).toLocaleString('en')}, ${seconds} s of solving and verifying`,
    measured: `U ${median(unserved)}, Z ${spread(results, key, 'weighted')}: ${away.toFixed(1)} % away${isOwn ? ' from its own best run, no better one known' : ''}; judged by solving and verifying, ${spread(results, key, 'verifiedSeconds', ' s')}; with starting, reading and writing ${spread(results, key, 'totalSeconds', ' s')} in all`,
    met: isSettled ? isNear && isInTime : null,
    ...(isSettled ? {} : { word: 'not judged' }),
  }
}

const target = (near: Near): Target => ({
  name: `near-best-${near.name}`,
  scope: near.scope,
  jobs: [
    {
      key: keyOf(near),
      caseName: near.name,
      atMost: near.atMost,
      run: (ground, attempt) =>
        solveFresh(ground, near.name, { seconds: near.seconds, seed: 1 + attempt, proof: false }, attempt),
    },
  ],
  judge: (results, best) => [judge(near, results, best)],
})

/** Cases of one school and of districts that must come near the best known in so many seconds. */
export const nearBest: readonly Target[] = [
  {
    name: 'school-M',
    seconds: 5,
    percent: 1,
    unservedPerMille: 0,
    scope: 'short',
    atMost: 5,
  } as const,
  {
    name: 'school-L',
    seconds: 20,
    percent: 2,
    unservedPerMille: 0,
    scope: 'full',
    atMost: 5,
  } as const,
  {
    name: 'short',
    seconds: 20,
    percent: 2,
    unservedPerMille: 0,
    scope: 'full',
    atMost: 5,
  } as const,
  {
    name: 'district-12',
    seconds: 15,
    percent: 3,
    unservedPerMille: 1,
    scope: 'full',
    atMost: 5,
  } as const,
  {
    name: 'district-60',
    seconds: 100,
    percent: 3,
    unservedPerMille: 1,
    scope: 'full',
    atMost: 3,
  } as const,
  {
    name: 'district-240',
    seconds: 420,
    percent: 3,
    unservedPerMille: 1,
    scope: 'full',
    atMost: 1,
  } as const,
].map(target)
