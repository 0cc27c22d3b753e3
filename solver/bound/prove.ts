import type { Problem } from '../problem.ts'
import { Dual, SCALE } from './dual.ts'
import { pricesOf } from './prices.ts'
import { relax } from './relax/index.ts'
import { type Iterate, PrimalDual } from './relax/primal-dual.ts'
import type { Program } from './relax/program.ts'
import { studentsAlone } from './students-alone.ts'

/** What is proved of a school, and where the method stands: all it needs to go on. */
export interface Proof {
  /** Student-blocks that every roster leaves unserved at the least; null: not looked at. */
  readonly least: number | null
  /** No roster that serves everybody has a Z below this. */
  readonly value: number
  /** By which argument: every student alone, or the best prices found. */
  readonly how: 'students-alone' | 'prices'
  /**
   * The prices that prove it, laid out as in `Market`, in 1 ÷ `SCALE` of Z: by option what a seat is worth; by option, where a
   * session may need more than its lead, what a seat of one adult's is worth besides; by room type and segment what a
   * place is worth; by site duty what it costs to have somebody hold it.
   */
  readonly prices: Int32Array
  /** By option: groups that the relaxation opens, a fraction. */
  readonly openings: Float64Array
  readonly steps: number
  /** How many of the last steps added next to nothing. */
  readonly idle: number
  /** More steps would hardly prove more. */
  readonly isDone: boolean
  readonly iterate: Iterate | null
}

/** Iterations of a step, fewer where each is long; prices are tried when it ends; the stop flag is looked at after so many. */
const STEP = 150
const LONG = 250_000
const LOOK = 25

/** A step is idle that adds less than one part in so many to what is proved; after so many idle ones in a row it is over. */
const WORTHWHILE = 7000
const PATIENCE = 12

/** The dual function and the relaxation of the school last looked at: a worker proves one school at a time. */
class Workshop {
  readonly dual: Dual
  readonly program: Program
  readonly method: PrimalDual

  constructor(problem: Problem, mayBeLent: boolean) {
    this.dual = new Dual(problem, mayBeLent)
    this.program = relax(problem, this.dual.market)
    this.method = new PrimalDual(this.program)
  }
}

let last: { readonly problem: Problem; readonly mayBeLent: boolean; readonly workshop: Workshop } | null =
  null

function workshopOf(problem: Problem, mayBeLent: boolean): Workshop {
  if (last?.problem === problem && last.mayBeLent === mayBeLent) return last.workshop
  // Some hundred megabytes: the old one is to be gone before there is a new one.
  last = null
  const workshop = new Workshop(problem, mayBeLent)
  last = { problem, mayBeLent, workshop }
  return workshop
}

/** What is known without any work. */
export const proveAlone = (problem: Problem): Proof => ({
  least: null,
  value: studentsAlone(problem),
  how: 'students-alone',
  prices: new Int32Array(0),
  openings: new Float64Array(0),
  steps: 0,
  idle: 0,
  isDone: false,
  iterate: null,
})

/**
 * One step on: iterations of the relaxation, then its prices tried on the exact dual function.
 * @param problem the school's week without an allotment: all that it could have of people and rooms that others share
 * @param before where it stood
 * @param mayBeLent whether teachers of the school may be lent to another
 * @param pace how many single steps in one
 * @returns null when stopped, nothing of `before` changed
 */
export function prove(
  problem: Problem,
  before: Proof,
  mayBeLent: boolean,
  stopped: () => boolean,
  pace = 1,
): Proof | null {
  const workshop = workshopOf(problem, mayBeLent)
  const { dual, program, method } = workshop
  const iterate = before.iterate === null ? method.start() : copy(before.iterate)
  let { value, how, prices } = before
  const looks = pace * looksOf(program)
  for (let look = 1; look <= looks; look++) {
    if (stopped()) return null
    method.advance(iterate, LOOK)
  }
  const tried = pricesOf(program, dual.market, iterate)
  const proved = Math.ceil(dual.evaluate(tried) / SCALE)
  if (Number.isSafeInteger(proved) && proved > value) {
    value = proved
    how = 'prices'
    prices = Int32Array.from(tried)
  }
  const { openings } = program
  const idle = how === 'prices' && (value - before.value) * WORTHWHILE < pace * value ? before.idle + pace : 0
  return {
    ...before,
    value,
    how,
    prices,
    openings: Float64Array.from(openings, (column) => (column < 0 ? 0 : iterate.point[column])),
    steps: before.steps + 1,
    idle,
    isDone: idle >= PATIENCE,
    iterate,
  }
}

/** Looks at the stop flag that make up a step. */
function looksOf({ model }: Program): number {
  const share = Math.min(1, LONG / model.rows.value.length)
  return Math.max(1, Math.round((STEP * share) / LOOK))
}

const copy = ({ point, duals, balance }: Iterate): Iterate => ({
  point: point.slice(),
  duals: duals.slice(),
  balance,
})
