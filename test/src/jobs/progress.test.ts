import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advanced, type JobProgress, progress } from '../../../src/jobs/progress.ts'

const begun: JobProgress = { phase: 'searching', schools: 1 }

/** How far a solve has come after so many rounds, each worth a little less. */
function afterRounds(rounds: number): JobProgress {
  let now = begun
  for (let round = 0; round <= rounds; round++)
    now = advanced(now, {
      kind: 'round',
      rounds: round,
      of: null,
      unserved: 0,
      worstShare: 0,
      weighted: 10_000 - round,
      bound: round,
    })
  return now
}

it('the curve keeps its first and its last point and stays short, however long a solve goes on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (rounds) => {
      const now = afterRounds(rounds)
      const curve = now.curve ?? []
      expect(curve[0]).toEqual({ rounds: 0, weighted: 10_000, bound: 0 })
      expect(curve.at(-1)).toEqual({ rounds, weighted: 10_000 - rounds, bound: rounds })
      expect(curve.length).toBeLessThanOrEqual(101)
      expect(curve.length).toBeGreaterThanOrEqual(Math.min(rounds, 50))
      expect(curve.map((point) => point.rounds)).toEqual(
        [...new Set(curve.map((point) => point.rounds))].toSorted((a, b) => a - b),
      )
      expect(progress.safeParse(now).success).toBe(true)
    }),
    { numRuns: 30 },
  )
})

it('a round that is told again after a loss stands in the curve once', () => {
  const told = { kind: 'round', of: 4, unserved: 0, worstShare: 0, bound: null } as const
  const first = advanced(begun, { ...told, rounds: 1, weighted: 90 })
  const again = advanced(first, { ...told, rounds: 1, weighted: 90 })
  expect(again.curve).toEqual([{ rounds: 1, weighted: 90, bound: null }])
})
