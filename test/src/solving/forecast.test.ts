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
  it('says nothing before the first coolings are over', () => {
    expect(
      foreseen(100, [
        [0, 1],
        [1, 3],
      ]),
    ).toEqual([null, null])
  })

  it('divides the time left by what the rounds of the last cooling took', () => {
    const [, , , later] = foreseen(100, [
      [0, 0],
      [1, 4],
      [3, 8],
      [13, 28],
    ])
    expect(later).toBe(33)
  })

  it('foresees a last round when time is over', () => {
    expect(
      foreseen(10, [
        [0, 0],
        [1, 4],
        [3, 12],
      ])[2],
    ).toBe(1)
  })
})
