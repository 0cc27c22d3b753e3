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
  it('goes by the time of construction before a round is over', () => {
    expect(foreseen(100, [[0, 4]])).toEqual([91])
    expect(foreseen(100, [[0, 0]])).toEqual([null])
  })

  it('divides the time left, but for a reserve, by what a round takes that is not the first', () => {
    expect(
      foreseen(100, [
        [0, 0],
        [1, 10],
        [2, 14],
      ]),
    ).toEqual([null, 20, 19])
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
