import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import type { Caller } from '../../service/app.ts'
import { DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { storeDistrict } from '../../service/district.ts'

const input = generate('tiny-01')
const { weights, district, travel } = input
const frame = { weights, district, travel, disturbance: null, meanChoiceCost: null }

let service: TestApp
let bureau: Caller
let school: Caller
let week: string
const [own] = input.schools
beforeAll(async () => {
  service = await freshApp()
  week = (await storeDistrict(service.database, DISTRICT, input)).stored.id
  bureau = await service.signIn('bureau')
  school = await service.signIn('school', { schoolId: own?.id ?? '' })
})
afterAll(async () => await service.close())

const tagOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['etag'])
const etag = async (url: string) => tagOf(await bureau.call('GET', url))

test('a week is made, read, named anew, archived and taken away', async () => {
  const body = { monday: '2026-11-30', name: 'second', frame }
  const made = await bureau.call('POST', '/v1/weeks', { body })
  expect([made.statusCode, made.json().name]).toEqual([201, 'second'])
  const url = String(made.headers['location'])
  expect((await bureau.call('GET', url)).json()).toEqual(made.json())
  const put = await bureau.call('PUT', `${url}/frame`, {
    body: { name: 'renamed', frame: { ...frame, meanChoiceCost: 12 } },
    headers: { 'if-match': tagOf(made) },
  })
  expect([put.statusCode, put.json().name]).toEqual([200, 'renamed'])
  const stale = await bureau.call('PUT', `${url}/frame`, {
    body: { name: 'again', frame },
    headers: { 'if-match': tagOf(made) },
  })
  expect([stale.statusCode, stale.json().code]).toEqual([412, 'VERSION_STALE'])
  const archived = await bureau.call('PATCH', url, {
    body: { archived: true },
    headers: { 'if-match': tagOf(put) },
  })
  expect(archived.json().archived).toBe(true)
  const listed = (await bureau.call('GET', '/v1/weeks')).json().items
  expect(listed.map(({ name }: { name: string }) => name)).not.toContain('renamed')
  const all = (await bureau.call('GET', '/v1/weeks?archived=true')).json().items
  expect(all.map(({ name }: { name: string }) => name)).toContain('renamed')
  const pinned = await bureau.call('POST', `${url}/venues`, { body: { id: 'V', name: 'Hall' } })
  expect([pinned.statusCode, pinned.json().code]).toEqual([409, 'WEEK_ARCHIVED'])
  const gone = await bureau.call('DELETE', url, { headers: { 'if-match': tagOf(archived) } })
  expect(gone.statusCode).toBe(204)
  expect((await bureau.call('GET', url)).statusCode).toBe(404)
})

test('a week that is not of a Monday is refused with the place of the fault', async () => {
  const answer = await bureau.call('POST', '/v1/weeks', { body: { monday: '2026-12-01', name: 'x', frame } })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({
    code: 'REQUEST_INVALID',
    title: expect.stringContaining('body/monday'),
  })
})

test('an unchanged week is not sent twice', async () => {
  const url = `/v1/weeks/${week}`
  const again = await bureau.call('GET', url, { headers: { 'if-none-match': await etag(url) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a thing is added, changed by version, filtered for and taken away, and the week counts each change', async () => {
  const url = `/v1/weeks/${week}`
  const revision = async () => (await bureau.call('GET', url)).json().revision
  const first = await revision()
  const [room] = input.rooms
  const body = { ...room, id: 'R-new', name: 'New room' }
  const made = await school.call('POST', `${url}/rooms`, { body })
  expect(made.statusCode).toBe(201)
  expect(made.json()).toMatchObject({ version: 1, school: own?.id, body: { id: 'R-new' } })
  const one = String(made.headers['location'])
  const changed = await school.call('PUT', one, { body: { ...body, capacity: 7 }, version: 1 })
  expect(changed.json()).toMatchObject({ version: 2, body: { capacity: 7 } })
  expect((await school.call('PUT', one, { body, version: 1 })).json().code).toBe('VERSION_STALE')
  expect((await school.call('PUT', one, { body })).json().code).toBe('VERSION_MISSING')
  expect((await school.call('PUT', one, { body: { ...body, id: 'other' }, version: 2 })).statusCode).toBe(400)
  const found = await bureau.call('GET', `${url}/rooms?name=new%20ro`)
  expect(found.json().items).toHaveLength(1)
  // Students and what is said for them have no name: they are found by what their id holds.
  for (const kind of ['students', 'sign-ups']) {
    const all = (await bureau.call('GET', `${url}/${kind}`)).json().items
    const { id } = all.at(-1).body
    const { items } = (await bureau.call('GET', `${url}/${kind}?id=${id.slice(1).toLowerCase()}`)).json()
    expect(items).toContainEqual(all.at(-1))
    expect(items.length).toBeLessThan(all.length)
    expect((await bureau.call('GET', `${url}/${kind}?id=%25`)).json().items).toEqual([])
  }
  expect((await school.call('DELETE', one, { version: 2 })).statusCode).toBe(204)
  expect((await school.call('GET', one)).statusCode).toBe(404)
  expect(await revision()).toBe(first + 3)
})

test('lists come page by page, each row once, in the order of the import', async () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const page = (await bureau.call('GET', `/v1/weeks/${week}/students?limit=1${cursor}`)).json()
    seen.push(...page.items.map(({ body }: { body: { id: string } }) => body.id))
    next = page.next
  }
  expect(seen).toEqual(input.students.map(({ id }) => id))
  const wrong = await bureau.call('GET', `/v1/weeks/${week}/students?cursor=nonsense`)
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'REQUEST_INVALID'])
})

