import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { Dual, SCALE } from '../../../solver/bound/dual.ts'
import { lendingOf } from '../../../solver/bound/lending.ts'
import { type Proof, prove, proveAlone } from '../../../solver/bound/prove.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import { bound as boundsOf, runRound, solve } from '../../../solver/index.ts'
import type { Problem } from '../../../solver/problem.ts'
import type { Run } from '../../../solver/run.ts'

const running = (rounds: number): Run => ({
  seed: 1,
  version: 'test',
  pool: { run: async (task) => runRound(task) },
  stop: new Int32Array(new SharedArrayBuffer(4)),
  rounds,
  gap: null,
  observe: () => undefined,
})

const problemOf = (input: Week): Problem => {
  const week = withEvents(input)
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  return compile(week, school.id, null, [])
}

const go = (problem: Problem, steps: number): Proof => {
  let proof = proveAlone(problem)
  for (let step = 0; step < steps && !proof.isDone; step++)
    proof = prove(problem, proof, false, () => false) ?? proof
  return proof
}

/** Prices of any size, many of them nothing. */
const pricesOf = (size: number): fc.Arbitrary<Float64Array> =>
  fc
    .tuple(
      fc.constantFrom(5, 100, 2_000),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
    )
    .map(([top, shares]) =>
      Float64Array.from(shares, (share) => (share < 0.3 ? 0 : Math.round(SCALE * top * share))),
    )

/** One tiny week of each sixth kind; what is proved of all of them stands beside their optimum in test/oracle. */
const SIXTH = CASES.filter(({ name, short }, index) => name.startsWith('tiny-') && !short && index % 6 === 0)

describe('whatever the prices, the dual function is below the value of every roster', () => {
  test.each(SIXTH.map(({ name }) => name))('%s', async (name) => {
    const input = generate(name)
    const { score, refused, bound } = await solve(input, running(1))
    if (input.schools.length > 1 || refused.length > 0 || score.unserved > 0) {
      expect(bound.weighted === null || bound.weighted <= score.weighted).toBe(true)
      return
    }
    const dual = new Dual(problemOf(input), false)
    fc.assert(
      fc.property(pricesOf(dual.market.size), (prices) => {
        expect(dual.evaluate(prices)).toBeLessThanOrEqual(SCALE * score.weighted)
      }),
      { numRuns: 25, seed: 7 },
    )
    expect(bound.weighted).toBeLessThanOrEqual(score.weighted)
  })
})

test.each([1000])('a village school of seed %i: above students alone, below its roster', async (seed) => {
  const input = generate('school-S', seed)
  const { score } = await solve(input, running(1))
  const problem = problemOf(input)
  const proof = go(problem, 2)
  expect(proof.value).toBeGreaterThan(proveAlone(problem).value)
  expect(score.unserved).toBe(0)
  expect(proof.value).toBeLessThanOrEqual(score.weighted)
})

describe('a proof', () => {
  const input = generate('tiny-121')
  const problem = problemOf(input)

  test('is worth what its prices prove, in whole numbers', () => {
    const { value, how, prices } = go(problem, 1)
    const proved = new Dual(problem, false).evaluate(Float64Array.from(prices))
    expect(how).toBe('prices')
    expect(Number.isSafeInteger(proved)).toBe(true)
    expect(value).toBe(Math.ceil(proved / SCALE))
  })

  test('goes on from where it stood, as if it had never been put down', () => {
    const once = go(problem, 2)
    const first = go(problem, 1)
    go(problemOf(generate('tiny-01')), 1)
    const second = prove(problem, structuredClone(first), false, () => false)
    expect(second).toEqual(once)
  })

  test('is what the door of the solver gives', async () => {
    const proofs = await boundsOf(input, running(0), 2)
    expect([...proofs.values()]).toEqual([go(problem, 2)])
  })

  test('is nothing, and changes nothing, when stopped', () => {
    const first = go(problem, 1)
    const before = structuredClone(first)
    expect(prove(problem, first, false, () => true)).toBeNull()
    expect(first).toEqual(before)
  })

  test('of a week that may lend is never more than of one that may not', () => {
    const dual = new Dual(problem, true)
    const { prices } = go(problem, 1)
    const whole = Float64Array.from(prices)
    expect(dual.evaluate(whole)).toBeLessThanOrEqual(new Dual(problem, false).evaluate(whole))
  })
})

test('a week with loans: who may receive is left to students alone, and the sum stays below the roster', async () => {
  const input = generate('tiny-100')
  const { bound, score } = await solve(input, running(2))
  expect(bound.weighted === null || bound.weighted <= score.weighted).toBe(true)
})

test('loans change nothing where they are off, nor where no school is weak', () => {
  const week = generate('school-S')
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  expect(lendingOf(week, school.id, running(1))).toEqual({ lends: false, receives: false })
  const weak = { ...week, schools: [{ ...school, weak: true }] }
  expect(lendingOf(weak, school.id, { ...running(1), loans: false })).toEqual({
    lends: false,
    receives: false,
  })
})
