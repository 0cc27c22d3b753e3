import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { storeDistrict } from '../../service/district.ts'
import { storeDraft } from '../../service/draft.ts'
import { settled } from '../../solver/settled.ts'

let service: TestApp
let address: string
let bureau: Caller
let roster: string
let school: string
beforeAll(async () => {
  service = await freshApp()
  address = await service.app.listen({ host: '127.0.0.1', port: 0 })
  bureau = await service.signIn('bureau')
  const home = await storeDistrict(service.database, DISTRICT)
  school = home.week.schools[0]?.id ?? ''
  roster = (await storeDraft(service.database, home, (await settled(home.week)).roster)).id
}, 600_000)
afterAll(async () => await service.close())

it('a study that nobody waits for any more ends in the middle of its work', async () => {
  const run = vi.spyOn(service.app.bodies, 'run')
  const gone = new AbortController()
  const asked = fetch(`${address}/v1/rosters/${roster}/studies`, {
    method: 'POST',
    headers: { ...bureau.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ kind: 'worth', school }),
    signal: gone.signal,
  })
  const left = asked.catch((error: unknown) => error)
  await expect.poll(() => run.mock.calls.length, { timeout: 60_000 }).toBe(1)
  // Its promise is settled by the thread alone: with an answer where the work goes on, with an end where it does not.
  const work = Promise.resolve(run.mock.results[0]?.value)
  gone.abort()
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  expect(await left).toMatchObject({ name: 'AbortError' })
  run.mockRestore()
}, 600_000)
