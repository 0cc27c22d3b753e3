import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { failureOf, placesOf, wordsOf } from '../../../src/database/told.ts'
import { freshDatabase } from '../../service/database.ts'

const SECRET = '13900001111'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.close())

const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> =>
  await work().then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: unknown) => error,
  )

test('what an error of the database is told by quotes no statement and no value', async () => {
  const row = { id: SECRET, name: SECRET }
  const inserted = () => database.within(SYSTEM, (tx) => tx.district.create({ data: row }))
  await inserted()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const errors = [
    await thrownBy(inserted),
    await thrownBy(() => database.within(SYSTEM, (tx) => tx.$queryRaw`SELECT ${SECRET}::int AS number`)),
    await thrownBy(() =>
      database.within(SYSTEM, (tx) => tx.district.create({ data: { id: SECRET, name: 1 as never } })),
    ),
    await thrownBy(() => client.query(`SELECT '${SECRET}'::int`)),
  ]
  await client.end()
  for (const error of errors) {
    expect(String(error instanceof Error && error.message)).toMatch(/13900001111|invocation/)
    const told = [wordsOf(error), ...placesOf(error)].join('\n')
    expect(told).not.toMatch(/139|SELECT|INSERT|invocation/)
    expect(wordsOf(error)).toMatch(/^(?:Prisma\w+|error)(?: \w{5})?$/)
    expect(JSON.stringify(failureOf(error))).not.toMatch(/139|SELECT|INSERT|invocation/)
  }
})

test('a log tells of an error its kind, its code and where it came from', async () => {
  const error = await thrownBy(() =>
    database.within(SYSTEM, (tx) => tx.$queryRaw`SELECT ${SECRET}::text::uuid AS id`),
  )
  expect(failureOf(error)).toMatchObject({ code: '22P02' })
  expect(failureOf(SECRET.length)).toEqual({
    kind: 'not an error',
    code: null,
    error: 'not an error',
    at: [],
  })
})

test('another error is told by its message', () => {
  expect(wordsOf(new Error('the school is gone'))).toBe('the school is gone')
  expect(wordsOf('in words')).toBe('in words')
  expect(wordsOf({ secret: SECRET })).toBe('not an error')
  expect(placesOf(new Error(`one\ntwo ${SECRET}`)).join('\n')).toMatch(/^\s+at .*told\.test\.ts/)
})
