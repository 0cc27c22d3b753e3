import { expect, test } from 'vitest'
import { withEvents } from '../../../models/with-events.ts'
import { entriesOf } from '../../../solver/bench/peers/peer.ts'
import { compile } from '../../../solver/compile.ts'
import { construct } from '../../../solver/construct.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import type { LinearModel } from '../../../solver/lp/model.ts'
import { countedModel } from '../../../solver/lp/whole/index.ts'
import { refusedSchools } from '../../../solver/rules/refusals.ts'
import { emptyState } from '../../../solver/search/empty.ts'
import { save } from '../../../solver/search/snapshot.ts'

/** Rows all of whose columns a point knows, and how many of them it breaks. */
function look(model: LinearModel, point: Float64Array): { known: number; broken: number } {
  const { lower, upper } = model.rows
  const sums = Array.from(lower, (_, row) =>
    [...entriesOf(model, row)].reduce(
      (sum, [value, column]) => sum + value * (point[column] ?? Number.NaN),
      0,
    ),
  )
  const known = [...sums.keys()].filter((row) => !Number.isNaN(sums[row]))
  const isBroken = (row: number): boolean => {
    const [sum = 0, least = 0, most = 0] = [sums[row], lower[row], upper[row]]
    return sum < least - 1e-6 || sum > most + 1e-6
  }
  return { known: known.length, broken: known.filter(isBroken).length }
}

const FEW = CASES.map(({ name }) => name).filter(
  (name, index) => (name.startsWith('tiny-') && index % 9 === 4) || name === 'school-S',
)

test.each(FEW)('a first roster is a point of the counted model: %s', (name) => {
  const week = withEvents(generate(name))
  const [school] = week.schools
  if (school === undefined || refusedSchools(week).length > 0) return
  const problem = compile(week, school.id, null, [])
  const state = emptyState(problem)
  construct(state)
  if (state.unserved > 0 || state.broken > 0) return
  const { model, startOf } = countedModel(problem, { level: 'weighted', unserved: 0 })
  const point = startOf(save(state))
  if (point === null) throw new Error('the model has no place for it')
  const { known, broken } = look(model, point)
  expect(known).toBeGreaterThan(0)
  expect(broken).toBe(0)
})
