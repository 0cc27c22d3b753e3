import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
import type { BestKnown, Results, Target, Verdict } from '../target.ts'

/** A case that must come near the best known value in a time, from the week as it is read to the verified roster. */
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
  const target = `${name}: verified, U of the best known, Z within ${percent} % of it after ${seconds} s`
  if (known === undefined || weighted.length === 0)
    return { target, asked: `${percent} %`, measured: '–', met: null }
  const away = (100 * (median(weighted) - known.weighted)) / Math.max(1, known.weighted)
  const more = median(unserved) - known.unserved
  const complete = more * 1000 <= unservedPerMille * Math.max(1, known.unserved)
  return {
    target,
    asked: `U ${known.unserved}, Z ≤ ${Math.floor(known.weighted * (1 + percent / 100)).toLocaleString('en')}, ${seconds} s`,
    measured: `U ${median(unserved)}, Z ${spread(results, key, 'weighted')}: ${away.toFixed(1)} % away; solved and verified in ${spread(results, key, 'verifiedSeconds', ' s')}`,
    met:
      complete && (more < 0 || away <= percent) && median(values(results, key, 'verifiedSeconds')) <= seconds,
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
