import { describe, expect, it } from 'vitest'
import { coolingOf } from '../../../solver/search/schedule.ts'

const ROUNDS = 127

/** The rounds of each cooling, in order. */
const coolings = ((): ReturnType<typeof coolingOf>[][] => {
  const found: ReturnType<typeof coolingOf>[][] = []
  for (let done = 0; done < ROUNDS; done++) {
    const round = coolingOf(done)
    if (round.first !== null) found.push([])
    found.at(-1)?.push(round)
  }
  return found
})()

describe('the schedule of coolings', () => {
  it('doubles their length, and begins the long ones anew', () => {
    expect(coolings.map(({ length }) => length)).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect(coolings.map(([round]) => round?.first)).toEqual([
      'from-best',
      'from-best',
      'from-best',
      'anew',
      'anew',
      'anew',
      'anew',
    ])
  })

  it('gives every round a whole round of work', () => {
    for (const { legs } of coolings.flat())
      expect(legs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  it('cools all the way without a jump, and lets all choose again just once', () => {
    for (const rounds of coolings) {
      const legs = rounds.flatMap((round) => round.legs)
      expect(legs[0]?.from).toBe(600)
      expect(legs.at(-1)?.to).toBe(2)
      expect(legs.filter(({ choosing }) => choosing)).toHaveLength(1)
      legs.forEach(({ from, to }, index) => {
        expect(to).toBeLessThan(from)
        if (index > 0) expect(from).toBe(legs[index - 1]?.to)
      })
    }
  })
})
