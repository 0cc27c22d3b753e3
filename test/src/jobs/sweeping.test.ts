import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { work } from '../../../src/jobs/work.ts'
import { createAccount } from '../../../src/repositories/accounts.ts'
import { createSession } from '../../../src/repositories/sessions.ts'
import { freshDatabase } from '../../service/database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.close())

const LONG_AGO = new Date('2026-01-01T08:00:00Z')

/** Leaves a session that is over. */
async function leave(hash: string): Promise<void> {
  await database.within(SYSTEM, async (tx) => {
    const { id: accountId } = await createAccount(tx, {
      districtId: 'D',
      role: 'bureau',
      login: hash,
      name: '',
      schoolId: null,
      staffId: null,
      childIds: [],
      passwordHash: '',
      mustChange: false,
      lang: 'zh',
    })
    await createSession(tx, { hash, accountId, districtId: 'D', csrf: '' }, LONG_AGO)
  })
}

const count = () => database.within(SYSTEM, (tx) => tx.session.count())

it('what nobody needs any more is taken away by a worker that runs, once in some hours whatever their number', async () => {
  await leave('first')
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) })
  const first = await work({ database, threads: 1, log })
  while ((await count()) > 0) await pause(100)
  await leave('second')
  const second = await work({ database, threads: 1, log })
  await pause(2_000)
  await Promise.all([first.stop(), second.stop()])
  expect(await count()).toBe(1)
  const swept = lines.filter((line) => line.includes('"msg":"swept"'))
  expect(swept).toHaveLength(1)
  expect(JSON.parse(swept[0] ?? '')).toMatchObject({ sessions: 1, weeks: 0 })
})
