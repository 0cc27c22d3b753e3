import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Random } from '../../../solver/random.ts'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { weekText } from '../../../src/files/roster/text.ts'
import { asks } from '../../../src/jobs/asks.ts'
import { exportBody } from '../../../src/jobs/bodies/export.ts'
import { loadRosterBytes } from '../../../src/records/store-roster.ts'
import { hashBytes, storeDocument } from '../../../src/repositories/documents.ts'
import type { Job } from '../../../src/repositories/jobs.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { asked, documentOf, ended, rostersOf, solvedHere, threeSchools } from './ground.ts'
import { startProcess, type WorkerProcess } from './workers.ts'

const KILLS = 20
const WORK = 2
/** Milliseconds after which a worker is killed at the latest. */
const LATEST = 2_500

let database: Database
let here: StoredDistrict
const workers: WorkerProcess[] = []
beforeAll(async () => {
  database = await freshDatabase()
  here = await storeDistrict(database, 'D', threeSchools())
  workers.push(startProcess(database.url), startProcess(database.url))
  await Promise.all(workers.map(({ ready }) => ready))
}, 300_000)
afterAll(async () => {
  await Promise.all(workers.map(({ kill }) => kill()))
  await database.close()
})

/** Kills one of the workers at a moment nobody knows, and starts another. */
async function strike(random: Random): Promise<void> {
  await pause(random.next(LATEST))
  const at = random.next(workers.length)
  await workers[at]?.kill()
  workers[at] = startProcess(database.url)
}

const countWeeks = () => database.within(here.scope, (tx) => tx.week.count())

/** Asks for a job, kills workers under it, and gives what it came to. */
type Round = (random: Random) => Promise<void>

const struck = async (random: Random, id: string): Promise<Job> => {
  const [job] = await Promise.all([ended(database, here.scope, id), strike(random)])
  return job
}

test(`workers killed at ${KILLS} moments: nothing is lost, doubled or stuck, and the bytes stay the same`, async () => {
  const { scope, key, week } = here
  const solved = await solvedHere(week, WORK)
  const solve: Round = async (random) => {
    const id = await asked(database, scope, key.week, 'solve', { rounds: WORK })
    const job = await struck(random, id)
    expect(job).toMatchObject({ state: 'done', result: { standing: 'good' } })
    expect(await documentOf(database, scope, job)).toBe(solved)
    expect(await rostersOf(database, scope, id)).toHaveLength(1)
  }
  const first = await ended(
    database,
    scope,
    await asked(database, scope, key.week, 'solve', { rounds: WORK }),
  )
  const { roster } = first.result as { readonly roster: string }
  const bytes = await database.within(scope, (tx) =>
    loadRosterBytes(tx, { district: 'D', documentHash: solved }),
  )
  const exportAsk = asks.export.parse({ roster, format: 'html', school: 'P', lang: 'zh' })
  const made = await exportBody({ roster: bytes, ask: exportAsk, at: '2026-11-20T08:00:00Z' })
  const exporting: Round = async (random) => {
    const id = await asked(database, scope, null, 'export', {
      roster,
      format: 'xlsx',
      school: 'P',
      lang: 'zh',
    })
    expect((await struck(random, id)).state).toBe('done')
  }
  const text = Buffer.from(weekText(week))
  const upload = await database.within(scope, (tx) =>
    storeDocument(tx, { district: 'D', school: null, kind: 'upload' }, text),
  )
  const importing: Round = async (random) => {
    const before = await countWeeks()
    const preview = await asked(database, scope, null, 'import', {
      step: 'preview',
      upload,
      file: 'week.json',
      replaces: null,
      lang: 'zh',
    })
    const read = random.chance(50) ? await struck(random, preview) : await ended(database, scope, preview)
    expect(read).toMatchObject({ state: 'done', result: { ok: true, document: hashBytes(text) } })
    const commit = await asked(database, scope, null, 'import', { step: 'commit', preview, name: '导入' })
    expect((await struck(random, commit)).state).toBe('done')
    expect(await countWeeks()).toBe(before + 1)
  }
  expect(made?.document.size).toBeGreaterThan(10_000)
  const random = new Random(2026)
  const rounds = [solve, importing, exporting, solve]
  for (let kill = 0; kill < KILLS; kill++) await rounds[kill % rounds.length]?.(random)

  const left = await database.within(SYSTEM, async (tx) => ({
    open: await tx.job.count({ where: { state: { in: ['queued', 'running'] } } }),
    failed: await tx.job.count({ where: { state: 'failed' } }),
    steps: await tx.jobStep.count(),
    weeks: await tx.jobWeek.count(),
  }))
  expect(left).toEqual({ open: 0, failed: 0, steps: 0, weeks: 0 })
  // The kills did meet work: some of it was begun by one worker and ended by another.
  const again = await database.within(SYSTEM, (tx) => tx.job.count({ where: { attempts: { gt: 1 } } }))
  expect(again).toBeGreaterThan(2)
}, 1_800_000)
