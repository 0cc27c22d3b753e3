/** Which thread answers questions about which roster: always the same one while it may be open there, else the least busy one. */
export class Placing {
  private readonly busy: number[]
  private readonly places = new Map<string, number>()
  private readonly most: number

  /**
   * @param threads how many there are
   * @param most rosters that are remembered; the one that was asked of longest ago gives way
   */
  constructor(threads: number, most: number) {
    this.busy = Array.from({ length: threads }, () => 0)
    this.most = most
  }

  /** The thread for a question about a roster, which counts as busy with it until `leave`. */
  enter(roster: string): number {
    const place = this.places.get(roster) ?? this.idlest()
    this.keep(roster, place)
    this.busy[place] = (this.busy[place] ?? 0) + 1
    return place
  }

  /** Notes that a roster is open in a thread. */
  keep(roster: string, place: number): void {
    this.places.delete(roster)
    this.places.set(roster, place)
    const [oldest] = this.places.keys()
    if (this.places.size > this.most && oldest !== undefined) this.places.delete(oldest)
  }

  leave(place: number): void {
    this.busy[place] = (this.busy[place] ?? 1) - 1
  }

  /** The thread with the fewest questions; of several, that with the fewest rosters. */
  private idlest(): number {
    const held = this.busy.map((_, index) => [...this.places.values()].filter((at) => at === index).length)
    const costs = this.busy.map((count, index) => count * (this.most + 1) + (held[index] ?? 0))
    return costs.indexOf(Math.min(...costs))
  }
}
