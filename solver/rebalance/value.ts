import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import { ruleList } from '../rules/index.ts'
import { load, save } from '../search/snapshot.ts'
import { State } from '../state.ts'
import { termList } from '../terms/index.ts'

export const STABILITY = TERM_CODES.indexOf('S09')

/** Weight of S09 beside which every other term only breaks ties: sums stay exact integers far beyond any school. */
export const FEWEST = 100_000_000

/** The weights of a week, with another one for S09. */
export const weightsWith = (problem: Problem, stability: number): Float64Array =>
  Float64Array.from(TERM_CODES, (code, index) =>
    index === STABILITY ? stability : problem.week.weights[code],
  )

/** An empty state that weighs S09 as told and the other terms as the week does. */
export const stateWith = (problem: Problem, stability: number): State =>
  new State(problem, weightsWith(problem, stability), ruleList, termList)

/** A state that decides the same as another, under weights of its own or the same. */
export function copyOf(state: State, weights: Float64Array = state.weights): State {
  const copy = new State(state.problem, weights, ruleList, termList)
  load(copy, save(state))
  return copy
}

/** What a repair is compared by, level by level: breaches, unserved student-blocks, weighted cost. */
export interface Value {
  readonly broken: number
  readonly unserved: number
  readonly weighted: number
}

export const worthOf = ({ broken, unserved, weighted }: State): Value => ({ broken, unserved, weighted })

export const isBelow = (a: Value, b: Value): boolean =>
  a.broken !== b.broken
    ? a.broken < b.broken
    : a.unserved !== b.unserved
      ? a.unserved < b.unserved
      : a.weighted < b.weighted

/**
 * Does the best of some trials, each done on the state, read and undone. What comes back by `undo` may stand in another order,
 * and a trial done again may then find something else: what is done counts, and where it makes the state no better the next best
 * takes its place.
 * @param anyhow the best even where it makes the state no better
 * @returns false where none was done
 */
export function bestOf(state: State, trials: readonly (() => void)[], anyhow = false): boolean {
  const before = worthOf(state)
  const isWorthIt = (value: Value): boolean => anyhow || isBelow(value, before)
  const found: { readonly trial: () => void; readonly value: Value }[] = []
  for (const trial of trials) {
    const mark = state.mark()
    trial()
    const value = worthOf(state)
    state.undo(mark)
    if (isWorthIt(value)) found.push({ trial, value })
  }
  found.sort((a, b) => (isBelow(a.value, b.value) ? -1 : isBelow(b.value, a.value) ? 1 : 0))
  for (const { trial } of found) {
    const mark = state.mark()
    trial()
    if (isWorthIt(worthOf(state))) return true
    state.undo(mark)
  }
  return false
}
