import type { Line } from './plot.ts'
import type { Results, Target } from './target.ts'

/** A way of solving and its limit: `highs on school-S, 10 s` is one way for 10 seconds. */
const LIMIT = /, (\d+) s$/

/**
 * The curves of a case, a line for each way of solving it: of several runs of different length the longest. Points of a peer are
 * worth what its own model says; only its last roster is verified.
 */
export function linesOf(caseName: string, targets: readonly Target[], results: Results): Line[] {
  const longest = new Map<string, { readonly seconds: number; readonly line: Line }>()
  const keys = new Set(
    targets.flatMap((target) => target.jobs).flatMap((job) => (job.caseName === caseName ? [job.key] : [])),
  )
  for (const key of keys) {
    const points = results.get(key)?.[0]?.curve ?? []
    if (points.length === 0) continue
    const way = key.replace(LIMIT, '')
    const seconds = Number(LIMIT.exec(key)?.[1] ?? 0)
    if (seconds < (longest.get(way)?.seconds ?? 0)) continue
    const isPeer = key.includes(` on ${caseName},`) && !key.startsWith('kehou ')
    const name = key.replace(` on ${caseName}`, '')
    longest.set(way, { seconds, line: { name: isPeer ? `${name} (value of its model)` : name, points } })
  }
  return [...longest.values()].map(({ line }) => line)
}
