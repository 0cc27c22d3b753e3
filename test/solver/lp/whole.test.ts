import { describe, expect, test } from 'vitest'
import { CASES, generate } from '../../../solver/generate/index.ts'
import { runRound, solve } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { optimum } from '../../oracle/mip/index.ts'
import { openHighs } from './engines.ts'

/** A week with a budget of disturbance, which the exact model does not read, and a school that is refused. */
const UNREAD = new Set(['tiny-104', 'tiny-114'])

/** Groups that stand from last week, and a roster that is published. */
const KEPT = new Set(['tiny-31', 'tiny-32', 'tiny-33', 'tiny-35', 'tiny-36', 'tiny-103'])

/** Every third of the weeks of at most four students, and those in which something is to be kept. */
const SMALL = CASES.map((entry) => entry.name)
  .filter((name) => name.startsWith('tiny-') && !UNREAD.has(name) && generate(name).students.length <= 4)
  .filter((name, index) => index % 3 === 0 || KEPT.has(name))

const engine = await openHighs()

const solved = (name: (typeof CASES)[number]['name']) =>
  solve(generate(name), {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task, engine) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: 3,
    gap: null,
    observe: () => undefined,
  })

describe.each(SMALL)('%s solved whole', (name) => {
  test('is proved at once, is valid, and has the value that the exact program of the tests finds', async () => {
    const roster = await solved(name)
    const { score, bound, work } = roster
    expect(work).toBe(0)
    expect(bound).toEqual({
      unserved: score.unserved,
      worstShare: score.worstShare,
      weighted: score.weighted,
      how: 'whole-week',
    })
    expect(verify(roster).valid).toBe(true)
    const best = await optimum(generate(name))
    expect([score.unserved, score.weighted]).toEqual([best.unserved, best.weighted])
  })
})

test('a published roster is kept as far as it pays, and that is proved', async () => {
  const roster = await solved('tiny-103')
  expect(roster.bound.weighted).toBe(roster.score.weighted)
  expect(roster.score.terms.S09).toBeGreaterThan(0)
  expect(verify(roster).valid).toBe(true)
})
