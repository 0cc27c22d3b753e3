import { SCALE } from './dual.ts'
import type { Market } from './market.ts'
import type { Iterate } from './relax/primal-dual.ts'
import type { Program } from './relax/program.ts'

/** Prices stay below this, so that no sum of theirs leaves the whole numbers that a double holds exactly. */
const MOST = 1_073_741_824

/** Duals of a relaxation as whole prices, laid out as in `Market`. */
export const pricesOf = ({ rowOf }: Program, { dutyBase }: Market, { duals }: Iterate): Float64Array =>
  Float64Array.from(rowOf, (row, price) => {
    if (row < 0) return 0
    const dual = price >= dutyBase ? -duals[row] : duals[row]
    return Math.min(MOST, Math.max(0, Math.round(SCALE * dual)))
  })
