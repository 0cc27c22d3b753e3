/**
 * A dynamic program over the days of one person's week, in room that is used again for the next person: the best value of
 * every state after so many days, and how it was reached. States are numbered from 0, the state at the start.
 */
export class Layers {
  private readonly days: number
  private readonly value: readonly Float64Array[]
  private readonly reached: readonly Int32Array[]
  private readonly counts: Int32Array
  private readonly choices: readonly Int32Array[]
  private readonly origins: readonly Int32Array[]

  constructor(states: number, days: number) {
    this.days = days
    const layer = <T>(make: () => T): T[] => Array.from({ length: days + 1 }, make)
    this.value = layer(() => new Float64Array(states).fill(Number.NEGATIVE_INFINITY))
    this.reached = layer(() => new Int32Array(states))
    this.choices = layer(() => new Int32Array(states))
    this.origins = layer(() => new Int32Array(states))
    this.counts = new Int32Array(days + 1)
  }

  begin(): void {
    this.counts.fill(0)
    this.value[0][0] = 0
    this.counts[0] = 1
  }

  /** States reached after so many days: the first `count` entries. */
  states(day: number): Int32Array {
    return this.reached[day]
  }
  count(day: number): number {
    return this.counts[day]
  }

  /** From a state at the start of a day to one at its end, with what that gains; the first of equals stays. */
  offer(day: number, from: number, to: number, gain: number, choice: number): void {
    const sum = this.value[day][from] + gain
    const next = this.value[day + 1]
    const known = next[to]
    if (sum <= known) return
    if (known === Number.NEGATIVE_INFINITY) this.reached[day + 1][this.counts[day + 1]++] = to
    next[to] = sum
    this.choices[day + 1][to] = choice
    this.origins[day + 1][to] = from
  }

  /** The best final state and its value less its cost; state −1 where none can end. Forgets all values, not the ways. */
  end(cost: Float64Array): { readonly state: number; readonly value: number } {
    let value = Number.NEGATIVE_INFINITY
    let state = -1
    for (let index = 0; index < this.counts[this.days]; index++) {
      const cell = this.reached[this.days][index]
      const sum = this.value[this.days][cell] - cost[cell]
      if (sum > value) {
        value = sum
        state = cell
      }
    }
    for (let day = 0; day <= this.days; day++)
      for (let index = 0; index < this.counts[day]; index++)
        this.value[day][this.reached[day][index]] = Number.NEGATIVE_INFINITY
    return { state, value }
  }

  /** What was chosen on a day that ended in a state, and the state it began in. */
  choice(day: number, state: number): number {
    return this.choices[day + 1][state]
  }
  before(day: number, state: number): number {
    return this.origins[day + 1][state]
  }
}
