import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { publish } from '../../../src/records/publish.ts'
import { snapshotOf } from '../../../src/records/snapshot.ts'
import { storeRoster } from '../../../src/records/store-roster.ts'
import { putRoster } from '../../../src/repositories/rosters.ts'
import { weekWith } from '../../models/week-builder.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { naming } from '../../service/naming.ts'
import { settled } from '../../solver/settled.ts'

let service: TestApp
let home: StoredDistrict
let week: string
let bureau: Caller
let teacher: Caller
let family: Caller
let child: string
let stranger: string
let adult: string
beforeAll(async () => {
  service = await freshApp()
  home = await storeDistrict(service.database, DISTRICT, weekWith())
  week = home.key.week
  bureau = await service.signIn('bureau')
  const { roster } = await settled(home.week)
  const [session] = roster.plan.sessions
  if (session === undefined) throw new Error('no session')
  adult = session.lead
  const [first = ''] = session.students
  child = first
  stranger = home.week.students.find(({ id }) => id !== child)?.id ?? ''
  teacher = await service.signIn('staff', { schoolId: session.school, staffId: adult })
  family = await service.signIn('parent', { schoolId: session.school, childIds: [child] })
  await service.database.within(home.scope, async (tx) => {
    const { revision, print } = await snapshotOf(tx, home.key)
    const as = { district: DISTRICT, week, job: null, parent: null, name: '', origin: 'solve' } as const
    const of = { weekRevision: revision, weekPrint: print }
    const stored = await storeRoster(tx, { ...as, ...of }, roster, verify(roster))
    const all = { school: null, student: null, date: null, block: null, cause: null, reason: 'small' }
    const { version } = await putRoster(tx, stored.id, { name: '', excuses: [all] }, stored.version)
    await publish(tx, { roster: stored.id, version, by: bureau.account, now: new Date() })
  })
})
afterAll(async () => await service.close())

