import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Engine, NO_LIMITS } from '../../../solver/lp/engine.ts'
import { isFeasible } from '../../../solver/lp/js-lp.ts'
import { type LinearModel, ModelBuilder } from '../../../solver/lp/model.ts'
import { SMALL_COLUMNS, sizedEngine } from '../../../solver/lp/sized.ts'
import { openHighs, small } from './engines.ts'

const engine = await openHighs()

/** A model of few columns with small whole numbers everywhere. */
const model = fc
  .record({
    columns: fc.array(
      fc.record({
        lower: fc.integer({ min: -2, max: 1 }),
        width: fc.integer({ min: 0, max: 3 }),
        cost: fc.integer({ min: -5, max: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    rows: fc.array(
      fc.record({
        values: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
        lower: fc.integer({ min: -6, max: 3 }),
        width: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 4 },
    ),
    offset: fc.integer({ min: -9, max: 9 }),
  })
  .map(({ columns, rows, offset }) => {
    const builder = new ModelBuilder()
    for (const { lower, width, cost } of columns) builder.whole(lower, lower + width, cost)
    for (const { values, lower, width } of rows)
      builder.row(
        lower,
        lower + width,
        columns.map((_, column) => [values[column] ?? 0, column] as const),
      )
    builder.addOffset(offset)
    return builder.build()
  })

/** The least value over all points with whole columns, by trying each. */
function leastOf(of: LinearModel): number | null {
  const { lower, upper, cost } = of.columns
  let least: number | null = null
  const point = new Float64Array(cost.length)
  const tryFrom = (column: number): void => {
    if (column === cost.length) {
      if (!isFeasible(of, point)) return
      const value = point.reduce((sum, x, index) => sum + x * (cost[index] ?? 0), of.offset)
      if (least === null || value < least) least = value
      return
    }
    for (let x = lower[column] ?? 0; x <= (upper[column] ?? 0); x++) {
      point[column] = x
      tryFrom(column + 1)
    }
  }
  tryFrom(0)
  return least
}

test.each([engine, small, sizedEngine(small, engine)])(
  '$name finds the least value of small models',
  ({ solve }) => {
    fc.assert(
      fc.property(model, (of) => {
        const least = leastOf(of)
        const answer = solve(of, NO_LIMITS)
        expect(answer.status).toBe(least === null ? 'infeasible' : 'optimal')
        if (least === null || answer.point === null) return
        expect(answer.value).toBeCloseTo(least, 6)
        expect(isFeasible(of, answer.point)).toBe(true)
      }),
      { numRuns: 300 },
    )
  },
)

test('a linear model is solved to its optimum, which is its bound', () => {
  const builder = new ModelBuilder()
  const bread = builder.real(0, 10, 3)
  const cake = builder.real(0, 10, 5)
  builder.atLeast(
    [
      [1, bread],
      [2, cake],
    ],
    12,
  )
  builder.atLeast(
    [
      [1, bread],
      [1, cake],
    ],
    8,
  )
  const { value, bound } = engine.solve(builder.build(), NO_LIMITS)
  expect(value).toBeCloseTo(32, 6)
  expect(bound).toBeCloseTo(32, 6)
})

/** So many columns of which one must be 1, the first cheapest. */
function oneOf(columns: number): LinearModel {
  const builder = new ModelBuilder()
  const all = Array.from({ length: columns }, (_, at) => [1, builder.binary(at + 1)] as const)
  builder.atLeast(all, 1)
  return builder.build()
}

/** An engine that only tells that it was asked. */
function asked(name: string, status: Answer['status'], by: string[]): Engine {
  const found = status === 'optimal'
  return {
    name,
    solve: ({ columns }) => {
      by.push(name)
      const point = found ? new Float64Array(columns.cost.length) : null
      return { status, point, value: found ? 0 : null, bound: 0 }
    },
  }
}

test.each([
  ['few columns', SMALL_COLUMNS, NO_LIMITS, 'optimal', ['small']],
  ['a column more', SMALL_COLUMNS + 1, NO_LIMITS, 'optimal', ['large']],
  ['few columns and a limit in seconds', SMALL_COLUMNS, { ...NO_LIMITS, seconds: 1 }, 'optimal', ['large']],
  ['nothing found', SMALL_COLUMNS, NO_LIMITS, 'infeasible', ['small', 'large']],
  ['a row missed', SMALL_COLUMNS, NO_LIMITS, 'failed', ['small', 'large']],
] as const)('of two engines the right one is asked: %s', (_, columns, limits, status, expected) => {
  const by: string[] = []
  sizedEngine(asked('small', status, by), asked('large', 'optimal', by)).solve(oneOf(columns), limits)
  expect(by).toEqual(expected)
})

test('a start that the bounds of a column rule out is left out', () => {
  const builder = new ModelBuilder()
  const barred = builder.whole(0, 0, 1)
  const free = builder.whole(0, 5, 2)
  builder.atLeast(
    [
      [1, barred],
      [1, free],
    ],
    3,
  )
  const of = builder.build()
  expect(engine.solve(of, NO_LIMITS, Float64Array.of(3, 0)).value).toBeCloseTo(6, 6)
  expect(engine.solve(of, NO_LIMITS, Float64Array.of(0, 4)).value).toBeCloseTo(6, 6)
})
