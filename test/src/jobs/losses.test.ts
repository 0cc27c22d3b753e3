import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../src/database/database.ts'
import { workAlongside } from '../../../src/jobs/alongside.ts'
import { progress } from '../../../src/jobs/progress.ts'
import { work } from '../../../src/jobs/work.ts'
import type { Job } from '../../../src/repositories/jobs.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { startWorkerProcess } from '../../service/processes.ts'
import { layCable } from './cable.ts'
import { asked, documentOf, ended, rostersOf, solvedHere, threeSchools, when } from './ground.ts'

const ROUNDS = 6
const roundsOf = (job: Job): number => progress.safeParse(job.progress).data?.rounds ?? 0

describe('a worker', { timeout: 300_000 }, () => {
  let database: Database
  let here: StoredDistrict
  let expected: string
  beforeAll(async () => {
    database = await freshDatabase()
    here = await storeDistrict(database, 'D', threeSchools())
    expected = await solvedHere(here.week, ROUNDS)
  })
  afterAll(async () => await database.close())
  const solving = () => asked(database, here.scope, here.key.week, 'solve', { rounds: ROUNDS })
  const comesOut = async (id: string): Promise<Job> => {
    const job = await ended(database, here.scope, id)
    expect(job).toMatchObject({ state: 'done', problem: null })
    expect(await documentOf(database, here.scope, job)).toBe(expected)
    expect(await rostersOf(database, here.scope, id)).toHaveLength(1)
    return job
  }

  it('goes on when the database was gone for a while, to the same bytes', async () => {
    const cable = await layCable(database.url)
    const apart = await openDatabase(cable.url, 4)
    const working = await work({ database: apart, threads: 1, log: pino({ level: 'silent' }) })
    try {
      const first = await solving()
      await when(database, here.scope, first, (job) => roundsOf(job) >= 1)
      await cable.cut()
      await pause(3000)
      await cable.mend()
      await comesOut(first)
      // Silence on both sides: what is asked for while nobody hears is not lost.
      await cable.cut()
      const second = await solving()
      await pause(1000)
      await cable.mend()
      await comesOut(second)
    } finally {
      await working.stop()
      await apart.close()
      await cable.cut()
    }
  })

  it('that is told to end gives its job back at once, and another goes on with it', async () => {
    const first = startWorkerProcess(database.url)
    const id = await solving()
    await first.ready
    await when(database, here.scope, id, (job) => roundsOf(job) >= 1)
    expect(await first.stop()).toBe(0)
    const left = await when(database, here.scope, id, () => true)
    expect(left).toMatchObject({ state: 'queued', attempts: 1, lapses: 0 })
    const second = startWorkerProcess(database.url)
    try {
      expect((await comesOut(id)).attempts).toBe(2)
    } finally {
      expect(await second.stop()).toBe(0)
    }
  })

  it('beside a server, in a thread of its own, comes to the same bytes', async () => {
    const settings = { KEHOU_THREADS: 1, KEHOU_LOG: 'silent', KEHOU_KEEP: 400 } as const
    const errors: unknown[] = []
    const working = workAlongside(
      { url: database.url, settings },
      { error: (what) => void errors.push(what) },
    )
    await comesOut(await solving())
    await working.stop()
    expect(errors).toEqual([])
  })

  it('gives up what has killed one worker after another', async () => {
    const id = await solving()
    await database.within(here.scope, (tx) => tx.job.update({ where: { id }, data: { lapses: 9 } }))
    const working = await work({ database, threads: 1, log: pino({ level: 'silent' }) })
    const job = await ended(database, here.scope, id)
    await working.stop()
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'JOB_GIVEN_UP', params: { times: 9 } } })
  })
})