describe('a family', () => {
  it('sees its child’s week and weeks to come, and nobody else’s', async () => {
    const { items } = (await family.call('GET', '/v1/children')).json()
    expect(items).toMatchObject([{ id: child, weeks: { items: [{ id: week }] } }])
    const own = (await family.call('GET', `/v1/children/${child}/week`)).json().week
    expect(own.entries.length).toBeGreaterThan(0)
    expect(own.entries[0]).toMatchObject({ role: 'member' })
    for (const url of [`/v1/children/${stranger}/week`, `/v1/children/${stranger}/weeks/${week}/sign-up`])
      expect((await family.call('GET', url)).statusCode).toBe(404)
  })

  it('ranks what is offered, by version, and says no more than that', async () => {
    const url = `/v1/children/${child}/weeks/${week}/sign-up`
    const read = await family.call('GET', url)
    const { said, offers } = read.json()
    const ranked = offers.filter((one: { ranked: boolean }) => one.ranked).map(({ id }: { id: string }) => id)
    const tag = String(read.headers['etag'])
    const put = (body: unknown, match = tag) =>
      family.call('PUT', url, { body, headers: { 'if-match': match } })
    const choices = [{ weekday: null, activities: ranked.toReversed() }]
    const changed = await put({ ...said, choices })
    expect([changed.statusCode, changed.json().choices]).toEqual([200, choices])
    expect((await put({ ...said, choices })).json().code).toBe('VERSION_STALE')
    const now = String(changed.headers['etag'])
    const nothing = [{ weekday: null, activities: ['no such activity'] }]
    expect((await put({ ...said, choices: nothing }, now)).json().title).toContain('body/choices')
    expect((await put({ ...said, lottery: 1 }, now)).statusCode).toBe(400)
    const school = (await bureau.call('GET', `/v1/weeks/${week}/sign-ups/${child}`)).json()
    expect(school.body.choices).toEqual(choices)
  })

  it('withdraws its child at any time, once', async () => {
    const url = `/v1/children/${child}/weeks/${week}/withdrawals`
    for (const date of ['1999-01-01', '2046-01-01']) {
      const far = await family.call('POST', url, { body: { date } })
      expect([far.statusCode, far.json().code]).toEqual([400, 'REQUEST_INVALID'])
    }
    const ask = { body: { date: home.week.monday }, key: 'withdrawal-1' }
    const [first, again] = [await family.call('POST', url, ask), await family.call('POST', url, ask)]
    expect(first.json()).toMatchObject({ event: { kind: 'withdrawal', student: child } })
    expect(again.json()).toEqual(first.json())
    const events = (await bureau.call('GET', `/v1/weeks/${week}/events?kind=withdrawal`)).json().items
    expect(events).toHaveLength(1)
    const told = { id: first.json().event.id, date: home.week.monday, answered: false, version: 1 }
    const list = async () => (await family.call('GET', url)).json().items
    expect(await list()).toEqual([told])
    expect(first.headers['location']).toBe(`${url}/${told.id}`)
    expect((await family.call('GET', `${url}/${told.id}`)).json()).toEqual(told)
  })

  it('takes the withdrawal back, by version, and nobody else’s', async () => {
    const url = `/v1/children/${child}/weeks/${week}/withdrawals`
    const list = async () => (await family.call('GET', url)).json().items
    const [{ id }] = await list()
    const one = `${url}/${id}`
    const strange = `/v1/children/${stranger}/weeks/${week}/withdrawals`
    expect((await family.call('GET', strange)).statusCode).toBe(404)
    expect((await family.call('DELETE', `${strange}/${id}`, { version: 1 })).statusCode).toBe(404)
    expect((await teacher.call('DELETE', one, { version: 1 })).statusCode).toBe(403)
    const body = {
      id: 'not-left',
      kind: 'absence',
      staff: adult,
      from: home.week.monday,
      to: home.week.monday,
    }
    const made = await bureau.call('POST', `/v1/weeks/${week}/events`, {
      body: { ...body, start: null, end: null },
    })
    expect(made.statusCode, made.body).toBe(201)
    for (const method of ['GET', 'DELETE'])
      expect((await family.call(method, `${url}/not-left`, { version: 1 })).statusCode).toBe(404)
    expect(
      (await bureau.call('DELETE', `/v1/weeks/${week}/events/not-left`, { version: 1 })).statusCode,
    ).toBe(204)
    expect((await family.call('DELETE', one)).statusCode).toBe(428)
    expect((await family.call('DELETE', one, { version: 2 })).statusCode).toBe(412)
    expect((await family.call('DELETE', one, { version: 1 })).statusCode).toBe(204)
    expect((await family.call('DELETE', one, { version: 1 })).statusCode).toBe(404)
    expect(await list()).toEqual([])
    expect((await bureau.call('GET', `/v1/weeks/${week}/events?kind=withdrawal`)).json().items).toEqual([])
  })
})

