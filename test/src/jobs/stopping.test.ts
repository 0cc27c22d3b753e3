import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import type { Database } from '../../../src/database/database.ts'
import { openFollowing } from '../../../src/jobs/follow.ts'
import { cancel } from '../../../src/jobs/index.ts'
import { progress } from '../../../src/jobs/progress.ts'
import type { Working } from '../../../src/jobs/work.ts'
import { loadRoster } from '../../../src/records/store-roster.ts'
import { type Job, jobById } from '../../../src/repositories/jobs.ts'
import { rosterById } from '../../../src/repositories/rosters.ts'
import { deleteWeek } from '../../../src/repositories/weeks.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { startWorking } from '../../service/working.ts'
import { asked, documentOf, ended, rostersOf, solvedHere, threeSchools, when } from './ground.ts'

const roundsOf = (job: Job): number => progress.safeParse(job.progress).data?.rounds ?? 0

describe('a job that is stopped', { timeout: 300_000 }, () => {
  let database: Database
  let here: StoredDistrict
  let working: Working
  beforeAll(async () => {
    database = await freshDatabase()
    here = await storeDistrict(database, 'D', threeSchools())
    working = await startWorking(database)
  })
  afterAll(async () => {
    await working.stop()
    await database.close()
  })
  const solving = (ask: object) =>
    asked(database, here.scope, here.key.week, 'solve', { rounds: null, gap: 0, proof: false, ...ask })
  const byWork = async (job: Job): Promise<void> => {
    const { rounds, loanRounds } = job.result as { readonly rounds: number; readonly loanRounds: number }
    const ask = { rounds, loanRounds, proof: false }
    const id = await asked(database, here.scope, here.key.week, 'solve', ask)
    const again = await ended(database, here.scope, id)
    expect(await documentOf(database, here.scope, again)).toBe(await documentOf(database, here.scope, job))
  }

  it('keeps the best when it is cancelled, which the same work comes to again', async () => {
    const id = await solving({})
    await when(database, here.scope, id, (job) => roundsOf(job) >= 1)
    await database.within(here.scope, (tx) => cancel(tx, id))
    const job = await ended(database, here.scope, id)
    expect(job).toMatchObject({ state: 'cancelled', result: { ended: 'cancelled', standing: 'good' } })
    const roster = await database.within(here.scope, async (tx) => {
      const [draft] = await rostersOf(database, here.scope, id)
      const stored = await rosterById(tx, draft?.id ?? '')
      return stored === null ? null : await loadRoster(tx, stored)
    })
    expect(roster?.work).toBeGreaterThanOrEqual(1)
    expect(roster && verify(roster).valid).toBe(true)
    await byWork(job)
    await expect(database.within(here.scope, (tx) => cancel(tx, id))).rejects.toMatchObject({
      code: 'JOB_ENDED',
    })
  })

  it('keeps all that was stored when it is taken up again after it was cancelled', async () => {
    const id = await solving({})
    const before = await when(database, here.scope, id, (job) => roundsOf(job) >= 2)
    await working.stop()
    const left = await database.within(here.scope, (tx) => jobById(tx, id))
    expect(left?.state).toBe('queued')
    // As it stands where a worker is lost after the job was cancelled.
    await database.within(here.scope, (tx) =>
      tx.job.update({ where: { id }, data: { cancelAsked: true, state: 'queued' } }),
    )
    working = await startWorking(database)
    const job = await ended(database, here.scope, id)
    expect(job).toMatchObject({ state: 'cancelled', attempts: (left?.attempts ?? 0) + 1 })
    expect((job.result as { readonly rounds: number }).rounds).toBeGreaterThanOrEqual(roundsOf(before))
    await byWork(job)
  })

  it('keeps the best when its time is over', async () => {
    const id = await solving({ seconds: 4 })
    const job = await ended(database, here.scope, id)
    expect(job).toMatchObject({ state: 'done', result: { ended: 'time', standing: 'good' } })
    await byWork(job)
  })

  it('leaves nothing where nobody had begun it', async () => {
    await working.stop()
    const id = await solving({})
    await database.within(here.scope, (tx) => cancel(tx, id))
    working = await startWorking(database)
    await pause(1000)
    const job = await ended(database, here.scope, id)
    expect(job).toMatchObject({ state: 'cancelled', attempts: 0, result: null })
    expect(await rostersOf(database, here.scope, id)).toEqual([])
  })

  it('fails by name when its week is gone, before it begins and after', async () => {
    const other = await storeDistrict(database, 'E', threeSchools())
    const id = await asked(database, other.scope, other.key.week, 'solve', {
      rounds: null,
      gap: 0,
      proof: false,
    })
    await when(database, other.scope, id, (job) => roundsOf(job) >= 1)
    await database.within(other.scope, (tx) => deleteWeek(tx, other.key.week))
    await database.within(other.scope, (tx) => cancel(tx, id))
    const next = await asked(database, other.scope, other.key.week, 'solve', {})
    expect(await ended(database, other.scope, next)).toMatchObject({
      state: 'failed',
      problem: { code: 'JOB_WEEK_GONE' },
    })
    expect((await ended(database, other.scope, id)).state).toBe('cancelled')
    expect(await rostersOf(database, other.scope, id)).toEqual([])
  })

  it('is followed from change to change to its end', async () => {
    const following = openFollowing(database)
    try {
      const id = await solving({})
      const seen: Job[] = []
      for await (const job of following.follow(here.scope, id, new AbortController().signal)) {
        const isFirst = roundsOf(job) >= 1 && !seen.some((one) => roundsOf(one) >= 1)
        seen.push(job)
        if (isFirst) await database.within(here.scope, (tx) => cancel(tx, id))
      }
      const revisions = seen.map(({ revision }) => revision)
      expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
      expect(seen.some((job) => job.state === 'running' && roundsOf(job) >= 1)).toBe(true)
      expect(seen.at(-1)?.state).toBe('cancelled')
      const ending = new AbortController()
      const other = await asked(database, { ...here.scope }, here.key.week, 'solve', { rounds: null, gap: 0 })
      for await (const _ of following.follow(here.scope, other, ending.signal)) ending.abort()
      await database.within(here.scope, (tx) => cancel(tx, other))
      await ended(database, here.scope, other)
    } finally {
      await following.close()
    }
  })

  it('comes to the bytes that the same work comes to with no jobs about', async () => {
    const id = await asked(database, here.scope, here.key.week, 'solve', { rounds: 2 })
    const job = await ended(database, here.scope, id)
    expect(await documentOf(database, here.scope, job)).toBe(await solvedHere(here.week, 2))
  })
})
