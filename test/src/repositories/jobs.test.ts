import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Transaction } from '../../../src/database/database.ts'
import {
  addStep,
  findStep,
  finishStep,
  openSteps,
  stepResults,
  takeStep,
} from '../../../src/repositories/job-steps.ts'
import {
  askToCancel,
  createJob,
  endJob,
  JOB_CHANNEL,
  jobById,
  listJobs,
  openJobs,
  reportProgress,
  startJob,
} from '../../../src/repositories/jobs.ts'
import { freshDatabase } from '../../service/database.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

describe('jobs', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => await database.close())

  const north = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.within({ district: 'north', school: null }, work)
  const job = (school: string | null = null) =>
    north((tx) =>
      createJob(tx, {
        district: 'north',
        school,
        week: randomUUID(),
        kind: 'solve',
        ask: { rounds: 3 },
        input: null,
        askedBy: randomUUID(),
      }),
    )

  it('go from queued to running to done, each change counted, and no further', async () => {
    const { id, state, revision } = await job()
    expect([state, revision]).toEqual(['queued', 1])
    expect(await north((tx) => startJob(tx, id, NOW))).toBe(true)
    expect(await north((tx) => reportProgress(tx, id, { rounds: 1 }))).toBe(true)
    expect(await north((tx) => askToCancel(tx, id))).toBe(true)
    expect(await north((tx) => endJob(tx, id, { state: 'done', result: { roster: 'r' } }, NOW))).toBe(true)
    const ended = await north((tx) => jobById(tx, id))
    expect(ended).toMatchObject({
      state: 'done',
      revision: 5,
      attempts: 1,
      result: { roster: 'r' },
      problem: null,
    })
    const late = [
      await north((tx) => startJob(tx, id, NOW)),
      await north((tx) => reportProgress(tx, id, { rounds: 9 })),
      await north((tx) => askToCancel(tx, id)),
      await north((tx) => endJob(tx, id, { state: 'failed', problem: { code: 'JOB_FAILED' } }, NOW)),
    ]
    expect(late).toEqual([false, false, false, false])
    expect(await north((tx) => jobById(tx, id))).toEqual(ended)
  })

  it('end once, whoever ends them at the same time', async () => {
    const { id } = await job()
    const ends = await Promise.all(
      [1, 2, 3].map(() => north((tx) => endJob(tx, id, { state: 'cancelled', result: null }, NOW))),
    )
    expect(ends.filter(Boolean)).toHaveLength(1)
  })

  it('tell of every change, once it is kept', async () => {
    const { id } = await job()
    const listener = new pg.Client({ connectionString: database.url })
    await listener.connect()
    const told: string[] = []
    listener.on('notification', ({ payload }) => told.push(payload ?? ''))
    await listener.query(`LISTEN ${JOB_CHANNEL}`)
    await north((tx) => startJob(tx, id, NOW))
    const undone = north(async (tx) => {
      await reportProgress(tx, id, { rounds: 1 })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await north((tx) => endJob(tx, id, { state: 'done', result: {} }, NOW))
    await listener.query('SELECT 1')
    await listener.end()
    expect(told).toEqual([id, id])
  })

  it('are listed page by page, the latest first, each once', async () => {
    const made = [await job(), await job('A'), await job(), await job(), await job()].map(({ id }) => id)
    const all = await north((tx) => listJobs(tx, { limit: 100, after: null }))
    expect(all.next).toBeNull()
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await north((tx) => listJobs(tx, { limit: 2, after }))
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(all.rows.map(({ id }) => id))
    expect(seen.slice(0, 5)).toEqual(made.toReversed())
    await expect(north((tx) => listJobs(tx, { limit: 2, after: 'x' }))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    })
    const open = await north((tx) => openJobs(tx))
    expect(open.map(({ id }) => id).slice(-5)).toEqual(made)
  })

  it('are those of the school alone where a school asks', async () => {
    const own = await job('B')
    const seen = await database.within({ district: 'north', school: 'B' }, (tx) =>
      listJobs(tx, { limit: 100, after: null }),
    )
    expect(seen.rows.map(({ id }) => id)).toEqual([own.id])
  })

  it('keep the first result of a step, and no step when they have ended', async () => {
    const { id } = await job()
    const step = { job: id, key: 'k1' }
    expect(await north((tx) => addStep(tx, step, 'north', bytes('task')))).toBe(true)
    expect(await north((tx) => addStep(tx, step, 'north', bytes('task')))).toBe(false)
    await north((tx) => addStep(tx, { job: id, key: 'k2' }, 'north', bytes('other')))
    expect(await north((tx) => takeStep(tx, step, NOW))).toBe(true)
    expect(await north((tx) => takeStep(tx, step, NOW))).toBe(true)
    expect((await north((tx) => findStep(tx, step)))?.task).toEqual(bytes('task'))
    expect(await north((tx) => finishStep(tx, step, bytes('result'), NOW))).toBe(true)
    expect(await north((tx) => finishStep(tx, step, bytes('late'), NOW))).toBe(false)
    expect(await north((tx) => takeStep(tx, step, NOW))).toBe(false)
    expect(await north((tx) => findStep(tx, step))).toEqual({ task: null, result: bytes('result') })
    expect(await north((tx) => stepResults(tx, id, ['k1', 'k2', 'k3']))).toEqual(
      new Map([['k1', bytes('result')]]),
    )
    expect(await north((tx) => openSteps(tx, id))).toEqual(['k2'])
    await north((tx) => endJob(tx, id, { state: 'done', result: {} }, NOW))
    expect(await north((tx) => findStep(tx, step))).toBeNull()
  })
})
