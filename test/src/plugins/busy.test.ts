import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DatabaseBusy, obstacleOf } from '../../../src/database/gone.ts'
import { openBodies } from '../../../src/jobs/bodies/bodies.ts'
import { ThreadsFull } from '../../../src/pool/threads.ts'
import { updateAccount } from '../../../src/repositories/accounts.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'

let service: TestApp
let bureau: Caller
/** Somebody else at the database, who begins and does not end. */
let other: pg.Client
beforeAll(async () => {
  service = await freshApp()
  bureau = await service.signIn('bureau')
  other = new pg.Client({ connectionString: service.database.url })
  await other.connect()
}, 1_200_000)
afterAll(async () => {
  await other.end()
  await service.close()
})

const scope = { district: DISTRICT, school: null }

/** Does something while another transaction holds the record of the district and the account of the bureau. */
async function held<T>(work: () => Promise<T>): Promise<T> {
  await other.query('BEGIN')
  try {
    await other.query("SELECT set_config('kehou.district', '*', true)")
    await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`kehou.audit.${DISTRICT}`])
    await other.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [bureau.account])
    return await work()
  } finally {
    await other.query('ROLLBACK')
  }
}

describe('who waits for what another one holds', () => {
  it('does not wait longer than the unit of work may take', async () => {
    const { within } = service.database
    const lock = `kehou.audit.${DISTRICT}`
    const waits = await held(() =>
      Promise.allSettled([
        within(scope, (tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`, 1),
        within(scope, (tx) => updateAccount(tx, bureau.account, 1, { name: 'late' }), 1),
        within(scope, (tx) => tx.$executeRaw`SELECT pg_sleep(600)`, 1),
        within(scope, (tx) => tx.account.count(), 60),
      ]),
    )
    expect(waits.map((one) => one.status === 'rejected' && one.reason instanceof DatabaseBusy)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('is told by the API when to try again, and nothing of it was done', async () => {
    const body = { name: 'N', scopes: ['weeks.read'], days: 1 }
    const key = 'sent-while-busy'
    const answer = await held(() => bureau.call('POST', '/v1/tokens', { body, key }))
    expect(answer.statusCode).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'DATABASE_BUSY', type: '/v1/problems/DATABASE_BUSY' })
    expect((await bureau.call('GET', '/v1/tokens')).json()).toEqual({ items: [], next: null })
    expect((await bureau.call('POST', '/v1/tokens', { body, key })).statusCode).toBe(201)
  })

  it('in a queue that is full is told so, and the others are done', async () => {
    const threads = openBodies(1, 1)
    const made = Array.from({ length: 4 }, () => threads.run('template', { lang: 'en' }, null))
    const [first, second, ...others] = await Promise.allSettled(made)
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(others.map((one) => one.status === 'rejected' && one.reason instanceof ThreadsFull)).toEqual([
      true,
      true,
    ])
    await threads.end()
    const run = vi.spyOn(service.app.bodies, 'run').mockRejectedValue(new ThreadsFull())
    const answer = await bureau.call('GET', '/v1/template.xlsx')
    run.mockRestore()
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'SERVICE_BUSY'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await bureau.call('GET', '/v1/template.xlsx')).statusCode).toBe(200)
  })

  it('is known for what it is also where a thread has met it', () => {
    const seen = [new DatabaseBusy(), new Error('another'), 'database busy'].map((error) =>
      obstacleOf(structuredClone(error)),
    )
    expect(seen).toEqual(['busy', null, null])
  })
})
