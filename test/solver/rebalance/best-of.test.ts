import { expect, test } from 'vitest'
import { compile } from '../../../solver/compile.ts'
import { bestOf, stateWith } from '../../../solver/rebalance/value.ts'
import { parse, tinyDistrict } from '../loans/district.ts'

/** A child and a group open to them; nobody is in it yet. */
function stage() {
  const teachers = [['all']]
  const week = parse(tinyDistrict([{ id: 'P', weak: false, students: 2, teachers, loanable: 0 }]))
  const [school] = week.schools
  if (school === undefined) throw new Error('no school')
  const state = stateWith(compile(week, school.id, null, []), 1)
  const session = state.open(state.problem.cellOptions[state.problem.cellStart[0] ?? 0] ?? 0, -1)
  state.keep()
  return { state, place: (student: number) => state.place(student, session) }
}

test('a trial that comes out worse when it is done again is not what is done', () => {
  const { state, place } = stage()
  let runs = 0
  const fickle = (): void => {
    if (runs++ === 0) for (const student of [0, 1]) place(student)
  }
  const before = state.unserved
  expect(bestOf(state, [fickle, () => place(1)])).toBe(true)
  expect([runs, before - state.unserved, state.at[0]]).toEqual([2, 1, -1])
})

test('where every trial comes out no better when it is done again, nothing is done', () => {
  const { state, place } = stage()
  let runs = 0
  const before = state.unserved
  const fickle = (): void => {
    if (runs++ === 0) place(0)
  }
  expect(bestOf(state, [fickle])).toBe(false)
  expect(state.unserved).toBe(before)
})
