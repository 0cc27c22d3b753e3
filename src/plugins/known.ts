/** How many are remembered at least, once there are so many, and twice as many at the most. */
const MANY = 10_000

/** The hashes of sessions and tokens that were somebody's when they were last looked up by this process: the latest of them. */
export class Known {
  private young = new Set<string>()
  private old = new Set<string>()

  has(hash: string): boolean {
    return this.young.has(hash) || this.old.has(hash)
  }

  add(hash: string): void {
    if (this.young.size === MANY) {
      this.old = this.young
      this.young = new Set()
    }
    this.young.add(hash)
  }

  delete(hash: string): void {
    this.young.delete(hash)
    this.old.delete(hash)
  }
}
