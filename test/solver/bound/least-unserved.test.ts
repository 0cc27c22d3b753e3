import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withEvents } from '../../../models/with-events.ts'
import { SCALE } from '../../../solver/bound/dual.ts'
import { BLOCK, dualOfUnserved, leastUnserved } from '../../../solver/bound/least-unserved.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, type CaseName, generate } from '../../../solver/generate/index.ts'
import { runRound, solve } from '../../../solver/index.ts'
import type { Problem } from '../../../solver/problem.ts'

const problemOf = (name: CaseName): Problem => {
  const week = withEvents(generate(name))
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  return compile(week, school.id, null, [])
}

/** What a search leaves unserved, with what is proved of it. */
const searched = (name: CaseName, rounds: number) =>
  solve(generate(name), {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds,
    gap: null,
    observe: () => undefined,
  })

const priceLists = (size: number): fc.Arbitrary<Float64Array> =>
  fc
    .tuple(
      fc.constantFrom(10, 200, 2 * SCALE * BLOCK),
      fc.array(fc.nat({ max: 1000 }), { minLength: size, maxLength: size }),
    )
    .map(([top, parts]) =>
      Float64Array.from(parts, (part) => (part < 300 ? 0 : Math.round((top * part) / 1000))),
    )

const FEW = CASES.filter(({ name }, index) => name.startsWith('tiny-') && index % 5 === 2)

describe('nobody leaves fewer unserved, whatever the prices', () => {
  test.each(FEW.map(({ name }) => name))('%s', async (name) => {
    const input = generate(name)
    const { score, refused, bound } = await searched(name, 1)
    expect(bound.unserved).toBeLessThanOrEqual(score.unserved)
    if (input.schools.length > 1 || refused.length > 0) return
    const problem = problemOf(name)
    expect(leastUnserved(problem, false, () => false)).toBeLessThanOrEqual(score.unserved)
    const { dual } = dualOfUnserved(problem, false)
    fc.assert(
      fc.property(priceLists(dual.market.size), (prices) => {
        expect(dual.evaluate(prices)).toBeLessThanOrEqual(SCALE * BLOCK * score.unserved)
      }),
      { numRuns: 25, seed: 11 },
    )
  })
})

test('where adults are short, most of what the search leaves unserved is proved to be', async () => {
  const { score, bound } = await searched('short', 1)
  expect(bound.how).toBe('seats, students-alone')
  expect(bound.unserved).toBeLessThanOrEqual(score.unserved)
  expect(bound.unserved).toBeGreaterThan(0.6 * score.unserved)
})

test('where everybody can be served, nothing is proved to be unserved', () => {
  expect(leastUnserved(problemOf('school-S'), false, () => false)).toBe(0)
})

test('stopped, it proves nothing', () => {
  expect(leastUnserved(problemOf('tiny-01'), false, () => true)).toBeNull()
})
