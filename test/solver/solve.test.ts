import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { runRound } from '../../solver/index.ts'
import { startThreads, type Threads } from '../../src/pool/pool.ts'
import { openHighs } from './lp/engines.ts'
import { improvements, rosterOf, shuffled } from './searched.ts'

const engine = await openHighs()
/** One thread that does what a worker does. */
const exact = { run: async (task: Parameters<typeof runRound>[0]) => runRound(task, engine) }

const CASES: readonly CaseName[] = ['tiny-12', 'tiny-29', 'tiny-44', 'school-S']

describe.each(CASES)('solve %s', (name) => {
  test('two runs give the same bytes', async () => {
    const first = await rosterOf(generate(name))
    expect(await rosterOf(generate(name))).toBe(first)
  })

  test('the order of rows changes no byte', async () => {
    const first = await rosterOf(generate(name))
    for (const seed of [1, 2, 3]) expect(await rosterOf(shuffled(generate(name), seed))).toBe(first)
  })

  test('stopped in the middle of a round, it is the run of the rounds done', async () => {
    let rounds = 0
    let stoppedAt = -1
    const coolings: string[] = []
    const stopped = await rosterOf(generate(name), {
      rounds: null,
      observe: (event, stop) => {
        if (event.kind === 'cooling') coolings[event.index] = event.course
        if (event.kind !== 'round') return
        rounds = event.rounds
        if (rounds < 2) return
        stoppedAt = rounds
        Atomics.store(stop, 0, 1)
      },
    })
    expect(stoppedAt).toBe(2)
    expect(coolings).toEqual(['1', '2'])
    expect(await rosterOf(generate(name), { rounds: 2, coolings })).toBe(stopped)
  })

  test('more work is never worse', async () => {
    await improvements(generate(name), 4)
  })
})

describe('threads', () => {
  let one: Threads
  let two: Threads
  beforeAll(() => {
    one = startThreads(1)
    two = startThreads(2)
  })
  afterAll(async () => {
    await one.end()
    await two.end()
  })

  test.each(['tiny-29', 'school-S'] as const)(
    '%s: none, one or two workers give the same bytes',
    async (name) => {
      const first = await rosterOf(generate(name), { pool: exact })
      expect(await rosterOf(generate(name), { pool: one.pool as typeof exact })).toBe(first)
      expect(await rosterOf(generate(name), { pool: two.pool as typeof exact })).toBe(first)
    },
  )
})
