import { expect, test } from 'vitest'
import { normalise } from '../../../models/normal.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import { NO_LIMITS } from '../../../solver/lp/engine.ts'
import { countedModel, exactModel, isReadable } from '../../../solver/lp/whole/index.ts'
import { emptyState } from '../../../solver/search/empty.ts'
import { load } from '../../../solver/search/snapshot.ts'
import { openHighs } from './engines.ts'

const engine = await openHighs()

/** Compiled weeks of one school that serves everybody, at most four students. */
const problems = CASES.filter(({ name }) => name.startsWith('tiny-')).flatMap(({ name }, index) => {
  const week = withEvents(normalise(generate(name)))
  const [school] = week.schools
  if (index % 4 > 0 || school === undefined || week.students.length > 4) return []
  const problem = compile(week, school.id, null, [])
  return isReadable(problem) ? [{ name, problem }] : []
})

test('a village school can be given to an engine', () => {
  const week = withEvents(normalise(generate('school-S')))
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  const { model } = countedModel(compile(week, school.id, null, []), { level: 'weighted', unserved: 0 })
  const finite = (value: number): boolean => !Number.isNaN(value)
  expect([...model.rows.lower, ...model.rows.upper, ...model.columns.cost].every(finite)).toBe(true)
  expect(model.rows.upper.every((upper, row) => upper >= (model.rows.lower[row] ?? 0))).toBe(true)
  expect(model.rows.upper.includes(Number.NEGATIVE_INFINITY)).toBe(false)
  const { status } = engine.solve(model, { ...NO_LIMITS, nodes: 0, seconds: 1 })
  expect(status).not.toBe('failed')
})

test.each(problems)('$name: counting equal sessions costs at most the optimum', ({ problem }) => {
  const goal = { level: 'weighted', unserved: 0 } as const
  const exact = engine.solve(exactModel(problem, goal).model, NO_LIMITS)
  const whole = countedModel(problem, goal)
  const counted = engine.solve(whole.model, NO_LIMITS)
  if (exact.value !== null) expect(counted.value).toBeLessThanOrEqual(exact.value + 1e-6)
  if (counted.point === null) return
  // Read back, it is a solution; what it breaks or costs beyond is what counting does not see.
  const state = emptyState(problem)
  load(state, whole.snapshotOf(counted.point))
  expect(state.unserved).toBe(0)
  expect(state.weighted).toBeGreaterThanOrEqual((counted.value ?? 0) - 1e-6)
})
