import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_LIMITS } from '../../../solver/lp/engine.ts'
import { isFeasible } from '../../../solver/lp/js-lp.ts'
import { type LinearModel, ModelBuilder, RowPacker } from '../../../solver/lp/model.ts'
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

test.each([engine, small])('$name finds the least value of small models', ({ solve }) => {
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
})

test('rows, columns and bounds changed in a live model give what a new model gives', () => {
  fc.assert(
    fc.property(
      model,
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
      (of, values) => {
        const width = of.columns.cost.length
        const packer = new RowPacker()
        packer.add(
          Number.NEGATIVE_INFINITY,
          2,
          Array.from({ length: width }, (_, column) => [values[column] ?? 0, column] as const),
        )
        const live = engine.open(of)
        live.run(NO_LIMITS, true)
        live.addRows(packer.pack())
        live.setCosts(Int32Array.of(0), Float64Array.of(7))
        const warm = live.run(NO_LIMITS, true)
        const basis = warm.basis
        live.dispose()
        const whole = append(of, values)
        const again = engine.open(whole)
        if (basis !== null) again.setBasis(basis)
        const cold = again.run(NO_LIMITS, true)
        again.dispose()
        expect(warm.status).toBe(cold.status)
        if (warm.value === null || cold.value === null) return
        expect(warm.value).toBeCloseTo(cold.value, 6)
        expect(cold.bound).toBeLessThanOrEqual((leastOf(whole) ?? Number.POSITIVE_INFINITY) + 1e-6)
      },
    ),
    { numRuns: 100 },
  )
})

/** The model with column 0 at cost 7 and one more row: values · x ≤ 2. */
function append(of: LinearModel, values: readonly number[]): LinearModel {
  const builder = new ModelBuilder()
  of.columns.cost.forEach((cost, column) => {
    builder.whole(of.columns.lower[column] ?? 0, of.columns.upper[column] ?? 0, column === 0 ? 7 : cost)
  })
  of.rows.lower.forEach((lower, row) => {
    const terms: [number, number][] = []
    for (let at = of.rows.start[row] ?? 0; at < (of.rows.start[row + 1] ?? 0); at++)
      terms.push([of.rows.value[at] ?? 0, of.rows.column[at] ?? 0])
    builder.row(lower, of.rows.upper[row] ?? 0, terms)
  })
  builder.atMost(
    Array.from(of.columns.cost, (_, column) => [values[column] ?? 0, column] as const),
    2,
  )
  builder.addOffset(of.offset)
  return builder.build()
}

test('the duals of a linear model add up to its value', () => {
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
  const { value, duals, bound } = engine.solve(builder.build(), NO_LIMITS)
  expect(value).toBeCloseTo(32, 6)
  expect(bound).toBeCloseTo(32, 6)
  expect(duals && [...duals.rows].map((dual) => Math.round(dual))).toEqual([2, 1])
})
