import { describe, expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { runRound, solve } from '../../../solver/index.ts'
import { optimum } from '../../oracle/mip/index.ts'
import { village } from '../village.ts'

/** What the search comes to by itself: nothing is solved as one model. */
async function searched(week: Week, seed: number, without: readonly string[] = []) {
  const { score } = await solve(week, {
    ...{ seed, version: 'test', rounds: 12, gap: null, without, prove: false },
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    observe: () => undefined,
  })
  return { unserved: score.unserved, weighted: score.weighted }
}

const bestOf = async (week: Week) => {
  const { unserved, weighted } = await optimum(week)
  return { unserved, weighted }
}

describe('where the only teacher must be there, and a guest leads', () => {
  test.each([1, 2, 3])('the teacher assists, and the children stay together (seed %i)', async (seed) => {
    expect(await searched(village(), seed)).toEqual(await bestOf(village()))
  })

  test('no other move does that', async () => {
    const { weighted } = await searched(village(), 1, ['fold'])
    expect(weighted).toBeGreaterThan((await bestOf(village())).weighted)
  })
})

describe('a week that was published already', () => {
  test.each(['tiny-103', 'tiny-104'] as const)('%s is searched from what was published', async (name) => {
    expect(generate(name).history.published).not.toBeNull()
    expect(await searched(generate(name), 1)).toEqual(await bestOf(generate(name)))
  })
})
