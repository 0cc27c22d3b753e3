import { describe, expect, test } from 'vitest'
import { CASES, type CaseName, generate } from '../../solver/generate/index.ts'
import { enumerated } from './brute/index.ts'
import { judge } from './judge.ts'
import { optimum } from './mip/index.ts'

/** Weeks of three blocks, and one of four adults who may all hold duties, which take too long; a school that is refused. */
const LEFT_OUT: ReadonlySet<string> = new Set(['tiny-36', 'tiny-58', 'tiny-87', 'tiny-114'])

const SMALL: readonly CaseName[] = CASES.map(({ name }) => name).filter(
  (name) => name.startsWith('tiny-') && !LEFT_OUT.has(name) && generate(name).students.length <= 4,
)

test('there are more than a hundred of them', () => {
  expect(SMALL.length).toBeGreaterThan(100)
})

describe.each(SMALL)('%s by looking at every roster there is', (name) => {
  test('the best has the value that the exact program proves', async () => {
    const week = generate(name)
    const { plan, score } = enumerated(week)
    const judged = judge(week, plan)
    expect(judged.rules.filter(({ broken }) => broken > 0)).toEqual([])
    expect(judged.score).toEqual(score)
    const { unserved, worstShare, weighted } = await optimum(week)
    expect(score).toMatchObject({ unserved, worstShare, weighted })
  })
})
