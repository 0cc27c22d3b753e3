import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { SYSTEM } from '../../../src/database/database.ts'
import { readSettings, type Settings } from '../../../src/env.ts'
import { FIRST_DISTRICT } from '../../../src/first-start.ts'
import { progress } from '../../../src/jobs/progress.ts'
import { verifyRecord } from '../../../src/repositories/audit.ts'
import type { Job } from '../../../src/repositories/jobs.ts'
import { type Service, startService } from '../../../src/server.ts'
import { openFolder } from '../../service/cluster.ts'
import { freshDatabase } from '../../service/database.ts'
import { storeDistrict } from '../../service/district.ts'
import { layCable } from './cable.ts'
import { asked, documentOf, ended, rostersOf, solvedHere, threeSchools, when } from './ground.ts'

const ROUNDS = 6
const roundsOf = (job: Job): number => progress.safeParse(job.progress).data?.rounds ?? 0

/** A database that can be lost. */
interface Losable {
  readonly setting: Readonly<Record<string, string>>
  readonly lose: () => Promise<void>
  /** Null: the service itself has it back. */
  readonly restore: (() => Promise<void>) | null
  readonly close: () => Promise<void>
}

/** The service's own, which is killed. */
async function own(): Promise<Losable> {
  const folder = await openFolder()
  const lock = path.join(folder, 'database', 'postmaster.pid')
  return {
    setting: { KEHOU_DATA: folder },
    lose: async () => void process.kill(Number.parseInt(await readFile(lock, 'utf8'), 10), 'SIGKILL'),
    restore: null,
    close: async () => await rm(folder, { recursive: true, force: true }),
  }
}

/** Another one, to which the way is cut. */
async function another(): Promise<Losable> {
  const database = await freshDatabase()
  const cable = await layCable(database.url)
  return {
    setting: { DATABASE_URL: cable.url },
    lose: cable.cut,
    restore: cable.mend,
    close: async () => {
      await cable.cut()
      await database.close()
    },
  }
}

function settingsOf(setting: Readonly<Record<string, string>>): Settings {
  const read = readSettings({ KEHOU_PORT: '0', KEHOU_THREADS: '1', KEHOU_LOG: 'silent', ...setting })
  if (!read.ok) throw new Error('settings')
  return read.value
}

/** Asks whether the service is ready until it says what is waited for. */
async function said({ address }: Service, status: number): Promise<unknown> {
  for (;;) {
    const answer = await fetch(`${address}/readyz`)
    const body: unknown = await answer.json()
    if (answer.status === status) return body
    await pause(20)
  }
}

it('a service whose database is lost has it back, with all that was in it, and its job comes to the same bytes', {
  timeout: 300_000,
}, async () => {
  const losable = await (inject('mode') === 'embedded' ? own() : another())
  const service = await startService(settingsOf(losable.setting))
  try {
    const { database } = service
    const { week, key, scope } = await storeDistrict(database, 'D', threeSchools())
    const id = await asked(database, scope, key.week, 'solve', { rounds: ROUNDS })
    for (const rounds of [1, 2]) {
      await when(database, scope, id, (job) => roundsOf(job) >= rounds)
      await losable.lose()
      expect(await said(service, 503)).toMatchObject({ code: 'DATABASE_GONE', status: 503 })
      expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
      await losable.restore?.()
      expect(await said(service, 200)).toEqual({ ok: true })
    }
    const job = await ended(database, scope, id)
    expect(job).toMatchObject({ state: 'done', problem: null })
    expect(await documentOf(database, scope, job)).toBe(await solvedHere(week, ROUNDS))
    expect(await rostersOf(database, scope, id)).toHaveLength(1)
    const record = await database.within(SYSTEM, (tx) => verifyRecord(tx, FIRST_DISTRICT, null))
    expect(record).toMatchObject({ rows: 1, broken: null })
  } finally {
    await service.stop()
    await losable.close()
  }
})
