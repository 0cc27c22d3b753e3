import { describe, expect, it } from 'vitest'
import { forecast } from '../../../src/solving/forecast.ts'

/** What is foreseen when so many rounds are done at such a time. */
function foreseen(seconds: number, times: readonly (readonly [number, number])[]) {
  let at = 0
  const foresee = forecast(seconds, () => at)
  return times.map(([rounds, time]) => {
    at = time
    return foresee(rounds)
  })
}

describe('a forecast of rounds', () => {
  it('says nothing before a round is over', () => {
    expect(foreseen(100, [[0, 1]])).toEqual([null])
  })

  it('divides the time left, but for a reserve, by what a round took without its warming up', () => {
    expect(
      foreseen(100, [
        [0, 0],
        [1, 4.7],
        [2, 8.7],
      ]),
    ).toEqual([null, 22, 21])
  })

  it('follows rounds that take longer than those before', () => {
    const [, early = 0, , late = 0] = foreseen(1000, [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 12],
    ]).map((rounds) => rounds ?? 0)
    expect(early).toBeGreaterThan(4 * late)
    expect(late).toBeGreaterThan(0)
  })

  it('foresees a last round when time is over', () => {
    expect(
      foreseen(10, [
        [0, 0],
        [1, 12],
      ])[1],
    ).toBe(1)
  })
})
