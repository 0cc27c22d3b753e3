import type { Results } from './target.ts'

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** Values of a number over the readings of a job. */
export const values = (results: Results, key: string, name: string): number[] =>
  (results.get(key) ?? []).flatMap(({ numbers }) => numbers[name] ?? [])

/** The same with one number for every reading: infinite where a reading has none, as a gap that was not proved. */
export const orInfinite = (results: Results, key: string, name: string): number[] =>
  (results.get(key) ?? []).map(({ numbers }) => numbers[name] ?? Number.POSITIVE_INFINITY)

const short = (value: number): string =>
  Number.isInteger(value) || !Number.isFinite(value) ? value.toLocaleString('en') : value.toPrecision(3)

/** The median of a number with its least and most: `3.1 (2.9–3.4, n = 5)`; nothing measured: `–`. */
export function spread(results: Results, key: string, name: string, unit = ''): string {
  return spreadOf(values(results, key, name), unit)
}

/** The same of numbers that are at hand. */
export function spreadOf(all: readonly number[], unit = ''): string {
  if (all.length === 0) return '–'
  const range = all.length > 1 ? `${short(Math.min(...all))}–${short(Math.max(...all))}, ` : ''
  return `${short(median(all))}${unit} (${range}n = ${all.length})`
}
