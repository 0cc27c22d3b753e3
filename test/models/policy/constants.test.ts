import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { district } from '../../../models/district.ts'
import * as constants from '../../../models/policy/constants.ts'

const { carryOver, convex, fairLoad, fairMean, homeworkCap, loanCarry, rankCost } = constants

test('numbers are those of the problem statement', () => {
  expect(constants.districtDefaults).toEqual({
    zone: 'Asia/Shanghai',
    breakLimit: 15,
    restHours: null,
    outsideShare: 10,
    homeworkInSchool: { primary: 100, junior: 67 },
  })
  expect(constants.eveningGrades).toEqual({ from: 7, to: 9 })
  expect(constants.FEWEST_ADULTS).toBe(1)
  expect(constants.parallelDefaults).toEqual({ sports_ground: 8, hall: 2, other: 1 })
  expect(constants.LATER_START_MINUTES).toBe(30)
  expect(constants.SHARE_SCALE).toBe(1000)
  expect(constants.choiceCost).toEqual({
    byRank: [0, 1, 3, 6, 10, 15],
    missed: 20,
    mostWantedMissed: 5,
    tutoringMissed: 20,
  })
  expect(constants.squareDivisor).toEqual({ student: 20, loans: 1000, equity: 100 })
  expect(constants.loanDay).toEqual({ ways: 2, ledger: 100 })
  expect(constants.continuityCost).toEqual({ lead: 2, room: 1, moved: 2, stranger: 1 })
  expect(constants.stabilityCost).toEqual({ student: 3, adult: 5, room: 1 })
  expect(constants.wishCost).toEqual({ unwanted: 3, wantedMissed: 1 })
  expect(constants.EQUITY_SCALE).toBe(100)
  expect(Number.isInteger(constants.referenceMeanChoiceCost)).toBe(true)
  expect(constants.FRIENDS_APART).toBe(2)
  expect(constants.predictableCost).toEqual({ newBlock: 1, idle: 2 })
  expect(constants.ledgerDecay).toEqual({ of: 8, in: 10 })
})

test('a district that says nothing has these defaults', () => {
  const silent = district.parse({
    id: 'd',
    name: '城区',
    terms: [{ id: 't', name: '', first: '2025-09-01', last: '2026-01-20' }],
    offWork: [{ from: '2025-09-01', to: '2026-01-20', time: '17:30' }],
  })
  expect(silent).toMatchObject(constants.districtDefaults)
})

test('written homework is capped by grade', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(homeworkCap)).toEqual([0, 0, 60, 60, 60, 60, 90, 90, 90])
})

test('a place in the list costs 0, 1, 3, 6, 10, 15, then 15', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 59].map(rankCost)).toEqual([0, 1, 3, 6, 10, 15, 15, 15])
})

describe('carryOver', () => {
  test.each([
    // carried, this week, fair: 0.8 × (carried + this week − fair) without its fraction
    [0, 0, 0, 0],
    [0, 150, 90, 48],
    [10, 25, 12, 18], // 18.4
    [0, 1, 0, 0], // 0.8
    [0, 0, 1, 0], // −0.8: towards 0, and no negative zero
    [0, 12, 25, -10], // −10.4
    [-48, 90, 90, -38], // −38.4
    [-10, 5, 0, -4],
    [7, 0, 0, 5], // 5.6
  ])('carried %i, this week %i, fair %i: %i', (carried, thisWeek, fair, expected) => {
    expect(carryOver(carried, thisWeek, fair)).toBe(expected)
  })

  test('agrees with big integers', () => {
    const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, (carried, thisWeek, fair) => {
        expect(BigInt(carryOver(carried, thisWeek, fair))).toBe(
          (8n * BigInt(carried + thisWeek - fair)) / 10n,
        )
      }),
    )
  })

  test('a deviation that is not renewed fades away', () => {
    let carried = 1000
    for (let week = 0; week < 30; week++) carried = carryOver(carried, 90, 90)
    expect(carried).toBe(0)
  })
})

test('loans are carried in hundredths, times 0.8', () => {
  expect(loanCarry(0, 0)).toBe(0)
  expect(loanCarry(0, 1)).toBe(80)
  expect(loanCarry(80, 1)).toBe(144)
  expect(loanCarry(144, 0)).toBe(115) // 115.2
  expect(loanCarry(1, 0)).toBe(0)
})

test('fair parts are rounded down and exist for an empty pool', () => {
  expect(fairMean(100, 3)).toBe(33)
  expect(fairMean(0, 40)).toBe(0)
  expect(fairMean(0, 0)).toBe(0)
  expect(fairLoad(1000, 50, 350)).toBe(142) // 142.86
  expect(fairLoad(1000, 100, 350)).toBe(285) // 285.71
  expect(fairLoad(0, 100, 0)).toBe(0)
})

describe('convex', () => {
  test.each([
    // x, carried, divisor
    [0, 0, 20, 0],
    [10, 0, 20, 5],
    [4, 0, 20, 0], // 16 ÷ 20
    [5, 7, 20, 5], // 144 ÷ 20 − 49 ÷ 20 = 7 − 2
    [10, -4, 20, 1], // 36 ÷ 20
    [3, -10, 20, 0], // still below zero
    [90, 0, 100, 81],
    [90, 0, 50, 162], // half the contract, twice the cost
    [90, 45, 100, 162], // 182 − 20
    [100, 80, 1000, 26], // 32 − 6
  ])('x %i, carried %i, divisor %i: %i', (x, carried, divisor, expected) => {
    expect(convex(x, carried, divisor)).toBe(expected)
  })

  test('is an integer at least 0, grows with x, and agrees with big integers', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    const carriedOver = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(amount, carriedOver, fc.integer({ min: 1, max: 1000 }), (x, carried, divisor) => {
        const positive = (value: number): bigint => (value > 0 ? BigInt(value) : 0n)
        const square = (value: bigint): bigint => (value * value) / BigInt(divisor)
        const cost = convex(x, carried, divisor)
        expect(BigInt(cost)).toBe(square(positive(x + carried)) - square(positive(carried)))
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(convex(x + 1, carried, divisor)).toBeGreaterThanOrEqual(cost)
      }),
    )
  })
})
