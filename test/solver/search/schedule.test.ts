import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coolingOf, nextCooling } from '../../../solver/search/schedule.ts'

const LENGTHS = [1, 2, 3, 4, 8, 9, 22, 31, 32, 64, 100]

const roundsOf = (length: number, isShort = false): ReturnType<typeof coolingOf>[] =>
  Array.from({ length }, (_, done) =>
    coolingOf({ from: done / length, to: (done + 1) / length, length, choosing: true }, isShort),
  )

/** The coolings of a run of so many rounds. */
function coolingsOf(rounds: number): number[] {
  const found: number[] = []
  for (let done = 0; done < rounds; done += found.at(-1) ?? 0)
    found.push(nextCooling(found.at(-1) ?? 0, rounds - done))
  return found
}

describe('a cooling', () => {
  it('goes on from the best where it is short, and begins anew where it is long', () => {
    for (const length of LENGTHS) {
      const [first, ...later] = roundsOf(length)
      expect(first?.first).toBe(length < 32 ? 'from-best' : 'anew')
      expect(later.every((round) => round.first === null)).toBe(true)
    }
  })

  it('gives every round a whole round of work', () => {
    for (const { legs } of LENGTHS.flatMap((length) => roundsOf(length)))
      expect(legs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  it('cools all the way without a jump, and lets all choose again just once, unless it is very short', () => {
    for (const length of LENGTHS) {
      const legs = roundsOf(length).flatMap((round) => round.legs)
      expect(legs[0]?.from).toBe(600)
      expect(legs.at(-1)?.to).toBe(2)
      expect(legs.filter(({ choosing }) => choosing)).toHaveLength(length < 3 ? 0 : 1)
      legs.forEach(({ from, to }, index) => {
        expect(to).toBeLessThan(from)
        if (index > 0) expect(from).toBe(legs[index - 1]?.to)
      })
    }
  })
})

describe('a cooling where many are left unserved', () => {
  it('is ten times as hot but at its end', () => {
    for (const length of LENGTHS) {
      const legs = roundsOf(length).flatMap((round) => round.legs)
      const short = roundsOf(length, true).flatMap((round) => round.legs)
      expect(short.map(({ share }) => share)).toEqual(legs.map(({ share }) => share))
      expect(short[0]?.from).toBe(6000)
      expect(short.at(-1)?.to).toBe(2)
      short.forEach(({ from, to }, at) => {
        expect(from).toBeGreaterThan(legs[at]?.from ?? 0)
        expect(to).toBeLessThan(from)
      })
    }
  })
})

describe('the coolings of a run', () => {
  it('fill a run of any number of rounds, most of it with the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (rounds) => {
        const coolings = coolingsOf(rounds)
        expect(coolings.reduce((sum, length) => sum + length, 0)).toBe(rounds)
        if (rounds > 4) expect(2 * (coolings.at(-1) ?? 0)).toBeGreaterThanOrEqual(rounds)
        coolings.slice(1).forEach((length, at) => {
          expect(length).toBeLessThanOrEqual(Math.max(16 * (coolings[at] ?? 0), Math.ceil(rounds / 6)))
        })
      }),
    )
  })

  it('double where nobody knows when the run ends', () => {
    const found = [nextCooling(0, null)]
    for (let next = 0; next < 5; next++) found.push(nextCooling(found.at(-1) ?? 0, null))
    expect(found).toEqual([1, 2, 4, 8, 16, 32])
  })
})
