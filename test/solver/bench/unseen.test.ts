import { expect, test } from 'vitest'
import type { Reading } from '../../../solver/bench/target.ts'
import { unseen } from '../../../solver/bench/targets/unseen.ts'

const reading = (unserved: number, weighted: number): Reading[] => [{ numbers: { unserved, weighted } }]

/** Two weeks of school-L: what the searches of 20 s and of 160 s ended with. */
function judged(short: readonly (readonly [number, number])[], long: readonly (readonly [number, number])[]) {
  const target = unseen.find(({ name }) => name === 'unseen-school-L')
  const results = new Map<string, Reading[]>()
  short.forEach(([unserved, weighted], at) => {
    results.set(`school-L, seed ${1000 + at}, 20 s`, reading(unserved, weighted))
  })
  long.forEach(([unserved, weighted], at) => {
    results.set(`school-L, seed ${1000 + at}, 160 s`, reading(unserved, weighted))
  })
  return target?.judge(results, new Map())[0]
}

test('weeks of unseen seeds are held against their own long search', () => {
  const near = judged(
    [
      [0, 101],
      [0, 102],
    ],
    [
      [0, 100],
      [0, 100],
    ],
  )
  expect(near?.met).toBe(true)
  expect(near?.measured).toBe(
    '2 of 2 seeds within; 1.5 % away on the median, 2.0 % at most (∞: more unserved); more unserved in 0 of 2, 0 at most',
  )
  expect(near?.target).toContain(
    'a search of 8 times the length (that is the reference, no best known value)',
  )
})

test('a search that is too far away, or leaves more over, misses; one that serves more is not away at all', () => {
  const long = [
    [0, 100],
    [0, 100],
  ] as const
  expect(
    judged(
      [
        [0, 104],
        [0, 102],
      ],
      long,
    )?.met,
  ).toBe(false)
  expect(
    judged(
      [
        [3, 90],
        [2, 90],
      ],
      long,
    )?.met,
  ).toBe(false)
  expect(
    judged(
      [
        [0, 300],
        [0, 300],
      ],
      [
        [5, 100],
        [5, 100],
      ],
    )?.met,
  ).toBe(true)
})

test('a week where more are unserved is infinitely far, whatever its Z, and one such week is enough to miss', () => {
  const long = [
    [0, 100],
    [0, 100],
  ] as const
  const verdict = judged(
    [
      [1, 1],
      [0, 100],
    ],
    long,
  )
  expect(verdict?.met).toBe(false)
  expect(verdict?.measured).toBe(
    '1 of 2 seeds within; ∞ away on the median, ∞ at most (∞: more unserved); more unserved in 1 of 2, 1 at most',
  )
})

test('every seed is judged: one that is too far misses, however near the median', () => {
  const verdict = judged(
    [
      [0, 103],
      [0, 100],
    ],
    [
      [0, 100],
      [0, 100],
    ],
  )
  expect(verdict).toMatchObject({
    met: false,
    measured: expect.stringContaining('1 of 2 seeds within; 1.5 %'),
  })
})

test('weeks that were not all measured are judged by nobody', () => {
  expect(judged([[0, 100]], [[0, 100]])?.met).toBe(null)
  expect(judged([], [])?.measured).toBe('–')
})
