import { afterAll, beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../../../src/database/database.ts'
import { createJob } from '../../../src/repositories/jobs.ts'
import { weekWith } from '../../models/week-builder.ts'
import { DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { storeDistrict } from '../../service/district.ts'
import { storeDraft } from '../../service/draft.ts'
import { NOBODY } from '../../service/routes.ts'
import { settled } from '../../solver/settled.ts'

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

it('the queue is told as it stands, and where nothing waits as well', async () => {
  expect(await told()).toContain('kehou_jobs{kind="solve",state="queued"} 0\n')
  const of = { district: DISTRICT, school: null, week: null, ask: {}, input: null, askedBy: NOBODY }
  for (const kind of ['export', 'export', 'solve'] as const)
    await service.database.within(SYSTEM, (tx) => createJob(tx, { ...of, kind }))
  const text = await told()
  expect(text).toContain('kehou_database_up 1\n')
  expect(text).toContain('kehou_jobs{kind="export",state="queued"} 2\n')
  expect(text).toContain('kehou_jobs{kind="solve",state="queued"} 1\n')
  expect(text).toContain('kehou_jobs{kind="solve",state="running"} 0\n')
  expect(text).toMatch(/kehou_jobs_oldest_seconds\{kind="export",state="queued"\} \d/)
  expect(text).toContain('kehou_job_steps 0\n')
})

it('value and proven gap are told of the latest roster that a solve made', async () => {
  const home = await storeDistrict(service.database, DISTRICT, weekWith())
  const { roster } = await settled(home.week)
  const draft = async (weighted: number, bound: number, createdAt: Date): Promise<void> => {
    const { id } = await storeDraft(service.database, home, roster)
    const score = { ...roster.score, unserved: 0, worstShare: 0, weighted }
    const proved = { ...roster.bound, unserved: 0, worstShare: 0, weighted: bound }
    await service.database.within(SYSTEM, (tx) =>
      tx.roster.update({ where: { id }, data: { score, bound: proved, createdAt } }),
    )
  }
  await draft(400, 300, new Date('2026-11-20T08:00:00Z'))
  await draft(900, 100, new Date('2026-11-19T08:00:00Z'))
  const text = await told()
  expect(text).toContain(`kehou_solve_value{district="${DISTRICT}",level="weighted"} 400\n`)
  expect(text).toContain(`kehou_solve_gap{district="${DISTRICT}",level="weighted"} 0.25\n`)
})
