import type { Answer, Observer } from '../../lp/engine.ts'
import type { LinearModel } from '../../lp/model.ts'
import type { Cause } from '../cause.ts'
import type { Start } from '../target.ts'

/** Told of each better point; of a peer in a process of its own with the seconds on its own clock. */
type PeerObserver = (...told: [...Parameters<Observer>, seconds?: number]) => void

/** The model that a peer was given, and how. */
export interface PeerModel {
  readonly columns: number
  readonly rows: number
  readonly entries: number
  readonly threads: number
  readonly start: Start
}

/** Another solver, given the same model and the same time. */
export interface Peer {
  readonly name: string
  /** How many it works with at once. */
  readonly threads: number
  /** Whether it can begin with a point that is known. */
  readonly takesStart: boolean
  /** Another form of the same model that it is given instead, with the same columns. */
  readonly formOf?: (model: LinearModel) => LinearModel
  /** Why it cannot be given a model at all, where there are such models. */
  readonly refuses?: (model: LinearModel) => Cause | null
  /** @param start a point to begin with, for peers that take one; where it is not a number the peer fills it in */
  readonly solve: (
    model: LinearModel,
    seconds: number,
    observe: PeerObserver,
    start: Float64Array | null,
  ) => Promise<Answer>
}

/** An answer without a point. */
export const noAnswer = (status: Answer['status']): Answer => ({
  status,
  point: null,
  value: null,
  bound: Number.NEGATIVE_INFINITY,
})

/**
 * An answer with a point; its value is added up from the model, not taken from the peer.
 * @param bound what the peer has proved, where it tells
 */
export function pointAnswer(
  { columns, offset }: LinearModel,
  point: Float64Array,
  isOptimal: boolean,
  bound = Number.NEGATIVE_INFINITY,
): Answer {
  const value = point.reduce((sum, x, column) => sum + x * (columns.cost[column] ?? 0), offset)
  return {
    status: isOptimal ? 'optimal' : 'stopped',
    point,
    value,
    bound: isOptimal ? value : bound,
  }
}

/** Entries of a row: value and column. */
export function* entriesOf({ rows }: LinearModel, row: number): Generator<readonly [number, number]> {
  for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++)
    yield [rows.value[at] ?? 0, rows.column[at] ?? 0]
}

/** The most that a peer's table of columns × rows may take; beyond it such a peer has no chance. */
const MOST_BYTES = 2 * 2 ** 30

/** Refuses what a solver that writes the whole table out, a row for every bound too, could not hold. */
export function tableTooLarge({ columns, rows }: LinearModel): Cause | null {
  const bytes = 8 * columns.cost.length * (rows.lower.length + columns.cost.length)
  return bytes > MOST_BYTES
    ? { kind: 'not run', word: `its table would take ${(bytes / 1e9).toFixed(1)} GB` }
    : null
}
