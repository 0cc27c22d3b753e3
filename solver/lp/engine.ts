import type { LinearModel } from './model.ts'

/**
 * When a run ends before it has proved anything; null: no such limit. `nodes` gives the same answer on every machine, `seconds` does
 * not: nothing that enters a roster may be stopped by it.
 */
export interface Limits {
  /** Nodes of branch and bound. */
  readonly nodes: number | null
  readonly seconds: number | null
  /** A value within this of the bound counts as proved. 0.5 is exact where every value is a whole number. */
  readonly absoluteGap: number
  /** Asked now and then: whether to end at once. What a run ended so has found differs from machine to machine, and is let go. */
  readonly stopped?: () => boolean
}

/** To the end, with every objective value a whole number. */
export const NO_LIMITS: Limits = { nodes: null, seconds: null, absoluteGap: 0.5 }

export interface Answer {
  /** `stopped`: by a limit, with or without a point; `failed`: the engine could not go on. */
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped' | 'failed'
  /** The best point found, and its value, offset included; null: none. */
  readonly point: Float64Array | null
  readonly value: number | null
  /** No point has a value below this, as far as floating arithmetic goes; −Infinity: nothing known. */
  readonly bound: number
}

/** Called with each better point of a mixed-integer run, in order: its value, the bound so far, the point. */
export type Observer = (value: number, bound: number, point: Float64Array) => void

/** Solves linear and mixed-integer models. Handed in by the caller; blocks its thread. */
export interface Engine {
  readonly name: string
  /** @param start a point to begin with, for engines that take one; where it is not a number the engine fills it in; one outside the bounds of its columns is left out */
  readonly solve: (model: LinearModel, limits: Limits, start?: Float64Array, observe?: Observer) => Answer
}
