import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../../../src/database/database.ts'
import { createJob } from '../../../src/repositories/jobs.ts'
import { DISTRICT, freshApp, type TestApp } from '../../service/app.ts'

let service: TestApp
beforeAll(async () => {
  service = await freshApp()
})
afterAll(async () => await service.close())

const told = async (): Promise<string> => (await service.nobody.call('GET', '/metrics')).body

it('requests are counted by the pattern of their route', async () => {
  const bureau = await service.signIn('bureau')
  await bureau.call('GET', '/v1/weeks')
  await bureau.call('GET', '/v1/jobs/00000000-0000-7000-8000-000000000000')
  const text = await told()
  expect(text).toMatch(/kehou_requests_total\{method="GET",route="\/v1\/weeks",status="200"\} 1\n/)
  expect(text).toMatch(/kehou_requests_total\{method="GET",route="\/v1\/jobs\/:id",status="404"\} 1\n/)
  expect(text).not.toContain('00000000-0000-7000')
})

it('the queue, and value and proven gap of the latest solve, are told as they stand', async () => {
  expect(await told()).not.toContain('kehou_jobs{')
  const score = { unserved: 0, worstShare: 0, weighted: 400, terms: {} }
  const bound = { unserved: 0, worstShare: 0, weighted: 300, how: 'prices' }
  const terms = Object.fromEntries(
    Array.from({ length: 13 }, (_, at) => [`S${String(at + 1).padStart(2, '0')}`, 0]),
  )
  const asked = (kind: 'solve' | 'export') =>
    service.database.within(SYSTEM, (tx) =>
      createJob(tx, {
        district: DISTRICT,
        school: null,
        week: null,
        kind,
        ask: {},
        input: null,
        askedBy: '00000000-0000-7000-8000-000000000000',
      }),
    )
  const ended = async (weighted: number, at: Date): Promise<void> => {
    const { id } = await asked('solve')
    const result = { score: { ...score, weighted, terms }, bound }
    await service.database.within(SYSTEM, (tx) =>
      tx.job.update({ where: { id }, data: { state: 'done', endedAt: at, result } }),
    )
  }
  await ended(400, new Date('2026-11-20T08:00:00Z'))
  await ended(900, new Date('2026-11-19T08:00:00Z'))
  for (const kind of ['export', 'export', 'solve'] as const) await asked(kind)
  const text = await told()
  expect(text).toContain('kehou_database_up 1\n')
  expect(text).toContain('kehou_jobs{kind="export",state="queued"} 2\n')
  expect(text).toContain('kehou_jobs{kind="solve",state="queued"} 1\n')
  expect(text).toMatch(/kehou_jobs_oldest_seconds\{kind="export",state="queued"\} \d/)
  expect(text).toContain('kehou_job_steps 0\n')
  expect(text).toContain(`kehou_solve_value{district="${DISTRICT}",level="weighted"} 400\n`)
  expect(text).toContain(`kehou_solve_gap{district="${DISTRICT}",level="weighted"} 0.25\n`)
})
