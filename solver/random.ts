/** The whole state of a generator: four 32-bit integers, as they stand in a checkpoint. */
export type RandomState = readonly [number, number, number, number]

/** One round of a 32-bit integer mix (splitmix32): spreads a seed over the four words of the state. */
function mix(word: number): number {
  let z = (word + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}

/**
 * A small seeded generator with integers only: the same seed gives the same numbers on every machine.
 *
 * Source: `sfc32` (Small Fast Counting, 32 bit) of Chris Doty-Humphrey's PractRand: period at least 2^32 by its
 * counter, about 2^127 on average. Bounded numbers without bias by the rejection of `java.util.Random.nextInt(bound)`.
 * Nothing is allocated while numbers are drawn.
 */
export class Random {
  private a = 0
  private b = 0
  private c = 0
  private d = 1

  /** @param seed any integer; its low 32 bits and the next 21 count */
  constructor(seed: number) {
    const low = seed | 0
    const high = Math.floor(seed / 4_294_967_296) | 0
    this.a = mix(low)
    this.b = mix(this.a ^ high)
    this.c = mix(this.b ^ low)
    for (let round = 0; round < 12; round++) this.bits()
  }

  /** A generator that goes on from a state. */
  static from(state: RandomState): Random {
    const random = new Random(0)
    random.load(state)
    return random
  }

  /** The state, to go on from later: four integers from −2^31 to 2^31 − 1. */
  get state(): RandomState {
    return [this.a, this.b, this.c, this.d]
  }

  load(state: RandomState): void {
    this.a = state[0] | 0
    this.b = state[1] | 0
    this.c = state[2] | 0
    this.d = state[3] | 0
  }

  /** A generator of its own for a part of the work: what the part draws moves nothing outside it. */
  split(): Random {
    const child = new Random(0)
    child.load([this.bits(), this.bits(), this.bits(), 1])
    for (let round = 0; round < 12; round++) child.bits()
    return child
  }

  /** 32 random bits as a signed integer. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum
  }

  /** An integer from 0 to n − 1, each as likely; n from 1 to 2^31 − 1. */
  next(n: number): number {
    if (!(n >= 1 && n <= 0x7fffffff)) throw new RangeError(`bound ${n} is not from 1 to 2147483647`)
    let u = this.bits() >>> 1
    let r = u % n
    while (((u - r + (n - 1)) | 0) < 0) {
      u = this.bits() >>> 1
      r = u % n
    }
    return r
  }

  /** An integer from lo to hi, both included. */
  int(lo: number, hi: number): number {
    return lo + this.next(hi - lo + 1)
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.next(100) < percent
  }

  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.next(list.length)] as T
  }

  /** Puts a list into random order, in place (Fisher and Yates), and returns it. */
  shuffle<L extends { readonly length: number; [index: number]: unknown }>(list: L): L {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.next(i + 1)
      const held = list[i]
      list[i] = list[j]
      list[j] = held
    }
    return list
  }

  /**
   * An index of `weights`, as likely as its weight says.
   * @param weights integers at least 0 with a sum from 1 to 2^31 − 1
   */
  weighted(weights: ArrayLike<number>): number {
    let sum = 0
    for (let i = 0; i < weights.length; i++) sum += weights[i] as number
    let left = this.next(sum)
    let index = 0
    while (left >= (weights[index] as number)) {
      left -= weights[index] as number
      index++
    }
    return index
  }
}
