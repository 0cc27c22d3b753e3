import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Week } from '../../models/week.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { type Progress, runRound, solve } from '../../solver/index.ts'
import { Random } from '../../solver/random.ts'
import { verify } from '../../solver/verify/index.ts'
import { startThreads, type Threads } from '../../src/pool/pool.ts'
import { openHighs } from './lp/engines.ts'

const engine = await openHighs()
type Task = Parameters<typeof runRound>[0]
/** One thread that searches small schools too, and one that does what a worker does. */
const here = { run: async (task: Task) => runRound(task) }
const exact = { run: async (task: Task) => runRound(task, engine) }

interface Options {
  readonly seed?: number
  readonly rounds?: number | null
  readonly coolings?: readonly string[]
  readonly pool?: typeof here
  readonly observe?: (event: Progress, stop: Int32Array) => void
}

async function rosterOf(week: Week, options: Options = {}): Promise<string> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const roster = await solve(week, {
    seed: options.seed ?? 1,
    version: 'test',
    pool: options.pool ?? here,
    stop,
    rounds: options.rounds === undefined ? 2 : options.rounds,
    coolings: options.coolings ?? [],
    gap: null,
    observe: (event) => options.observe?.(event, stop),
  })
  const certificate = verify(roster)
  expect(certificate.faults).toEqual([])
  expect(certificate.rules.filter((rule) => rule.broken > 0)).toEqual([])
  expect(certificate.lotteryKept).toBe(true)
  return JSON.stringify(roster)
}

/** The same week with every list of entities in another order. */
function shuffled(week: Week, seed: number): Week {
  const random = new Random(seed)
  return {
    ...week,
    schools: random.shuffle([...week.schools]),
    rooms: random.shuffle([...week.rooms]),
    staff: random.shuffle([...week.staff]),
    activities: random.shuffle([...week.activities]),
    students: random.shuffle([...week.students]),
    institutions: random.shuffle([...week.institutions]),
    travel: random.shuffle([...week.travel]),
    pins: random.shuffle([...week.pins]),
    bans: random.shuffle([...week.bans]),
    history: { ...week.history, standing: random.shuffle([...week.history.standing]) },
  }
}

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
    const values: number[][] = []
    await rosterOf(generate(name), {
      rounds: 4,
      observe: (event) => {
        if (event.kind === 'round') values.push([event.unserved, event.worstShare, event.weighted])
      },
    })
    expect(values).toHaveLength(5)
    for (let round = 1; round < values.length; round++) {
      const [unserved = 0, share = 0, weighted = 0] = values[round] ?? []
      const [before = 0, worst = 0, cost = 0] = values[round - 1] ?? []
      expect(unserved < before || (unserved === before && share <= worst && weighted <= cost)).toBe(true)
    }
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
