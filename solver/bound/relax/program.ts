import type { LinearModel } from '../../lp/model.ts'

/** A convex cost on a column besides its linear one: curve ÷ 2 × (max(0, x + shift)² − max(0, shift)²). */
export interface Curve {
  readonly column: number
  readonly curve: number
  readonly shift: number
}

/**
 * The relaxation of a school's week, in units of Z: fractions of groups, places and duties, squares in place of what the
 * objective rounds down. It serves to find prices and a plan; nothing is proved by it alone.
 */
export interface Program {
  readonly model: LinearModel
  readonly curves: readonly Curve[]
  /** By price of the market: the row whose dual it is; −1 none. The dual of a duty's row counts with the other sign. */
  readonly rowOf: Int32Array
  /** By option: the column that counts its groups; −1 none. */
  readonly openings: Int32Array
  /** What one unit of the dearest choice weighs: the scale of duals. */
  readonly weight: number
}
