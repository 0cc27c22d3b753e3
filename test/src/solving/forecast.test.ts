import { describe, expect, it } from 'vitest'
import { forecast } from '../../../src/solving/forecast.ts'

/** What is foreseen when so many rounds are done at such a time. */
function foreseen(seconds: number, times: readonly (readonly [number, number])[]) {
  let at = 0
  const foresee = forecast(
    () => seconds,
    () => at,
  )
  return times.map(([rounds, time]) => {
    at = time
    return foresee(rounds)
  })
}

describe('a forecast of rounds', () => {
  it('goes by the time of construction before a round is over', () => {
    expect(foreseen(100, [[0, 4]])).toEqual([((100 - 4) * 0.97) / (0.35 * 4)])
    expect(foreseen(100, [[0, 0]])).toEqual([null])
  })

  it('divides the time left, but for a reserve, by what a round takes that is not the first', () => {
    expect(
      foreseen(100, [
        [0, 0],
        [1, 10],
        [2, 14],
      ]),
    ).toEqual([null, (90 * 0.97) / (0.4 * 9.5), expect.closeTo((86 * 0.97) / (3.8 + 0.4 * (4 - 3.8)), 6)])
  })

  it('takes one round that is much longer for what it is, a choice of weeks', () => {
    const [, , usual = 0, after = 0] = foreseen(100, [
      [0, 1],
      [1, 3],
      [2, 4],
      [3, 8],
    ]).map((rounds) => rounds ?? 0)
    expect(after).toBeGreaterThan(0.7 * usual)
  })

  it('follows rounds that take longer than those before', () => {
    const slow = Array.from({ length: 9 }, (_, at) => [3 + at, 12 + 10 * at] as const)
    const [, early = 0, ...late] = foreseen(1000, [[0, 0], [1, 1], [2, 2], ...slow]).map(
      (rounds) => rounds ?? 0,
    )
    expect(early).toBeGreaterThan(4 * (late.at(-1) ?? early))
    expect(late.at(-1)).toBeGreaterThan(0)
  })

  it('foresees less than a round when there is no time for one, and none when time is over', () => {
    const [, less, none] = foreseen(10, [
      [0, 0],
      [1, 7],
      [2, 12],
    ])
    expect(less).toBe((3 * 0.97) / (0.4 * 6.5))
    expect(none).toBe(0)
    expect(
      foreseen(10, [
        [0, 0],
        [1, 8],
      ])[1],
    ).toBeLessThan(1)
  })

  it('asks how long it has once it is known what construction took', () => {
    let at = 5
    const foresee = forecast(
      (construction) => 20 - 2 * construction,
      () => at,
    )
    at = 9
    expect(foresee(0)).toBeCloseTo((0.97 * (12 - 4)) / (0.35 * 4), 9)
    at = 17
    expect(foresee(1)).toBe(0)
  })
})
