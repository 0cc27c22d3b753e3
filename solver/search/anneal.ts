import type { WeightedMove } from '../moves/index.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { unservedPrice } from '../unserved-price.ts'
import { type Snapshot, save } from './snapshot.ts'
import { allowance } from './temperature.ts'

export interface Best {
  broken: number
  unserved: number
  weighted: number
  snapshot: Snapshot
}

/** Whether a state is better than the best kept: breaches, then unserved, then cost. */
export const isBetter = (
  state: { readonly broken: number; readonly unserved: number; readonly weighted: number },
  best: { readonly broken: number; readonly unserved: number; readonly weighted: number },
): boolean =>
  state.broken !== best.broken
    ? state.broken < best.broken
    : state.unserved !== best.unserved
      ? state.unserved < best.unserved
      : state.weighted < best.weighted

/** Work between two times that a best is written down while moving: writing costs as much as thousands of changes. */
const RECORD_EVERY = 60_000

/** Asked now and then whether to stop; a round that is stopped early is thrown away by its caller. */
export type Stopped = () => boolean

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on the whole solution for an amount of work, from one
 * temperature down to another by equal factors. Breaches never grow.
 * @returns false when it was stopped before the work was done
 */
export function anneal(
  state: State,
  best: Best,
  random: Random,
  work: number,
  hot: number,
  cold: number,
  moves: readonly WeightedMove[],
  stopped: Stopped,
): boolean {
  const begin = state.work
  const wheel = wheelOf(moves, state.problem.students.length)
  if (wheel.length === 0) return true
  const price = unservedPrice(state.problem)
  let temperature = hot
  const ratio = rootOfSteps(cold / hot)
  let step = 0
  let pending = isBetter(state, best)
  let recorded = state.work
  let tries = 0
  while (state.work - begin < work) {
    if ((++tries & 255) === 0) {
      if (stopped()) return false
      const due = Math.floor(((state.work - begin) * STEPS) / work)
      for (; step < due; step++) temperature *= ratio
    }
    const { broken, unserved, weighted } = state
    const move = moves[wheel[random.next(wheel.length)]]
    const mark = state.mark()
    state.work++
    const patience = (move.boldness ?? 1) * allowance(temperature, random.next(1024))
    if (!move.run(state, random, patience) || state.broken > broken) {
      state.undo(mark)
      continue
    }
    const loss = state.weighted - weighted + price * (state.unserved - unserved)
    if (state.broken === broken && loss > 0) {
      if (loss > patience) {
        state.undo(mark)
        continue
      }
      if (pending) {
        // The state before this move may be the best so far: it is written down, and the move is let go.
        pending = false
        if (state.work - recorded >= RECORD_EVERY) {
          state.undo(mark)
          if (isBetter(state, best)) record(state, best)
          recorded = state.work
          continue
        }
      }
    }
    state.keep()
    if (isBetter(state, best)) pending = true
  }
  if (isBetter(state, best)) record(state, best)
  return true
}

/** Students from whom on moves of single students are drawn at their full weight; the least part of it. */
const MANY = 1000
const LEAST_PART = 0.1

/** Each move as often as its weight says. */
function wheelOf(moves: readonly WeightedMove[], students: number): Int32Array {
  const part = Math.min(1, Math.max(LEAST_PART, students / MANY))
  return Int32Array.from(
    moves.flatMap(({ weight, ofStudents }, index) =>
      Array.from({ length: Math.ceil(weight * (ofStudents === true ? part : 1)) }, () => index),
    ),
  )
}

/** Writes a state down as the best. */
export function record(state: State, best: Best): void {
  best.broken = state.broken
  best.unserved = state.unserved
  best.weighted = state.weighted
  best.snapshot = save(state)
}

/** Steps of the temperature in one cooling: 2⁶, so that the factor is a sixfold square root, exact on every machine. */
const STEPS = 64

function rootOfSteps(value: number): number {
  let root = value
  for (let halving = 0; halving < 6; halving++) root = Math.sqrt(root)
  return root
}
