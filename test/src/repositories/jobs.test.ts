import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Transaction } from '../../../src/database/database.ts'
import {
  dueJobs,
  endJob,
  noteProgress,
  renewJobs,
  returnJob,
  takeJob,
} from '../../../src/repositories/job-leases.ts'
import {
  dropOffers,
  dueSteps,
  keepResult,
  keepWeek,
  knownSteps,
  loadWeek,
  offerSteps,
  renewSteps,
  returnStep,
  stepResults,
  takeSteps,
} from '../../../src/repositories/job-steps.ts'
import { cancelJob, createJob, JOB_CHANNEL, jobById, listJobs } from '../../../src/repositories/jobs.ts'
import { freshDatabase } from '../../service/database.ts'

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

  /** Lets the time pass for which whoever holds a job or a step may be silent. */
  const silence = (id: string) =>
    north(async (tx) => {
      await tx.$executeRaw`UPDATE job SET lease_until = now() - interval '1 s', offered_at = now() - interval '3 s' WHERE id = ${id}::uuid`
      await tx.$executeRaw`UPDATE job_step SET lease_until = now() - interval '1 s', offered_at = now() - interval '3 s' WHERE job_id = ${id}::uuid`
    })
  const taken = async (id: string) => {
    const found = await north((tx) => takeJob(tx, id))
    if (found === null) throw new Error('not to be had')
    return { id, attempt: found.attempt }
  }
  const due = async (id: string) => (await north(dueJobs)).some((one) => one.id === id)
  const done = { state: 'done', result: { roster: 'r' } } as const

  it('go from queued to running to done, each change counted, and no further', async () => {
    const { id, state, revision } = await job()
    expect([state, revision]).toEqual(['queued', 1])
    const hold = await taken(id)
    expect(await north((tx) => noteProgress(tx, hold, { rounds: 1 }))).toBe(true)
    expect(await north((tx) => cancelJob(tx, id))).toBe(true)
    expect(await north((tx) => renewJobs(tx, [hold]))).toMatchObject([{ id, cancel: true, stop: true }])
    expect(await north((tx) => endJob(tx, hold, done))).toBe(true)
    const ended = await north((tx) => jobById(tx, id))
    expect(ended).toMatchObject({
      state: 'done',
      revision: 5,
      attempts: 1,
      result: { roster: 'r' },
      problem: null,
    })
    const late = [
      await north((tx) => takeJob(tx, id)),
      await north((tx) => noteProgress(tx, hold, { rounds: 9 })),
      await north((tx) => cancelJob(tx, id)),
      await north((tx) => endJob(tx, hold, { state: 'failed', problem: { code: 'JOB_FAILED' } })),
    ]
    expect(late).toEqual([null, false, false, false])
    expect(await north((tx) => jobById(tx, id))).toEqual(ended)
  })

  it('are taken by one, whoever tries at the same time', async () => {
    const { id } = await job()
    const takes = await Promise.all([1, 2, 3].map(() => north((tx) => takeJob(tx, id))))
    expect(takes.filter((found) => found !== null)).toHaveLength(1)
  })

  it('are taken from whoever falls silent, who then writes nothing more', async () => {
    const { id } = await job()
    const first = await taken(id)
    expect(await north((tx) => takeJob(tx, id))).toBeNull()
    await silence(id)
    expect(await due(id)).toBe(true)
    const second = await taken(id)
    const late = [
      await north((tx) => noteProgress(tx, first, { rounds: 9 })),
      await north((tx) => endJob(tx, first, done)),
    ]
    expect(late).toEqual([false, false])
    expect(await north((tx) => renewJobs(tx, [first, second]))).toMatchObject([
      { id, cancel: false, stop: false },
    ])
    await north((tx) => returnJob(tx, first))
    expect((await north((tx) => jobById(tx, id)))?.state).toBe('running')
    expect(await north((tx) => endJob(tx, second, done))).toBe(true)
  })

  it('count losses in a row, and forget them when something gets done', async () => {
    const { id } = await job()
    await taken(id)
    await silence(id)
    expect(await north((tx) => takeJob(tx, id))).toMatchObject({ attempt: 2, lapses: 1 })
    await silence(id)
    const hold = await taken(id)
    await north((tx) => noteProgress(tx, hold, {}))
    await silence(id)
    expect(await north((tx) => takeJob(tx, id))).toMatchObject({ attempt: 4, lapses: 1 })
  })

  it('are told of to the queue once, and again when they are given back', async () => {
    const { id } = await job()
    expect([await due(id), await due(id)]).toEqual([true, false])
    const hold = await taken(id)
    expect(await due(id)).toBe(false)
    await north((tx) => returnJob(tx, hold))
    expect([await due(id), await due(id)]).toEqual([true, false])
  })

  it('end at once when nobody has begun them', async () => {
    const { id } = await job()
    expect(await north((tx) => cancelJob(tx, id))).toBe(true)
    expect(await north((tx) => jobById(tx, id))).toMatchObject({ state: 'cancelled', attempts: 0 })
    expect(await north((tx) => takeJob(tx, id))).toBeNull()
  })

  it('stop when their time is over, counted from when they were first taken', async () => {
    const { id } = await job()
    await north((tx) => tx.job.update({ where: { id }, data: { ask: { seconds: 0 } } }))
    const hold = await taken(id)
    expect(await north((tx) => renewJobs(tx, [hold]))).toMatchObject([{ id, cancel: false, stop: true }])
  })

  it('tell of every change, once it is kept', async () => {
    const { id } = await job()
    const listener = new pg.Client({ connectionString: database.url })
    await listener.connect()
    const told: string[] = []
    listener.on('notification', ({ payload = '' }) => {
      if (payload.startsWith(id)) told.push(payload.slice(id.length + 1))
    })
    await listener.query(`LISTEN ${JOB_CHANNEL}`)
    const hold = await taken(id)
    const undone = north(async (tx) => {
      await noteProgress(tx, hold, { rounds: 1 })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await north((tx) => cancelJob(tx, id))
    await north((tx) => endJob(tx, hold, done))
    await listener.query('SELECT 1')
    await listener.end()
    expect(told).toEqual(['running', 'running stop', 'done stop'])
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
  })

  it('are those of the school alone where a school asks', async () => {
    const own = await job('B')
    const seen = await database.within({ district: 'north', school: 'B' }, (tx) =>
      listJobs(tx, { limit: 100, after: null }),
    )
    expect(seen.rows.map(({ id }) => id)).toEqual([own.id])
  })

  const offer = (key: string) => ({ key, week: 'w', task: bytes(`task ${key}`) })

  it('keep the first result of a step, and no step when they have ended', async () => {
    const { id } = await job()
    const hold = await taken(id)
    const keep = (key: string, result: string) =>
      north((tx) => keepResult(tx, 'north', { job: id, key }, bytes(result)))
    await keep('k1', 'result')
    await keep('k1', 'late')
    await north((tx) => offerSteps(tx, 'north', id, [offer('k2')]))
    const known = await north((tx) => knownSteps(tx, id))
    expect(known.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: 'k1', isDone: true },
      { key: 'k2', isDone: false },
    ])
    expect(await north((tx) => stepResults(tx, id, ['k1', 'k2', 'k3']))).toEqual(
      new Map([['k1', bytes('result')]]),
    )
    await north((tx) => keepWeek(tx, 'north', { job: id, key: 'w' }, bytes('week')))
    expect(await north((tx) => loadWeek(tx, { job: id, key: 'w' }))).toEqual(bytes('week'))
    await north((tx) => endJob(tx, hold, done))
    expect(await north((tx) => knownSteps(tx, id))).toEqual([])
    expect(await north((tx) => loadWeek(tx, { job: id, key: 'w' }))).toBeNull()
    await keep('k3', 'after the end')
    expect(await north((tx) => knownSteps(tx, id))).toEqual([])
  })

  it('have steps done by one worker at a time, and by another when that one falls silent or gives them back', async () => {
    const { id } = await job()
    await taken(id)
    await north((tx) => offerSteps(tx, 'north', id, [offer('a'), offer('b')]))
    const all = [
      { job: id, key: 'a' },
      { job: id, key: 'b' },
    ]
    const take = () => north((tx) => takeSteps(tx, all))
    const first = await take()
    expect(first.map(({ key, attempt }) => `${key} ${attempt}`).sort()).toEqual(['a 1', 'b 1'])
    expect(first.find(({ key }) => key === 'a')?.task).toEqual(bytes('task a'))
    expect(await take()).toEqual([])
    await silence(id)
    const stepsDue = async () =>
      (await north(dueSteps))
        .filter(({ job: of }) => of === id)
        .map(({ key }) => key)
        .sort()
    expect([await stepsDue(), await stepsDue()]).toEqual([['a', 'b'], []])
    const second = await take()
    expect(second.map(({ attempt }) => attempt)).toEqual([2, 2])
    expect(await north((tx) => renewSteps(tx, first))).toEqual([])
    const going = await north((tx) => renewSteps(tx, second))
    expect(going.map(({ key, stop }) => `${key} ${stop}`).sort()).toEqual(['a false', 'b false'])
    for (const step of second.filter(({ key }) => key === 'a')) await north((tx) => returnStep(tx, step))
    await north((tx) => keepResult(tx, 'north', { job: id, key: 'b' }, bytes('b')))
    expect((await take()).map(({ key }) => key)).toEqual(['a'])
    await north((tx) => dropOffers(tx, id, ['a', 'b']))
    expect(await north((tx) => knownSteps(tx, id))).toEqual([{ key: 'b', isDone: true }])
  })
})
