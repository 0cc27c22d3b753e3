import type { Results } from './target.ts'

/** What a reading says that was taken before readings kept their time. */
const BEFORE = 'before 2026-11-27'

/** Now, as date and minute, UTC. */
export const minuteNow = (): string => new Date().toISOString().slice(0, 16).replace('T', ' ')

/** From when to when some readings were taken. */
export function measuredAt(times: readonly (string | undefined)[]): string {
  const known = times.filter((at) => at !== undefined).sort()
  const parts = [...(known.length < times.length ? [BEFORE] : []), ...known]
  const [first, last] = [parts[0] ?? '–', parts.at(-1) ?? '–']
  return first === last ? first : `${first} to ${last}`
}

/** From when to when the readings of a report were taken, and the minutes that those took together which kept them. */
export function measuredIn(results: Results): { readonly when: string; readonly minutes: number } {
  const readings = [...results.values()].flat()
  const seconds = readings.reduce((sum, { numbers }) => sum + (numbers['tookSeconds'] ?? 0), 0)
  return { when: measuredAt(readings.map(({ at }) => at)), minutes: seconds / 60 }
}
