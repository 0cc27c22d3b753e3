import type { Problem } from '../../problem.ts'
import type { Snapshot } from '../../search/snapshot.ts'
import { type Answer, type Engine, type Limits, NO_LIMITS } from '../engine.ts'
import { exactModel, type Goal, isReadable } from './index.ts'

/** A value of a school's week: who is unserved, then Z. */
interface Value {
  readonly unserved: number
  readonly weighted: number
}

/** What solving a school's week as one model gave. */
export interface Whole {
  /** The best solution the models gave; null: none better than what was known. */
  readonly snapshot: Snapshot | null
  /** Least that can be unserved, and least Z with that; null: not proved. Whole numbers, as the levels are. */
  readonly unserved: number
  readonly weighted: number | null
  /** Whether the best is proved to be the optimum of both levels. */
  readonly proved: boolean
}

/** Whether a school is small enough for its week to be solved as one model in little time. */
export const isSmall = (problem: Problem): boolean =>
  isReadable(problem) && problem.requiredTotal * problem.adults.length <= MOST_CELLS

/** Required student-blocks × adults. */
const MOST_CELLS = 500

/**
 * Solves a school's week exactly, level by level, within so many nodes of branch and bound a level: the same result on
 * every machine.
 * @param known the best solution so far, to begin with, and its value
 */
export function solveWhole(
  problem: Problem,
  engine: Engine,
  nodes: number,
  known: Value & { readonly snapshot: Snapshot },
): Whole {
  const limits: Limits = { ...NO_LIMITS, nodes }
  const nothing: Whole = { snapshot: null, unserved: 0, weighted: null, proved: false }
  if (!isReadable(problem)) return nothing
  let unserved = 0
  if (known.unserved > 0) {
    const first = run(problem, engine, limits, { level: 'unserved' }, known.snapshot)
    unserved = leastWhole(first.answer)
    if (first.answer.status !== 'optimal') return { ...nothing, unserved }
  }
  const second = run(problem, engine, limits, { level: 'weighted', unserved }, known.snapshot)
  const { status, value } = second.answer
  return {
    snapshot: second.snapshot,
    unserved,
    weighted: leastWhole(second.answer),
    proved: status === 'optimal' && value !== null,
  }
}

/** The same for who is unserved alone: the best solution is one with the fewest, whatever it costs. */
export function leastUnserved(
  problem: Problem,
  engine: Engine,
  nodes: number,
  known: Value & { readonly snapshot: Snapshot },
): Whole {
  if (known.unserved === 0 || !isReadable(problem))
    return { snapshot: null, unserved: 0, weighted: null, proved: false }
  const { answer, snapshot } = run(
    problem,
    engine,
    { ...NO_LIMITS, nodes },
    { level: 'unserved' },
    known.snapshot,
  )
  return { snapshot, unserved: leastWhole(answer), weighted: null, proved: false }
}

function run(problem: Problem, engine: Engine, limits: Limits, goal: Goal, known: Snapshot) {
  const { model, snapshotOf, startOf } = exactModel(problem, goal)
  const answer = engine.solve(model, limits, startOf(known) ?? undefined)
  return { answer, snapshot: answer.point && snapshotOf(answer.point) }
}

/** The least whole number that a bound allows, with room for what floating arithmetic loses. */
const leastWhole = ({ bound }: Answer): number => Math.max(0, Math.ceil(bound - 1e-4))
