import type { Problem } from '../../problem.ts'
import type { Snapshot } from '../../search/snapshot.ts'
import { type Answer, type Engine, type Limits, NO_LIMITS } from '../engine.ts'
import type { LinearModel } from '../model.ts'
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

/** Whether a school is small enough for its week to be solved as one model. */
export const isSmall = (problem: Problem): boolean =>
  isReadable(problem) &&
  problem.requiredTotal * problem.adults.length <= MOST_CELLS &&
  problem.options.length * problem.adults.length <= MOST_POSTS

/** Whether it is so small that the model takes no time: even the first node of a larger one may take many seconds. */
export const isSmallest = (problem: Problem): boolean =>
  isSmall(problem) && problem.requiredTotal * problem.adults.length <= FEWEST_CELLS
const FEWEST_CELLS = 50

/** Required student-blocks × adults, and options × adults: about as many columns has the model. */
const MOST_CELLS = 500
const MOST_POSTS = 300

/** Work of a model: nodes of branch and bound × columns. Some 40,000 take a second; MOST_WORK is what a node more hardly ever helps after. */
export const SECOND_OF_WORK = 40_000
export const MOST_WORK = 250 * SECOND_OF_WORK

/**
 * Solves a school's week exactly, level by level, within so much work a level: the same result on every machine.
 * @param known the best solution so far, to begin with, and its value
 * @param stopped whether to end at once; what is found then is to be let go
 */
export function solveWhole(
  problem: Problem,
  engine: Engine,
  work: number,
  known: Value & { readonly snapshot: Snapshot },
  stopped?: () => boolean,
): Whole {
  const nothing: Whole = { snapshot: null, unserved: 0, weighted: null, proved: false }
  if (!isReadable(problem)) return nothing
  let unserved = 0
  if (known.unserved > 0) {
    const first = run(problem, engine, work, { level: 'unserved' }, known.snapshot, stopped)
    unserved = leastWhole(first.answer)
    if (first.answer.status !== 'optimal') return { ...nothing, unserved }
  }
  const second = run(problem, engine, work, { level: 'weighted', unserved }, known.snapshot, stopped)
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
  work: number,
  known: Value & { readonly snapshot: Snapshot },
): Whole {
  if (known.unserved === 0 || !isReadable(problem))
    return { snapshot: null, unserved: 0, weighted: null, proved: false }
  const { answer, snapshot } = run(problem, engine, work, { level: 'unserved' }, known.snapshot)
  return { snapshot, unserved: leastWhole(answer), weighted: null, proved: false }
}

function run(
  problem: Problem,
  engine: Engine,
  work: number,
  goal: Goal,
  known: Snapshot,
  stopped?: () => boolean,
) {
  const { model, snapshotOf, startOf } = exactModel(problem, goal)
  const limits: Limits = {
    ...NO_LIMITS,
    nodes: nodesOf(model, work),
    ...(stopped === undefined ? {} : { stopped }),
  }
  const answer = engine.solve(model, limits, startOf(known) ?? undefined)
  return { answer, snapshot: answer.point && snapshotOf(answer.point) }
}

/** Nodes of branch and bound that are so much work, and never more than MOST_NODES. */
export const nodesOf = ({ columns }: LinearModel, work: number): number =>
  Math.min(MOST_NODES, Math.ceil(work / columns.cost.length))
const MOST_NODES = 5_000

/** The least whole number that a bound allows, with room for what floating arithmetic loses. */
const leastWhole = ({ bound }: Answer): number => Math.max(0, Math.ceil(bound - 1e-4))
