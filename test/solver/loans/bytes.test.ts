import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { type Pool, solve } from '../../../solver/index.ts'
import { startThreads, type Threads } from '../../../src/pool/pool.ts'
import { shuffled } from '../searched.ts'
import { parse, tinyDistrict, VILLAGE_AND_TOWN } from './district.ts'

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

const bytesOf = async (week: Week, pool: Pool): Promise<string> => {
  const roster = await solve(week, {
    seed: 1,
    version: 'test',
    pool,
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: 2,
    gap: null,
    observe: () => undefined,
  })
  expect(roster.plan.loans).toHaveLength(1)
  return JSON.stringify(roster)
}

test('a roster with loans is the same whatever the threads and the order of rows', async () => {
  const week = parse(tinyDistrict(VILLAGE_AND_TOWN))
  const first = await bytesOf(week, one.pool)
  expect(await bytesOf(week, two.pool)).toBe(first)
  expect(await bytesOf(shuffled(week, 7), two.pool)).toBe(first)
})
