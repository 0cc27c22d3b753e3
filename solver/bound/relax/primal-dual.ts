import type { Program } from './program.ts'

/** Where the method stands: the point, the duals, and the weight of the one's steps against the other's. */
export interface Iterate {
  readonly point: Float64Array
  readonly duals: Float64Array
  readonly balance: number
}

/**
 * The primal-dual hybrid gradient method with diagonal steps (Chambolle and Pock 2011; Pock and Chambolle 2011) on a linear
 * program with convex quadratic costs on single columns. Plain arithmetic: the same steps give the same bits everywhere.
 */
export class PrimalDual {
  private readonly program: Program
  private readonly pointStep: Float64Array
  private readonly dualStep: Float64Array
  private readonly curve: Float64Array
  private readonly shift: Float64Array
  private readonly slope: Float64Array
  private readonly ahead: Float64Array

  constructor(program: Program) {
    this.program = program
    const { columns, rows } = program.model
    const width = columns.cost.length
    const depth = rows.lower.length
    const ofColumn = new Float64Array(width)
    const ofRow = new Float64Array(depth)
    for (let row = 0; row < depth; row++)
      for (let at = rows.start[row]; at < rows.start[row + 1]; at++) {
        const size = Math.abs(rows.value[at])
        ofColumn[rows.column[at]] += size
        ofRow[row] += size
      }
    const inverse = (sum: number): number => (sum > 0 ? 1 / sum : 1)
    this.pointStep = ofColumn.map(inverse)
    this.dualStep = ofRow.map(inverse)
    this.curve = new Float64Array(width)
    this.shift = new Float64Array(width)
    for (const { column, curve, shift } of program.curves) {
      this.curve[column] = curve
      this.shift[column] = shift
    }
    this.slope = new Float64Array(width)
    this.ahead = new Float64Array(width)
  }

  /** Nothing opened, nothing priced. */
  start(): Iterate {
    const { columns, rows } = this.program.model
    return {
      point: columns.lower.map((lower, at) => Math.min(Math.max(0, lower), columns.upper[at])),
      duals: new Float64Array(rows.lower.length),
      // A seat weighs tens of the dearest unit: so much longer are the steps of prices.
      balance: 0.1 / this.program.weight,
    }
  }

  /** So many steps on; the iterate given is written over. */
  advance({ point, duals, balance }: Iterate, steps: number): void {
    for (let step = 0; step < steps; step++) {
      this.slopes(duals)
      this.movePoint(point, balance)
      this.moveDuals(duals, balance)
    }
  }

  private slopes(duals: Float64Array): void {
    const { slope } = this
    const { columns, rows } = this.program.model
    const { start, column, value } = rows
    slope.set(columns.cost)
    for (let row = 0; row < duals.length; row++) {
      const dual = duals[row]
      if (dual === 0) continue
      for (let at = start[row]; at < start[row + 1]; at++) slope[column[at]] += value[at] * dual
    }
  }

  private movePoint(point: Float64Array, balance: number): void {
    const { slope, ahead, curve, shift, pointStep } = this
    const { lower, upper } = this.program.model.columns
    for (let column = 0; column < point.length; column++) {
      const before = point[column]
      const length = pointStep[column] * balance
      let now = before - length * slope[column]
      const bend = length * curve[column]
      if (bend > 0 && now + shift[column] > 0) now = (now - bend * shift[column]) / (1 + bend)
      if (now < lower[column]) now = lower[column]
      else if (now > upper[column]) now = upper[column]
      ahead[column] = 2 * now - before
      point[column] = now
    }
  }

  private moveDuals(duals: Float64Array, balance: number): void {
    const { ahead, dualStep } = this
    const { start, column, value, lower, upper } = this.program.model.rows
    for (let row = 0; row < duals.length; row++) {
      let activity = 0
      for (let at = start[row]; at < start[row + 1]; at++) activity += value[at] * ahead[column[at]]
      const length = dualStep[row] / balance
      const before = duals[row]
      const high = before + length * (activity - upper[row])
      const low = before + length * (activity - lower[row])
      duals[row] = high > 0 ? high : low < 0 ? low : 0
    }
  }
}