test('many things are changed at once against the version of the week, all or none', async () => {
  const url = `/v1/weeks/${week}`
  const tag = await etag(url)
  const items = [1, 2, 3].map((at) => ({ id: `V${at}`, name: `Venue ${at}` }))
  const send = (all: unknown, match: string) =>
    bureau.call('POST', `${url}/venues/bulk`, { body: { items: all }, headers: { 'if-match': match } })
  const done = await send(items, tag)
  expect(done.json()).toMatchObject({ written: 3 })
  expect((await send(items, tag)).json().code).toBe('VERSION_STALE')
  const half = await send([{ id: 'V9', name: 'Nine' }, { id: 'V10' }], tagOf(done))
  expect(half.statusCode).toBe(400)
  expect((await bureau.call('GET', `${url}/venues/V9`)).statusCode).toBe(404)
  // Not more than are checked while others wait.
  const many = Array.from({ length: 201 }, (_, at) => ({ id: `W${at}`, name: `Venue ${at}` }))
  expect((await send(many, tagOf(done))).json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
  const large = await send([{ id: 'W0', name: 'x'.repeat(512 * 1024) }], tagOf(done))
  expect(large.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
  expect((await send(many.slice(1), tagOf(done))).json()).toMatchObject({ written: 200 })
})

test('a school sees and changes its own alone', async () => {
  const url = `/v1/weeks/${week}`
  const other = { ...own, id: 'other', name: 'Other' }
  expect((await bureau.call('POST', `${url}/schools`, { body: other })).statusCode).toBe(201)
  const room = { ...input.rooms[0], id: 'O-1', site: 'other' }
  expect((await bureau.call('POST', `${url}/rooms`, { body: room })).statusCode).toBe(201)
  expect((await school.call('GET', `${url}/rooms/O-1`)).statusCode).toBe(404)
  expect((await school.call('GET', `${url}/rooms?school=other`)).json().items).toEqual([])
  const foreign = await school.call('POST', `${url}/rooms`, { body: { ...room, id: 'O-2' } })
  expect(foreign.statusCode).toBe(403)
  expect((await school.call('PUT', `${url}/rooms/O-1`, { body: room, version: 1 })).statusCode).toBe(404)
  expect((await school.call('DELETE', `${url}/rooms/O-1`, { version: 1 })).statusCode).toBe(404)
  const shared = await school.call('PUT', `${url}/venues/V1`, {
    body: { id: 'V1', name: 'Ours' },
    version: 1,
  })
  expect([shared.statusCode, shared.json().code]).toEqual([403, 'FORBIDDEN'])
})

test('a key does its work once: the same request again gets the same answer, another one is refused', async () => {
  const url = `/v1/weeks/${week}/institutions`
  const body = { id: 'I1', name: 'Institute', subject: false }
  const key = 'institution-key-1'
  const [first, again] = [
    await bureau.call('POST', url, { body, key }),
    await bureau.call('POST', url, { body, key }),
  ]
  expect([first.statusCode, again.statusCode]).toEqual([201, 201])
  expect(again.json()).toEqual(first.json())
  const other = await bureau.call('POST', url, { body: { ...body, name: 'Other' }, key })
  expect([other.statusCode, other.json().code]).toEqual([422, 'KEY_REUSED'])
  const twice = await bureau.call('POST', url, { body })
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'ALREADY_EXISTS'])
})

test('a copy has all that its week has, and changes alone', async () => {
  const url = `/v1/weeks/${week}`
  const made = await bureau.call('POST', `${url}/copies`, { body: { name: 'what if' } })
  expect([made.statusCode, made.json().copyOf]).toEqual([201, week])
  const copy = `/v1/weeks/${made.json().id}`
  const rows = async (of: string) => (await bureau.call('GET', `${of}/activities`)).json().items
  expect(await rows(copy)).toEqual(await rows(url))
  const [first] = await rows(copy)
  const one = `${copy}/activities/${first.body.id}`
  expect((await bureau.call('DELETE', one, { version: first.version })).statusCode).toBe(204)
  expect(await rows(url)).toHaveLength(input.activities.length)
})

test('every deed is on record with who and what, without what is somebody’s own, and the chain holds', async () => {
  const [student] = input.students
  const url = `/v1/weeks/${week}/sign-ups/${student?.id}`
  const before = (await bureau.call('GET', url)).json()
  const body = { ...before.body, days: [] }
  expect((await bureau.call('PUT', url, { body, version: before.version })).statusCode).toBe(200)
  const auditor = await service.signIn('auditor')
  const [entry] = (await auditor.call('GET', `/v1/audit?kind=sign_up&object=${student?.id}`)).json().items
  expect(entry).toMatchObject({
    action: 'change',
    account: bureau.account,
    role: 'bureau',
    school: own?.id,
    week,
    after: { fields: ['days'] },
  })
  const check = (await auditor.call('GET', '/v1/audit/check')).json()
  expect(check.broken).toBeNull()
  expect(check.rows).toBeGreaterThan(10)
})