describe('an adult of the service', () => {
  it('sees their own duties, wishes for blocks and tells that they are away', async () => {
    const own = (await teacher.call('GET', '/v1/own/week')).json().week
    expect(own.entries.some(({ role }: { role: string }) => role === 'lead')).toBe(true)
    const url = `/v1/own/weeks/${week}/wishes`
    const read = await teacher.call('GET', url)
    const wishes = { wanted: [], unwanted: [{ weekday: 1, block: 'B1' }] }
    const match = { 'if-match': String(read.headers['etag']) }
    expect((await teacher.call('PUT', url, { body: wishes, headers: match })).json()).toEqual(wishes)
    expect((await teacher.call('PUT', url, { body: wishes, headers: match })).json().code).toBe(
      'VERSION_STALE',
    )
    expect((await teacher.call('GET', url)).json()).toMatchObject(wishes)
    const { monday } = home.week
    const body = { from: monday, to: monday, start: null, end: null }
    const away = await teacher.call('POST', `/v1/own/weeks/${week}/absences`, { body })
    expect(away.json()).toMatchObject({ event: { kind: 'absence', staff: adult } })
    const told = { ...body, id: away.json().event.id }
    const list = async () => (await teacher.call('GET', `/v1/own/weeks/${week}/absences`)).json().items
    expect(await list()).toEqual([{ ...told, answered: false, version: 1 }])
    // Told twice, as by a second press, it would stand there twice.
    const twice = await teacher.call('POST', `/v1/own/weeks/${week}/absences`, { body })
    expect(twice.statusCode).toBe(409)
    expect(twice.json()).toMatchObject({ code: 'ABSENCE_TOLD' })
    expect(await list()).toHaveLength(1)
    // Whoever plans reads of it, by name, until a roster answers it.
    const open = async () => (await bureau.call('GET', `/v1/weeks/${week}/open-events`)).json().items
    const { name } = home.week.staff.find(({ id }) => id === adult) ?? {}
    expect(await open()).toContainEqual({ event: away.json().event, name })
    expect((await teacher.call('GET', `/v1/weeks/${week}/open-events`)).statusCode).toBe(403)
    const elsewhen = { ...body, from: '2027-03-01', to: '2027-03-02' }
    expect(
      (await teacher.call('POST', `/v1/own/weeks/${week}/absences`, { body: elsewhen })).statusCode,
    ).toBe(400)
    const one = `/v1/own/weeks/${week}/absences/${told.id}`
    expect((await teacher.call('GET', one)).headers['etag']).toBe('"1"')
    expect((await family.call('DELETE', one, { version: 1 })).statusCode).toBe(403)
    expect((await teacher.call('DELETE', one)).statusCode).toBe(428)
    expect((await teacher.call('DELETE', one, { version: 2 })).statusCode).toBe(412)
    expect((await teacher.call('DELETE', one, { version: 1 })).statusCode).toBe(204)
    expect((await teacher.call('DELETE', one, { version: 1 })).statusCode).toBe(404)
    expect(await list()).toEqual([])
    expect(await open()).not.toContainEqual({ event: away.json().event, name })
    const backwards = { ...body, from: '2026-12-31' }
    expect(
      (await teacher.call('POST', `/v1/own/weeks/${week}/absences`, { body: backwards })).statusCode,
    ).toBe(400)
  })
})

describe('a calendar link', () => {
  it('shows one person’s published week to whoever has it, until it is revoked', async () => {
    const made = await teacher.call('POST', '/v1/feeds', { body: { kind: 'staff', person: adult } })
    expect(made.statusCode, made.body).toBe(201)
    const { address, id } = made.json()
    const calendar = await service.nobody.call('GET', address)
    expect(calendar.headers['content-type']).toContain('text/calendar')
    expect(calendar.body).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR/)
    // Every event has the second of publication as its number, so that a later publication replaces it.
    const numbers = [...calendar.body.matchAll(/^SEQUENCE:(\d+)/gmu)].map(([, number]) => Number(number))
    expect(numbers.length).toBeGreaterThan(0)
    const now = (Date.now() - Date.UTC(2020, 0, 1)) / 1000
    for (const number of numbers) expect(Math.abs(now - number)).toBeLessThan(3600)
    expect((await teacher.call('GET', `/v1/feeds?kind=staff&person=${adult}`)).json().items).toMatchObject([
      { id },
    ])
    const link = `/v1/feeds/${id}`
    const { version } = (await teacher.call('GET', link)).json()
    expect((await family.call('GET', link)).statusCode).toBe(404)
    expect((await family.call('DELETE', link, { version })).statusCode).toBe(404)
    expect((await teacher.call('DELETE', link)).statusCode).toBe(428)
    expect((await teacher.call('DELETE', link, { version: version + 1 })).statusCode).toBe(412)
    expect((await service.nobody.call('GET', address)).statusCode).toBe(200)
    expect((await teacher.call('DELETE', link, { version })).statusCode).toBe(204)
    expect((await teacher.call('DELETE', link, { version })).statusCode).toBe(404)
    expect((await service.nobody.call('GET', address)).statusCode).toBe(404)
    expect(service.log.join('')).not.toContain(address.slice(10, 40))
  })

  it('is made for oneself and one’s own children alone', async () => {
    const attempt = (who: Caller, kind: string, person: string) =>
      who.call('POST', '/v1/feeds', { body: { kind, person } })
    expect((await attempt(family, 'student', stranger)).statusCode).toBe(404)
    expect((await attempt(family, 'staff', adult)).statusCode).toBe(404)
    expect((await attempt(teacher, 'student', child)).statusCode).toBe(404)
    expect((await attempt(family, 'student', child)).statusCode).toBe(201)
  })
})

