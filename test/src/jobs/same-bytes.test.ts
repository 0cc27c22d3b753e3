import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../src/database/database.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { type Process, startWorkerProcess } from '../../service/processes.ts'
import { asked, documentOf, ended, solvedHere, threeSchools } from './ground.ts'

const ROUNDS = { district: 2, school: 1 }

let database: Database
const workers: Process[] = []
let district: StoredDistrict
let school: StoredDistrict
let expected: readonly string[]
beforeAll(async () => {
  database = await freshDatabase()
  district = await storeDistrict(database, 'D', threeSchools())
  school = await storeDistrict(database, 'S', 'school-S')
  expected = [await solvedHere(district.week, ROUNDS.district), await solvedHere(school.week, ROUNDS.school)]
})
afterAll(async () => {
  await Promise.all(workers.map(({ kill }) => kill()))
  await database.close()
})

/** Steps that a worker did for another: how often any was taken. */
async function takenSteps(): Promise<number> {
  const found = await database.within({ district: '*', school: null }, (tx) =>
    tx.jobStep.aggregate({ _sum: { attempts: true } }),
  )
  return found._sum.attempts ?? 0
}

async function solve({ scope, key }: StoredDistrict, rounds: number): Promise<string | null> {
  const id = await asked(database, scope, key.week, 'solve', { rounds })
  return await documentOf(database, scope, await ended(database, scope, id))
}

test.each([1, 2, 4])(
  'a solve comes to the same bytes with workers: %i',
  async (count) => {
    while (workers.length < count) workers.push(startWorkerProcess(database.url))
    await Promise.all(workers.map(({ ready }) => ready))
    let most = 0
    const watch = setInterval(() => {
      void takenSteps().then((taken) => {
        most = Math.max(most, taken)
      })
    }, 30)
    const found = await Promise.all([solve(district, ROUNDS.district), solve(school, ROUNDS.school)])
    clearInterval(watch)
    expect(found).toEqual(expected)
    // One worker alone offers nothing; with several some do what others ask for.
    if (count === 1) expect(most).toBe(0)
    else expect(most).toBeGreaterThan(0)
    expect(await takenSteps()).toBe(0)
  },
  300_000,
)
