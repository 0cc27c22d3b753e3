import type { Columns, LinearModel, Rows } from './model.ts'

/**
 * When a run ends before it has proved anything; null: no such limit. `nodes` and `iterations` give the same answer on
 * every machine, `seconds` does not: nothing that enters a roster may be stopped by it.
 */
export interface Limits {
  /** Nodes of branch and bound. */
  readonly nodes: number | null
  /** Simplex iterations of a linear model without whole columns. */
  readonly iterations: number | null
  readonly seconds: number | null
  /** A value within this of the bound counts as proved. 0.5 is exact where every value is a whole number. */
  readonly absoluteGap: number
}

/** To the end, with every objective value a whole number. */
export const NO_LIMITS: Limits = { nodes: null, iterations: null, seconds: null, absoluteGap: 0.5 }

/** Which columns and rows are basic (1), at the lower bound (0), at the upper (2), zero (3), or not basic at all (4). */
interface Basis {
  readonly columns: Int32Array
  readonly rows: Int32Array
}

/** What linear programming knows about its optimum besides the point. */
interface Duals {
  /** By row: change of the value for one more of its bound. */
  readonly rows: Float64Array
  /** By column: reduced cost. */
  readonly columns: Float64Array
}

export interface Answer {
  /** `stopped`: by a limit, with or without a point; `failed`: the engine could not go on. */
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped' | 'failed'
  /** The best point found, and its value, offset included; null: none. */
  readonly point: Float64Array | null
  readonly value: number | null
  /** No point has a value below this, as far as floating arithmetic goes; −Infinity: nothing known. */
  readonly bound: number
  /** Of a linear model without whole columns, at its optimum. */
  readonly duals: Duals | null
  readonly basis: Basis | null
  readonly nodes: number
  readonly iterations: number
}

/** Called with each better point of a mixed-integer run, in order: its value, the bound so far, the point. */
export type Observer = (value: number, bound: number, point: Float64Array) => void

/** Solves linear and mixed-integer models. Handed in by the caller; blocks its thread. */
export interface Engine {
  readonly name: string
  /** @param start a point to begin with, for engines that take one; where it is not a number the engine fills it in */
  readonly solve: (model: LinearModel, limits: Limits, start?: Float64Array, observe?: Observer) => Answer
}

/** A model that stays in the engine between runs, so that a change costs a few iterations. Must be disposed. */
export interface LiveModel {
  /** @param relaxed whole columns may take any number */
  readonly run: (limits: Limits, relaxed: boolean, observe?: Observer) => Answer
  /** Appends rows over the columns there are; the basis is kept. */
  readonly addRows: (rows: Rows) => void
  /** Takes rows out by index; those behind move up. */
  readonly dropRows: (rows: Int32Array) => void
  /** Appends columns with their entries (`entries`: one packed stretch a column, its `column` naming rows). */
  readonly addColumns: (columns: Columns, entries: Pick<Rows, 'start' | 'column' | 'value'>) => void
  readonly setCosts: (columns: Int32Array, cost: Float64Array) => void
  readonly setBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void
  readonly setRowBounds: (rows: Int32Array, lower: Float64Array, upper: Float64Array) => void
  readonly setBasis: (basis: Basis) => void
  readonly setStart: (point: Float64Array) => void
  readonly dispose: () => void
}

/** An engine that also keeps models and gives duals and bases. */
export interface LiveEngine extends Engine {
  readonly open: (model: LinearModel) => LiveModel
}
