import type { Pattern } from './student-days.ts'
import type { Space } from './student-space.ts'

/** Patterns of all students and days in flat arrays. */
export interface Packed {
  /** (Student × day): its first pattern. */
  readonly dayStart: Int32Array
  /** Pattern: its first way; way: its first good. */
  readonly wayStart: Int32Array
  readonly goodStart: Int32Array
  readonly goods: Int32Array
  /** Pattern: what it adds to the state of the student's space, the activities it has there, whether tutored. */
  readonly delta: Int32Array
  readonly mask: Int32Array
  readonly tutored: Uint8Array
}

/** Writes patterns down one day after the other, students in order. */
export class Packer {
  private readonly dayStart = [0]
  private readonly wayStart = [0]
  private readonly goodStart = [0]
  private readonly goods: number[] = []
  private readonly delta: number[] = []
  private readonly mask: number[] = []
  private readonly tutored: number[] = []

  addDay(patterns: readonly Pattern[], space: Space): void {
    for (const { activities, tutored, gain, ways } of patterns) {
      let change = 0
      let bits = 0
      for (const activity of activities) {
        const at = space.activities.indexOf(activity)
        if (at < 0) continue
        change += space.stride[at]
        bits |= 1 << at
      }
      this.delta.push(change * space.gains + (space.gains > 1 ? gain : 0))
      this.mask.push(bits)
      this.tutored.push(tutored ? 1 : 0)
      for (const way of ways) {
        for (const good of way) this.goods.push(good)
        this.goodStart.push(this.goods.length)
      }
      this.wayStart.push(this.goodStart.length - 1)
    }
    this.dayStart.push(this.delta.length)
  }

  pack(): Packed {
    return {
      dayStart: Int32Array.from(this.dayStart),
      wayStart: Int32Array.from(this.wayStart),
      goodStart: Int32Array.from(this.goodStart),
      goods: Int32Array.from(this.goods),
      delta: Int32Array.from(this.delta),
      mask: Int32Array.from(this.mask),
      tutored: Uint8Array.from(this.tutored),
    }
  }
}
