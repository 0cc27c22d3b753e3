/** Rows of a linear model, packed one after the other: lower ≤ Σ value × column ≤ upper. */
interface Rows {
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Where each row begins in `column` and `value`; one entry more than there are rows. */
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** Columns of a linear model: lower ≤ x ≤ upper, a cost each, 1 where only whole numbers are allowed. */
interface Columns {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly cost: Float64Array
  readonly integer: Uint8Array
}

/** A linear or mixed-integer model: minimise offset + Σ cost × column. Bounds may be infinite. */
export interface LinearModel {
  readonly columns: Columns
  readonly rows: Rows
  readonly offset: number
}

/** A linear expression over columns: what a row or the objective is made of. */
export type Terms = readonly (readonly [value: number, column: number])[]

/** Writes a model down column by column and row by row. */
export class ModelBuilder {
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly cost: number[] = []
  private readonly integer: number[] = []
  private readonly packing = new RowPacker()
  private offset = 0

  get columnCount(): number {
    return this.lower.length
  }
  get rowCount(): number {
    return this.packing.count
  }

  /** A column that takes whole numbers; returns its index. */
  whole(lower: number, upper: number, cost = 0): number {
    return this.column(lower, upper, cost, 1)
  }
  /** A column that takes any number; returns its index. */
  real(lower: number, upper: number, cost = 0): number {
    return this.column(lower, upper, cost, 0)
  }
  /** A column that is 0 or 1; returns its index. */
  binary(cost = 0): number {
    return this.column(0, 1, cost, 1)
  }
  private column(lower: number, upper: number, cost: number, integer: 0 | 1): number {
    this.lower.push(lower)
    this.upper.push(upper)
    this.cost.push(cost)
    this.integer.push(integer)
    return this.lower.length - 1
  }

  /** Adds to the objective: a constant. */
  addOffset(value: number): void {
    this.offset += value
  }
  /** Adds to the objective: more cost for a column. */
  addCost(column: number, value: number): void {
    this.cost[column] = (this.cost[column] ?? 0) + value
  }
  /** Narrows the bounds of a column. */
  narrow(column: number, lower: number, upper: number): void {
    this.lower[column] = Math.max(this.lower[column] ?? lower, lower)
    this.upper[column] = Math.min(this.upper[column] ?? upper, upper)
  }
  bounds(column: number): readonly [lower: number, upper: number] {
    return [this.lower[column] ?? 0, this.upper[column] ?? 0]
  }

  /** lower ≤ terms ≤ upper. A column named twice counts with the sum of its values; returns the row's index. */
  row(lower: number, upper: number, terms: Terms): number {
    return this.packing.add(lower, upper, terms)
  }
  atMost(terms: Terms, upper: number): number {
    return this.row(Number.NEGATIVE_INFINITY, upper, terms)
  }
  atLeast(terms: Terms, lower: number): number {
    return this.row(lower, Number.POSITIVE_INFINITY, terms)
  }
  equal(terms: Terms, value: number): number {
    return this.row(value, value, terms)
  }

  build(): LinearModel {
    return {
      columns: {
        lower: Float64Array.from(this.lower),
        upper: Float64Array.from(this.upper),
        cost: Float64Array.from(this.cost),
        integer: Uint8Array.from(this.integer),
      },
      rows: this.packing.pack(),
      offset: this.offset,
    }
  }
}

/** Packs the rows of a model. */
class RowPacker {
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly start: number[] = [0]
  private readonly column: number[] = []
  private readonly value: number[] = []

  get count(): number {
    return this.lower.length
  }

  /** Adds a row; returns its index among those packed here. */
  add(lower: number, upper: number, terms: Terms): number {
    const sums = new Map<number, number>()
    for (const [value, column] of terms) sums.set(column, (sums.get(column) ?? 0) + value)
    for (const [column, value] of sums)
      if (value !== 0) {
        this.column.push(column)
        this.value.push(value)
      }
    this.start.push(this.column.length)
    this.lower.push(lower)
    this.upper.push(upper)
    return this.lower.length - 1
  }

  pack(): Rows {
    return {
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      start: Int32Array.from(this.start),
      column: Int32Array.from(this.column),
      value: Float64Array.from(this.value),
    }
  }
}
