import { describe, expect, it } from 'vitest'
import { Random } from '../../solver/random.ts'

/** sfc32 as PractRand writes it, for comparison. */
function* reference(state: readonly number[]): Generator<number> {
  const w = Uint32Array.from(state)
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = w
    const sum = Uint32Array.of(a + b + d)[0] ?? 0
    w[3] = d + 1
    w[0] = b ^ (b >>> 9)
    w[1] = c + ((c << 3) >>> 0)
    w[2] = ((c << 21) | (c >>> 11)) + sum
    yield sum | 0
  }
}

describe('Random', () => {
  it('is sfc32', () => {
    const random = new Random(7)
    const expected = reference(random.state)
    for (let i = 0; i < 1000; i++) expect(random.bits()).toBe(expected.next().value)
  })

  it('gives the same numbers for the same seed, others for another', () => {
    const draw = (seed: number) => {
      const random = new Random(seed)
      return Array.from({ length: 20 }, () => random.next(1000))
    }
    expect(draw(42)).toEqual(draw(42))
    expect(draw(42)).not.toEqual(draw(43))
    expect(draw(1)).not.toEqual(draw(1 + 2 ** 32))
    expect(draw(20261123)).toEqual([
      960, 59, 827, 320, 7, 558, 190, 248, 691, 877, 298, 83, 72, 621, 951, 68, 348, 444, 478, 90,
    ])
  })

  it('goes on from a state as if nothing had happened', () => {
    const first = new Random(5)
    for (let i = 0; i < 37; i++) first.bits()
    const second = Random.from(first.state)
    for (let i = 0; i < 100; i++) expect(second.next(97)).toBe(first.next(97))
    expect(second.state).toEqual(first.state)
  })

  it('draws every value of a range about equally often, large ranges too', () => {
    const random = new Random(1)
    const count = new Array<number>(7).fill(0)
    for (let i = 0; i < 70_000; i++) {
      const value = random.int(3, 9) - 3
      count[value] = (count[value] ?? 0) + 1
    }
    for (const n of count) expect(Math.abs(n - 10_000)).toBeLessThan(400)
    let low = 0
    for (let i = 0; i < 10_000; i++) if (random.next(1_500_000_000) < 750_000_000) low++
    expect(Math.abs(low - 5_000)).toBeLessThan(250)
  })

  it('shuffles without losing anything and weighs as told', () => {
    const random = new Random(9)
    const list = Array.from({ length: 50 }, (_, i) => i)
    expect([...random.shuffle([...list])].sort((a, b) => a - b)).toEqual(list)
    expect(random.shuffle(Int32Array.from(list)).length).toBe(50)
    const count = [0, 0, 0]
    for (let i = 0; i < 10_000; i++) {
      const index = random.weighted([1, 0, 3])
      count[index] = (count[index] ?? 0) + 1
    }
    expect(count[1]).toBe(0)
    expect(Math.abs((count[0] ?? 0) - 2_500)).toBeLessThan(200)
  })

  it('splits off a generator that leaves the first alone', () => {
    const random = new Random(3)
    const child = random.split()
    const copy = Random.from(random.state)
    for (let i = 0; i < 10; i++) child.bits()
    expect(random.bits()).toBe(copy.bits())
    expect(child.bits()).not.toBe(copy.bits())
  })

  it('refuses bounds it cannot keep', () => {
    const random = new Random(3)
    expect(() => random.next(0)).toThrow(RangeError)
    expect(() => random.next(2 ** 31)).toThrow(RangeError)
    expect(() => random.pick([])).toThrow(RangeError)
  })
})
