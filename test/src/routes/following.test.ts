import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schoolId } from '../../../models/ids.ts'
import { SYSTEM } from '../../../src/database/database.ts'
import { advanced, progressOf } from '../../../src/jobs/progress.ts'
import type { SolveEvent } from '../../../src/jobs/steps/port.ts'
import { endJob, noteProgress, takeJob } from '../../../src/repositories/job-leases.ts'
import { createJob } from '../../../src/repositories/jobs.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'

let service: TestApp
let address: string
let bureau: Caller
beforeAll(async () => {
  service = await freshApp()
  address = await service.app.listen({ host: '127.0.0.1', port: 0 })
  bureau = await service.signIn('bureau')
})
afterAll(async () => await service.close())

interface Told {
  readonly id: number
  readonly event: string
  readonly data: { readonly state: string; readonly progress: Readonly<Record<string, unknown>> | null }
}

/** Follows a job as a browser does: event by event. */
async function following(job: string, last?: number) {
  const gone = new AbortController()
  const answer = await fetch(`${address}/v1/jobs/${job}/events`, {
    headers: { ...bureau.headers, ...(last === undefined ? {} : { 'last-event-id': String(last) }) },
    signal: gone.signal,
  })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = (answer.body ?? new ReadableStream<Uint8Array>())
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let text = ''
  /** The next event; null: there is none to come. */
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const whole = /^id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/m.exec(text)
      if (whole !== null) {
        text = text.slice(whole.index + whole[0].length)
        const [, id, event = '', data = ''] = whole
        return { id: Number(id), event, data: JSON.parse(data) }
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }
  return { next, leave: () => gone.abort() }
}

/** A solve in the hands of a worker that tells what a search tells. */
async function solving() {
  const hold = await service.database.within(SYSTEM, async (tx) => {
    const of = { district: DISTRICT, school: null, week: null, input: null, askedBy: randomUUID() }
    const { id } = await createJob(tx, { ...of, kind: 'solve', ask: {} })
    const taken = await takeJob(tx, id)
    return { id, attempt: taken?.attempt ?? 0 }
  })
  let now = progressOf({})
  const tell = async (event: SolveEvent): Promise<void> => {
    now = advanced(now, event)
    expect(await service.database.within(SYSTEM, (tx) => noteProgress(tx, hold, now))).toBe(true)
  }
  const end = async () =>
    await service.database.within(SYSTEM, (tx) => endJob(tx, hold, { state: 'done', result: {} }))
  return { job: hold.id, tell, end }
}

const school = (id: string, rounds: number): SolveEvent => ({
  kind: 'school',
  school: schoolId.parse(id),
  rounds,
  unserved: 0,
  weighted: 30,
})
const round = (rounds: number, weighted: number, bound: number | null): SolveEvent => ({
  kind: 'round',
  rounds,
  of: 4,
  unserved: 1,
  worstShare: 2,
  weighted,
  bound,
})

test('schools, value and bound are told in their order, and whoever was cut off goes on where they were', async () => {
  const { job, tell, end } = await solving()
  const first = await following(job)
  const begun = await first.next()
  expect(begun).toMatchObject({ event: 'running', data: { state: 'running' } })
  const heard = async (by: typeof first, event: SolveEvent): Promise<Told | null> => {
    await tell(event)
    return await by.next()
  }
  expect((await heard(first, { kind: 'begun', schools: 2 }))?.data.progress).toMatchObject({
    schools: 2,
  })
  expect((await heard(first, school('P', 1)))?.data.progress).toMatchObject({ schoolsDone: 1 })
  expect((await heard(first, school('Q', 1)))?.data.progress).toMatchObject({
    schoolsDone: 2,
    done: [{ school: 'P' }, { school: 'Q' }],
  })
  const seen = await heard(first, round(1, 900, null))
  expect(seen?.data.progress).toMatchObject({ rounds: 1, weighted: 900, bound: null, schoolsDone: 0 })
  first.leave()

  // Nothing is new to whoever comes again at once: the first that they hear is what comes then.
  const last = seen?.id ?? 0
  const again = await following(job, last)
  const news = again.next()
  await tell(round(2, 700, 600))
  expect(await news).toMatchObject({ data: { progress: { rounds: 2, weighted: 700, bound: 600 } } })
  again.leave()

  // What happened meanwhile is told as it stands, and not what was before.
  await tell(round(3, 650, 620))
  await tell(round(4, 640, 630))
  const late = await following(job, (await news)?.id)
  const caught = await late.next()
  expect(caught).toMatchObject({
    data: {
      progress: {
        rounds: 4,
        weighted: 640,
        bound: 630,
        // The curve is whole, whatever was missed.
        curve: [
          { rounds: 1, weighted: 900, bound: null },
          { rounds: 2, weighted: 700, bound: 600 },
          { rounds: 3, weighted: 650, bound: 620 },
          { rounds: 4, weighted: 640, bound: 630 },
        ],
      },
    },
  })
  await end()
  const over = await late.next()
  expect(over).toMatchObject({ event: 'done', data: { state: 'done' } })
  expect(await late.next()).toBeNull()
  const ids = [begun, seen, await news, caught, over].map((one) => one?.id ?? 0)
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))

  // Whoever comes when all is over hears that it is, and the stream ends.
  const after = await following(job, over?.id)
  expect(await after.next()).toMatchObject({ event: 'done' })
  expect(await after.next()).toBeNull()
})
