/** Entries of the table, a power of 2; of a week with more states, those that come later are not remembered. */
const SIZE = 1 << 13
const MOST_PROBES = 8
/** A number that scatters neighbouring keys (Knuth 1973, 6.4). */
const SCATTER = 0x9e37_79b1

/** The states that the choice of one week has reached, and what each cost at the least: to come to one again at a higher cost is of no use. */
export class Reached {
  private readonly used = new Int32Array(SIZE)
  private readonly rest = new Float64Array(SIZE)
  private readonly cost = new Float64Array(SIZE)
  private readonly stamp = new Int32Array(SIZE)
  private now = 0

  /** Forgets everything. */
  clear(): void {
    this.now++
  }

  /**
   * Remembers that a state is reached.
   * @param used sessions had of each limited activity, packed
   * @param rest all else that matters for what may follow
   * @returns false where it was reached before at no higher cost
   */
  reach(used: number, rest: number, cost: number): boolean {
    let at = (Math.imul(used ^ Math.imul(rest | 0, SCATTER), SCATTER) >>> 7) & (SIZE - 1)
    for (let probe = 0; probe < MOST_PROBES; probe++, at = (at + 1) & (SIZE - 1)) {
      if (this.stamp[at] !== this.now) {
        this.stamp[at] = this.now
        this.used[at] = used
        this.rest[at] = rest
        this.cost[at] = cost
        return true
      }
      if (this.used[at] !== used || this.rest[at] !== rest) continue
      if (this.cost[at] <= cost) return false
      this.cost[at] = cost
      return true
    }
    return true
  }
}
