import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../solver/bench/curves.ts'
import { yalpsPeer } from '../../../solver/bench/peers/yalps.ts'
import { plotCurves } from '../../../solver/bench/plot.ts'
import { lineOf } from '../../../solver/bench/report.ts'
import { measure } from '../../../solver/bench/schedule.ts'
import { median, orInfinite, spread } from '../../../solver/bench/statistics.ts'
import type { Ground } from '../../../solver/bench/target.ts'
import { targets } from '../../../solver/bench/targets/index.ts'
import { NO_LIMITS } from '../../../solver/lp/engine.ts'
import { ModelBuilder } from '../../../solver/lp/model.ts'
import { small } from '../lp/engines.ts'

const ground: Ground = { folder: '', caseFile: async () => '', best: new Map() }

test('the order of jobs is rotated from run to run, and each runs as often as it may', async () => {
  const order: string[] = []
  const job = (key: string, atMost: number) => ({
    key,
    atMost,
    run: async () => {
      order.push(key)
      return { numbers: { seconds: order.length } }
    },
  })
  const { results } = await measure([job('a', 3), job('b', 3), job('c', 1)], 3, ground, () => undefined)
  expect(order).toEqual(['a', 'b', 'c', 'b', 'a', 'a', 'b'])
  expect(results.get('c')).toHaveLength(1)
})

test('a job that fails is told, and the others go on', async () => {
  const broken = { key: 'a', atMost: 1, run: () => Promise.reject(new Error('no roster')) }
  const whole = { key: 'b', atMost: 1, run: async () => ({ numbers: { weighted: 3 } }) }
  const { results, failures } = await measure([broken, whole], 1, ground, () => undefined)
  expect(failures).toEqual([{ key: 'a', attempt: 0, message: 'no roster' }])
  expect(spread(results, 'b', 'weighted')).toBe('3 (n = 1)')
  expect(spread(results, 'a', 'weighted')).toBe('–')
})

test('where a reading has no such number it is infinite, not left out', () => {
  const results = new Map([['a', [{ numbers: { gap: 3 } }, { numbers: {} }]]])
  expect(orInfinite(results, 'a', 'gap')).toEqual([3, Number.POSITIVE_INFINITY])
  expect(orInfinite(results, 'b', 'gap')).toEqual([])
})

test('the median is the middle', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (list) => {
      const middle = median(list)
      const below = list.filter((each) => each < middle).length
      const above = list.filter((each) => each > middle).length
      expect(Math.max(below, above)).toBeLessThanOrEqual(list.length / 2)
    }),
  )
})

describe('targets', () => {
  test('no two have one name, and jobs of one key are asked with the same limits', () => {
    expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length)
    const jobs = targets.flatMap((target) => target.jobs)
    const limits = new Map(jobs.map(({ key, atMost }) => [key, atMost]))
    for (const { key, atMost } of jobs) expect(limits.get(key), key).toBe(atMost)
  })

  test('what was not measured is neither met nor missed', () => {
    for (const target of targets)
      for (const verdict of target.judge(new Map(), new Map())) {
        expect(verdict.met, verdict.target).toBeNull()
        expect(lineOf(verdict)).toMatch(/^target .* measured .* not measured$/)
      }
  })
})

test('a plot draws what serves everybody, each line going down', () => {
  const svg = plotCurves('school-S: Z & time', [
    {
      name: 'a',
      points: [
        [1, 5, 0, 10],
        [2, 0, 0, 90],
        [4, 0, 0, 95],
        [8, 0, 0, 60],
      ],
    },
    { name: 'never', points: [[1, 2, 3, 4]] },
  ])
  expect(svg).toContain('school-S: Z &amp; time')
  expect(svg.match(/<path d="M[^"]*H[^"]*V[^"]*H[^"]*"/g)).toHaveLength(1)
  expect(svg).not.toContain('never')
  expect(plotCurves('nothing', [])).toBe('')
})

test('a case is drawn with its longest run of each way, and a peer says whose value its own is', () => {
  const reading = (value: number) => [{ numbers: {}, curve: [[1, 0, 0, value] as const] }]
  const results = new Map([
    ['kehou on school-M, 60 s', reading(1)],
    ['kehou on school-M, 10 s', reading(2)],
    ['highs on school-M, 60 s', reading(3)],
    ['school-M, 60 rounds', reading(4)],
    ['kehou on school-S, 60 s', reading(5)],
    ['cp-sat on school-M, 60 s', [{ numbers: {}, curve: [] }]],
  ])
  expect(linesOf('school-M', targets, results).map(({ name, points }) => [name, points[0]?.[3]])).toEqual([
    ['school-M, 60 rounds', 4],
    ['kehou, 60 s', 1],
    ['highs, 60 s (value of its model)', 3],
  ])
})

test('YALPS is given the same model', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ cost: fc.integer({ min: -4, max: 4 }), weight: fc.integer({ min: -3, max: 3 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.integer({ min: -4, max: 6 }),
      async (columns, limit) => {
        const builder = new ModelBuilder()
        const terms = columns.map(({ cost, weight }) => [weight, builder.whole(0, 3, cost)] as const)
        builder.atMost(terms, limit)
        builder.addOffset(7)
        const model = builder.build()
        const own = small.solve(model, NO_LIMITS)
        const theirs = await yalpsPeer.solve(model, 10, () => undefined, null)
        expect(theirs.status).toBe(own.status)
        if (own.value !== null) expect(theirs.value).toBeCloseTo(own.value, 6)
      },
    ),
  )
})
