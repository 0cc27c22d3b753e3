import highs, { type Highs } from 'highs'

/** A linear expression: a constant and (coefficient, column) pairs. */
export interface Expr {
  readonly constant: number
  readonly parts: readonly (readonly [number, number])[]
}

export const constant = (value: number): Expr => ({ constant: value, parts: [] })
const column = (index: number): Expr => ({ constant: 0, parts: [[1, index]] })
export const scaled = (factor: number, expr: Expr): Expr => ({
  constant: factor * expr.constant,
  parts: expr.parts.map(([coefficient, index]) => [factor * coefficient, index]),
})
export const sum = (exprs: readonly Expr[]): Expr => ({
  constant: exprs.reduce((total, expr) => total + expr.constant, 0),
  parts: exprs.flatMap((expr) => expr.parts),
})
export const minus = (a: Expr, b: Expr): Expr => sum([a, scaled(-1, b)])

interface Row {
  readonly parts: ReadonlyMap<number, number>
  readonly lower: number
  readonly upper: number
}

/** A mixed-integer program that is written down row by row and solved to gap 0. */
export class Program {
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly whole: (0 | 1)[] = []
  private readonly rows: Row[] = []

  get size(): { columns: number; rows: number } {
    return { columns: this.lower.length, rows: this.rows.length }
  }

  binary(): Expr {
    return this.add(0, 1, 1)
  }
  integer(lower: number, upper: number): Expr {
    return this.add(lower, upper, 1)
  }
  /** Between bounds, and an integer only if the rest makes it one. */
  real(lower: number, upper: number): Expr {
    return this.add(lower, upper, 0)
  }
  private add(lower: number, upper: number, whole: 0 | 1): Expr {
    this.lower.push(lower)
    this.upper.push(upper)
    this.whole.push(whole)
    return column(this.lower.length - 1)
  }

  atMost(a: Expr, b: Expr | number): void {
    this.row(minus(a, typeof b === 'number' ? constant(b) : b), Number.NEGATIVE_INFINITY, 0)
  }
  atLeast(a: Expr, b: Expr | number): void {
    this.row(minus(a, typeof b === 'number' ? constant(b) : b), 0, Number.POSITIVE_INFINITY)
  }
  equal(a: Expr, b: Expr | number): void {
    this.row(minus(a, typeof b === 'number' ? constant(b) : b), 0, 0)
  }

  private row(expr: Expr, lower: number, upper: number): void {
    const parts = new Map<number, number>()
    for (const [coefficient, index] of expr.parts) parts.set(index, (parts.get(index) ?? 0) + coefficient)
    for (const [index, coefficient] of parts) if (coefficient === 0) parts.delete(index)
    if (parts.size === 0 && lower <= expr.constant && expr.constant <= upper) return
    this.rows.push({ parts, lower: lower - expr.constant, upper: upper - expr.constant })
  }

  /** A binary that is 1 when all of these are (each 0 or 1), and may be 0 only then if one of them is. */
  all(exprs: readonly Expr[]): Expr {
    const both = this.binary()
    for (const expr of exprs) this.atMost(both, expr)
    this.atLeast(both, minus(sum(exprs), constant(exprs.length - 1)))
    return both
  }

  /**
   * The least value that a function which never falls takes at a whole-numbered expression or above it, exactly: one
   * binary for each stretch of values over which the function is the same.
   */
  step(expr: Expr, values: readonly number[], of: (value: number) => number): Expr {
    const stretches: { to: number; cost: number }[] = []
    for (const to of [...values].sort((a, b) => a - b)) {
      const last = stretches.at(-1)
      const cost = of(to)
      if (last !== undefined && last.cost > cost) throw new RangeError('the function falls')
      if (last?.cost === cost) last.to = to
      else stretches.push({ to, cost })
    }
    const chosen = stretches.map((stretch) => ({ ...stretch, is: this.binary() }))
    this.equal(sum(chosen.map(({ is }) => is)), 1)
    this.atMost(expr, sum(chosen.map(({ to, is }) => scaled(to, is))))
    return sum(chosen.map(({ cost, is }) => scaled(cost, is)))
  }

  /** All of it as text: the same text means the same program. */
  text(expr: Expr): string {
    const rows = this.rows.map(({ parts, lower, upper }) => [String(lower), String(upper), ...parts])
    return JSON.stringify([this.lower, this.upper, this.whole, rows, expr])
  }

  /** Minimises an expression; null when nothing is feasible. */
  async minimise(expr: Expr, start?: readonly number[]): Promise<Solved | null> {
    return this.run(await engine(), expr, start)
  }

  private run(solver: Highs, expr: Expr, start?: readonly number[]): Solved | null {
    const cost = new Float64Array(this.lower.length)
    for (const [coefficient, index] of expr.parts) cost[index] = (cost[index] ?? 0) + coefficient
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const { parts } of this.rows) {
      for (const [index, coefficient] of parts) {
        indices.push(index)
        values.push(coefficient)
      }
      starts.push(indices.length)
    }
    const infinite = (bound: number) => Math.max(-solver.infinity, Math.min(solver.infinity, bound))
    const model = solver.createModel({
      numCols: this.lower.length,
      numRows: this.rows.length,
      offset: expr.constant,
      colCost: cost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rows.map(({ lower }) => infinite(lower)),
      rowUpper: this.rows.map(({ upper }) => infinite(upper)),
      integrality: this.whole,
      matrix: {
        format: 'csr',
        numRows: this.rows.length,
        numCols: this.lower.length,
        starts,
        indices,
        values,
      },
    })
    try {
      return this.solved(model, start)
    } finally {
      model.dispose()
    }
  }

  private solved(model: ReturnType<Highs['createModel']>, start?: readonly number[]): Solved | null {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 1 })
    if (start !== undefined)
      model.setSolution({ indices: start.map((_, index) => index), values: [...start] })
    const { modelStatus } = model.run()
    if (modelStatus === INFEASIBLE) return null
    if (modelStatus !== OPTIMAL) throw new Error(`the program ended with status ${modelStatus}`)
    const columns = [...model.getSolution().colValue]
    return {
      columns,
      value: (of) =>
        of.parts.reduce(
          (total, [coefficient, index]) => total + coefficient * (columns[index] ?? 0),
          of.constant,
        ),
    }
  }
}

const OPTIMAL = 7
const INFEASIBLE = 8

export interface Solved {
  readonly columns: readonly number[]
  readonly value: (expr: Expr) => number
}

// The package's types describe its CommonJS form; what is imported here is the function itself.
const load = highs as unknown as typeof highs.default
let loading: Promise<Highs> | undefined
function engine(): Promise<Highs> {
  loading ??= load()
  return loading
}
