import { expect, test } from 'vitest'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import { revive, shut } from '../../../solver/moves/standing.ts'
import { Random } from '../../../solver/random.ts'
import type { State } from '../../../solver/state.ts'
import { constructed } from '../constructed.ts'

const built = (name: CaseName): State => constructed(generate(name))

/** Members of the group that goes on from the first standing one; null where it has closed. */
function going(state: State): number[] | null {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] === -1 || state.groupName[state.group[session] ?? -1] !== 0) continue
    return Array.from({ length: state.size[session] ?? 0 }, (_, at) => state.member(session, at)).sort()
  }
  return null
}

/** Tries a move until it does something. */
function until(state: State, move: typeof revive, random: Random): void {
  for (let attempt = 0; attempt < 200; attempt++) {
    const mark = state.mark()
    if (move(state, random, Number.POSITIVE_INFINITY)) return
    state.undo(mark)
  }
  throw new Error('nothing was done')
}

test('a standing group whose time is closed to its lead goes on at another from the start', () => {
  const state = built('tiny-36')
  expect(state.broken).toBe(0)
  expect(going(state)).toEqual([0, 1, 2])
})

test('a standing group closes and comes back with its members', () => {
  const state = built('tiny-31')
  const before = { members: going(state), broken: state.broken }
  expect(before).toEqual({ members: expect.arrayContaining([0, 1]), broken: 0 })
  const random = new Random(3)
  until(state, shut, random)
  expect(going(state)).toBeNull()
  until(state, revive, random)
  expect(going(state)).toEqual(expect.arrayContaining([0, 1]))
  expect(state.broken).toBe(0)
})
