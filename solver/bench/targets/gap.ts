import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

/** A gap that must be proved in a time, U being proved to be the least. */
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
    const gaps = values(results, keyOf(asked), 'gapPercent')
    const ran = values(results, keyOf(asked), 'weighted').length > 0
    return [
      {
        target: `${asked.name}: proven gap of Z, U being proved, after ${asked.seconds} s`,
        asked: asked.percent === 0 ? 'optimum proved' : `≤ ${asked.percent} %`,
        measured:
          gaps.length === 0 && ran ? 'U not proved' : spread(results, keyOf(asked), 'gapPercent', ' %'),
        met: ran ? gaps.length > 0 && median(gaps) <= asked.percent : null,
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
