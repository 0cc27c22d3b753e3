import { describe, expect, test } from 'vitest'
import { RULE_CODES } from '../../models/policy/rules.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import { SlotFlow } from '../../solver/flow/placement.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { merge, split } from '../../solver/moves/homework.ts'
import { moves } from '../../solver/moves/index.ts'
import type { Move } from '../../solver/moves/move.ts'
import { revive, shut } from '../../solver/moves/standing.ts'
import { Random } from '../../solver/random.ts'
import { brokenArcs } from '../../solver/rules/arcs.ts'
import { ruleList } from '../../solver/rules/index.ts'
import { save } from '../../solver/search/snapshot.ts'
import type { State } from '../../solver/state.ts'
import { termList } from '../../solver/terms/index.ts'
import { chooseWeeks } from '../../solver/weeks/index.ts'
import { constructed } from './constructed.ts'
import { village } from './village.ts'

const VILLAGE = 'a village whose only teacher must be there'

const CASES: readonly (CaseName | typeof VILLAGE)[] = [
  'tiny-07',
  'tiny-39',
  'tiny-63',
  'tiny-108',
  'tiny-128',
  'tiny-135',
  'school-S',
  VILLAGE,
]

function built(name: (typeof CASES)[number], tested?: Move): State {
  const state = constructed(name === VILLAGE ? village() : generate(name))
  wander(state, tested)
  return state
}

/** Takes a state somewhere else by legal moves of all kinds, so that each kind finds something to do. */
function wander(state: State, tested?: Move): void {
  const random = new Random(5)
  for (let step = 0; step < 200; step++) wanderOn(state, random, tested)
}

/** Moves that make what is rare otherwise and what another move needs. */
const BEFORE: ReadonlyMap<Move, Move> = new Map([
  [merge, split],
  [split, merge],
  [revive, shut],
  [shut, revive],
])

function wanderOn(state: State, random: Random, tested: Move = split): void {
  const { broken } = state
  const mark = state.mark()
  const move = random.chance(25) ? (BEFORE.get(tested) ?? merge) : random.pick(moves).run
  if (!move(state, random, Number.POSITIVE_INFINITY) || state.broken > broken) state.undo(mark)
  else state.keep()
}

/** What the state says of itself, against what a recount of everything says. */
function expectRecount(state: State): void {
  const { problem } = state
  const counted: Record<string, number> = {}
  const kept: Record<string, number> = {}
  for (const rule of ruleList) {
    if (rule.track === undefined || !rule.applies(problem)) continue
    counted[rule.code] = rule.recount?.(problem, state) ?? 0
    kept[rule.code] = state.brokenBy[RULE_CODES.indexOf(rule.code)] ?? 0
  }
  let weighted = 0
  for (const term of termList) {
    const index = TERM_CODES.indexOf(term.code)
    const weight = state.weights[index] ?? 0
    if (weight === 0 || !term.applies(problem)) continue
    counted[term.code] = term.recount(problem, state)
    kept[term.code] = state.raw[index] ?? 0
    weighted += weight * (counted[term.code] ?? 0)
  }
  expect(kept).toEqual(counted)
  expect(state.weighted).toBe(weighted)
  let unserved = 0
  for (const cell of state.at) if (cell === -1) unserved++
  expect(state.unserved).toBe(unserved)
}

const done = new Map<string, number>()

describe.each(CASES)('moves on %s', (name) => {
  test.each(moves.map((move) => [move.name, move] as const))(
    '%s: delta equals recount, and undo gives back what was there',
    (_, move) => {
      const state = built(name, move.run)
      const random = new Random(17)
      for (let round = 0; round < 80; round++) {
        wanderOn(state, random, move.run)
        const before = save(state)
        const value = [state.broken, state.unserved, state.weighted]
        const mark = state.mark()
        const moved = move.run(state, random, Number.POSITIVE_INFINITY)
        if (moved) done.set(move.name, (done.get(move.name) ?? 0) + 1)
        expectRecount(state)
        for (const rule of ruleList) expect(brokenArcs(state.problem, state, rule), rule.code).toBe(0)
        if (moved && state.broken <= (value[0] ?? 0) && random.chance(50)) {
          state.keep()
          continue
        }
        state.undo(mark)
        expect([state.broken, state.unserved, state.weighted]).toEqual(value)
        expect(save(state)).toEqual(before)
      }
      expectRecount(state)
    },
  )

  test('students who choose their weeks again never make it worse, and nothing is miscounted', () => {
    const state = built(name)
    const random = new Random(23)
    for (let round = 0; round < 4; round++) {
      const { broken, weighted } = state
      chooseWeeks(state, random)
      expect(state.broken).toBeLessThanOrEqual(broken)
      expect(state.weighted).toBeLessThanOrEqual(weighted)
      expectRecount(state)
      for (const rule of ruleList) expect(brokenArcs(state.problem, state, rule), rule.code).toBe(0)
      for (let step = 0; step < 100; step++) wanderOn(state, random)
    }
  })

  test('the flow of a slot never makes it worse, and comes to an end', () => {
    const state = built(name)
    for (let slot = 0; slot < state.problem.slots.length; slot++) {
      const before = [state.broken, state.unserved, state.weighted]
      new SlotFlow(state, slot).improve()
      expectRecount(state)
      expect(state.broken).toBeLessThanOrEqual(before[0] ?? 0)
      expect(state.unserved).toBeLessThanOrEqual(before[1] ?? 0)
      if (state.unserved === before[1]) expect(state.weighted).toBeLessThanOrEqual(before[2] ?? 0)
      let again = 0
      while (again < 20 && new SlotFlow(state, slot).improve() > 0) again++
      expect(again).toBeLessThan(20)
      state.keep()
    }
  })
})

test('every move was done somewhere in the cases above', () => {
  for (const move of moves) expect(done.get(move.name) ?? 0, move.name).toBeGreaterThan(0)
})
