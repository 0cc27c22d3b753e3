import { normalise } from '../../models/normal.ts'
import type { Text } from '../../models/text.ts'
import { type Week, week } from '../../models/week.ts'
import { Random } from '../random.ts'
import { tinyVariants } from './tiny/index.ts'

/** A reference case: its name, its words, and the seed that makes the frozen one. */
export interface Case {
  readonly name: CaseName
  readonly text: Text
  readonly seed: number
  /** Somebody must stay unserved. */
  readonly short: boolean
  readonly build: (random: Random) => Week
}
export type CaseName = `tiny-${string}`

const tiny: readonly Case[] = tinyVariants.map((variant, i) => ({
  name: `tiny-${String(i + 1).padStart(2, '0')}`,
  text: { zh: `微型：${variant.zh}`, en: `Tiny: ${variant.en}` },
  seed: 100 + i,
  short: variant.short ?? false,
  build: (random) => normalise(week.parse(variant.build(random))),
}))

/** All reference cases. */
export const CASES: readonly Case[] = [...tiny]

/**
 * A reference case, parsed and normalised.
 * @param seed another one gives another week of the same shape; left out: the case's own
 */
export function generate(name: CaseName, seed?: number): Week {
  const found = CASES.find((entry) => entry.name === name)
  if (found === undefined) throw new RangeError(`no case ${name}`)
  return found.build(new Random(seed ?? found.seed))
}
