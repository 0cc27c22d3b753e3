import { type Menu, MOST_BLOCKS } from './choices.ts'

/** What a block left unserved weighs against everything else in a week. */
export const UNSERVED = 20_000

/** Times that multipliers move in one choice at the most, and where they stop moving: so many without a better bound. */
const MOST_MOVES = 8
/** By how much a multiplier moves at first, in points of S01; halved whenever the bound falls. */
const STEP = 8

/**
 * A lower bound of what the rest of a week costs: no activity is limited, but each has a multiplier for the groups of it, and
 * blocks are filled one after another (Lagrangian relaxation; Held and Karp 1971). Any multipliers make a bound; those of a
 * menu are kept from one choice to the next, because prices change little.
 */
export class Relaxation {
  /** By block: what it and those after it cost at the least, multipliers included. */
  readonly ahead = new Float64Array(MOST_BLOCKS + 1)
  /** What the multipliers are worth if every limit is used up, which no week costs. */
  limits = 0
  /** By block: the choice of the least cost (−1: nothing, −2: a part of a choice of several days), and where it goes on. */
  private readonly picked = new Int32Array(MOST_BLOCKS)
  private readonly parts = new Float64Array(MOST_BLOCKS)
  private readonly partOf = new Int32Array(MOST_BLOCKS)
  private used = new Int32Array(16)
  private kept = new Float64Array(16)

  /**
   * Finds good multipliers for a menu at its prices.
   * @param plain by block and choice: its price less the points that it saves
   * @param left by limited activity of the menu: groups still to be had
   * @param slope what a point of S01 is worth
   */
  fit(menu: Menu, plain: readonly Float64Array[], left: Int32Array, slope: number): void {
    const { multipliers } = menu
    const count = multipliers.length
    if (this.used.length < count) {
      this.used = new Int32Array(2 * count)
      this.kept = new Float64Array(2 * count)
    }
    let step = STEP * slope
    let best = Number.NEGATIVE_INFINITY
    for (let move = 0; move < MOST_MOVES; move++) {
      const value = this.bound(menu, plain, left)
      if (value > best) {
        best = value
        for (let at = 0; at < count; at++) this.kept[at] = multipliers[at]
      } else step /= 2
      this.count(menu)
      let moved = false
      for (let at = 0; at < count; at++) {
        const excess = this.used[at] - left[at]
        if (excess === 0 || (excess < 0 && multipliers[at] === 0)) continue
        multipliers[at] = Math.max(0, multipliers[at] + step * Math.sign(excess))
        moved = true
      }
      if (!moved) break
    }
    for (let at = 0; at < count; at++) multipliers[at] = this.kept[at]
    this.bound(menu, plain, left)
  }

  /** The bound of the whole week at the multipliers as they are. */
  private bound(
    { byBlock, fixed, multipliers }: Menu,
    plain: readonly Float64Array[],
    left: Int32Array,
  ): number {
    const { ahead, picked, parts, partOf } = this
    const blocks = byBlock.length
    for (let block = 0; block < blocks; block++) {
      parts[block] = 0
      partOf[block] = -1
    }
    let scattered = 0
    for (let block = 0; block < blocks; block++) {
      const choices = byBlock[block]
      for (let index = 0; index < choices.length; index++) {
        const { span, mask, units, local, size } = choices[index]
        if (span > 0) continue
        const value = (plain[block][index] + (local < 0 ? 0 : multipliers[local] * units)) / size
        for (let bits = mask; bits !== 0; bits &= bits - 1) {
          const at = 31 - Math.clz32(bits & -bits)
          scattered |= 1 << at
          if (value >= parts[at]) continue
          parts[at] = value
          partOf[at] = local
        }
      }
    }
    ahead[blocks] = 0
    for (let block = blocks - 1; block >= 0; block--) {
      const next = ahead[block + 1]
      if ((fixed & (1 << block)) !== 0) {
        ahead[block] = next
        picked[block] = -1
        continue
      }
      const choices = byBlock[block]
      const isScattered = (scattered & (1 << block)) !== 0
      // A block that a choice of several days may fill costs nothing more once it does.
      let least = next + (isScattered ? parts[block] : UNSERVED)
      let pick = isScattered ? -2 : -1
      for (let index = 0; index < choices.length; index++) {
        const { span, units, local } = choices[index]
        if (span === 0) continue
        const value = plain[block][index] + (local < 0 ? 0 : multipliers[local] * units) + ahead[block + span]
        if (value >= least) continue
        least = value
        pick = index
      }
      ahead[block] = least
      picked[block] = pick
    }
    let limits = 0
    for (let at = 0; at < multipliers.length; at++) limits += multipliers[at] * left[at]
    this.limits = limits
    return ahead[0] - limits
  }

  /** How many groups the relaxed week has of each limited activity. */
  private count({ byBlock, multipliers }: Menu): void {
    const { used, picked, partOf } = this
    used.fill(0, 0, multipliers.length)
    for (let block = 0; block < byBlock.length; ) {
      const pick = picked[block]
      if (pick === -2 && partOf[block] >= 0) used[partOf[block]]++
      if (pick < 0) {
        block++
        continue
      }
      const { local, units, span } = byBlock[block][pick]
      if (local >= 0) used[local] += units
      block += span
    }
  }
}