it('what is done about a child stands in the record without the child', async () => {
  const at = `/v1/weeks/${week}`
  const who = { by: '', reason: '因病', school: 'P1' }
  const day = { weekday: 1, until: null, extra: [], needsExtended: false }
  const bodies = {
    pins: { id: 'own-pin', ...who, date: '2026-11-23', block: 'B2', activity: 'CARE', student: child },
    bans: { id: 'own-ban', ...who, activity: 'ROBOT', student: child },
    events: { id: 'own-event', kind: 'sign_up', student: child, day },
  }
  for (const [kind, body] of Object.entries(bodies)) {
    const made = await bureau.call('POST', `${at}/${kind}`, { body })
    expect(made.statusCode).toBe(201)
    const row = `${at}/${kind}/${body.id}`
    const other = {
      ...made.json().body,
      ...(kind === 'events' ? { day: { ...day, weekday: 2 } } : { reason: '转学' }),
    }
    const changed = await bureau.call('PUT', row, { body: other, version: 1 })
    expect(changed.statusCode).toBe(200)
    expect((await bureau.call('DELETE', row, { version: 2 })).statusCode).toBe(204)
    const deeds = (await bureau.call('GET', `/v1/audit?object=${body.id}`)).json().items
    const field = kind === 'events' ? 'day' : 'reason'
    const [gone, change, created] = deeds
    expect([gone.before.id, gone.before.fields.includes('student'), gone.after]).toEqual([
      body.id,
      true,
      null,
    ])
    expect(created.after.digests[field]).toBe(change.before.digests[field])
    expect(change.after.digests[field]).not.toBe(change.before.digests[field])
    expect(change.after.fields).toEqual([field])
    for (const word of [`"${child}"`, '因病', '转学']) expect(JSON.stringify(deeds)).not.toContain(word)
  }
  const [group] = (await bureau.call('GET', `${at}/standing-groups`)).json().items
  const { body, version } = group
  const members = [...new Set([...body.members, child])].toReversed()
  const changed = await bureau.call('PUT', `${at}/standing-groups/${body.id}`, {
    body: { ...body, members },
    version,
  })
  expect(changed.statusCode).toBe(200)
  const [deed] = (await bureau.call('GET', `/v1/audit?kind=standing_group&object=${body.id}`)).json().items
  expect([deed.before.fields, deed.after.fields]).toEqual([['members'], ['members']])
  expect(deed.after.digests.members).not.toBe(deed.before.digests.members)
})

it('a child that is erased is gone, and the published roster still stands', async () => {
  const at = `/v1/privacy/students/${child}`
  const erase = async (tag: string) => await bureau.call('DELETE', at, { headers: { 'if-match': tag } })
  const held = await bureau.call('GET', at)
  expect(held.json()).toMatchObject({ weeks: 1, accounts: 1, ledger: 1 })
  expect((await bureau.call('DELETE', at)).statusCode).toBe(428)
  expect((await erase('"7-7"')).json().code).toBe('VERSION_STALE')
  const gone = await erase(String(held.headers['etag']))
  expect(gone.json()).toMatchObject({ weeks: 1, rosters: 1 })
  expect((await bureau.call('GET', `/v1/weeks/${week}/students/${child}`)).statusCode).toBe(404)
  const empty = await bureau.call('GET', at)
  expect(empty.json()).toEqual({ weeks: 0, accounts: 0, links: 0, ledger: 0 })
  expect((await erase(String(empty.headers['etag']))).statusCode).toBe(404)
  expect(await naming(service.database, child)).toEqual([])
  const { items } = (await bureau.call('GET', `/v1/weeks/${week}/rosters?state=published`)).json()
  expect(items).toMatchObject([{ verdict: { valid: true } }])
  expect((await bureau.call('GET', '/v1/audit/check')).json().broken).toBeNull()
})
