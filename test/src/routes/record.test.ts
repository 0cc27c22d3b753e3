import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../service/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 1_200_000)
afterAll(async () => await world.service.close())

interface Deed {
  readonly action: string
  readonly object: string
  readonly request: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** The latest deeds of a kind, the latest first. */
const deedsOf = async (kind: string, limit = 1): Promise<readonly Deed[]> =>
  (await world.people.a.call('GET', `/v1/audit?kind=${kind}&limit=${limit}`)).json().items

const digest = expect.stringMatching(/^[0-9a-f]{32}$/)

describe('the record of what is done to many rows at once', () => {
  const written = async (kind: string, items: readonly object[]) => {
    const { b } = world.people
    const at = `/v1/weeks/${world.ids.week}`
    const tag = String((await b.call('GET', at)).headers['etag'])
    const answer = await b.call('POST', `${at}/${kind}/bulk`, {
      body: { items },
      headers: { 'if-match': tag },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer
  }

  it('has of each that is new or other what was and what became, under one request', async () => {
    const [room, ...others] = world.home.week.rooms
    if (room === undefined) throw new Error('no room')
    const { capacity } = room
    const answer = await written('rooms', [
      ...others,
      { ...room, capacity: capacity + 3 },
      { ...room, id: 'ROOM-NEW' },
    ])
    expect(answer.json().written).toBe(2)
    const deeds = await deedsOf('room', 3)
    const request = answer.headers['x-request-id']
    const ours = deeds
      .filter((deed) => deed.request === request)
      .toSorted((a, b) => (a.object < b.object ? -1 : 1))
    expect(ours).toMatchObject([
      { action: 'change', object: room.id, before: { capacity }, after: { capacity: capacity + 3 } },
      { action: 'create', object: 'ROOM-NEW', before: null, after: { id: 'ROOM-NEW', capacity } },
    ])
    expect((await world.people.a.call('GET', '/v1/audit/check')).json().broken).toBeNull()
  })

  it('has of children digests', async () => {
    const [student] = world.home.week.students
    if (student === undefined) throw new Error('no student')
    const { consent: _, days: __, choices: ___, mostWanted: ____, friend: _____, ...row } = student
    await written('students', [{ ...row, hardship: !row.hardship }])
    const fields = ['hardship']
    const [deed] = await deedsOf('student')
    const sides = { fields, digests: { hardship: digest } }
    expect(deed).toMatchObject({ action: 'change', object: student.id, before: sides, after: sides })
    expect(deed?.before?.['digests']).not.toEqual(deed?.after?.['digests'])
  })
})

describe('the record of what is taken away', () => {
  it('has what a token allowed', async () => {
    const { b } = world.people
    const body = { name: 'ours', scopes: ['weeks.read'], days: 1 }
    const { id, version, expiresAt } = (await b.call('POST', '/v1/tokens', { body })).json()
    const grant = { scopes: ['weeks.read'], expiresAt }
    expect(await deedsOf('token')).toMatchObject([{ action: 'create', before: null, after: grant }])
    await b.call('DELETE', `/v1/tokens/${id}`, { version })
    expect(await deedsOf('token')).toMatchObject([
      { action: 'revoke', object: id, before: grant, after: null },
    ])
  })

  it.each([
    ['staff', 'T1', { kind: 'staff', person: 'T1' }],
    ['student', 'S1', { kind: 'student', fields: ['person'] }],
  ])('has whose calendar a link showed, but of which child: %s', async (kind, person, told) => {
    const { b } = world.people
    const { id, version } = (await b.call('POST', '/v1/feeds', { body: { kind, person } })).json()
    expect(await deedsOf('feed')).toMatchObject([{ action: 'create', object: id, after: told }])
    expect((await b.call('DELETE', `/v1/feeds/${id}`, { version })).statusCode).toBe(204)
    const [deed] = await deedsOf('feed')
    expect(deed).toMatchObject({ action: 'revoke', object: id, after: null })
    expect(deed?.before).toEqual(told)
  })

  it('has what an adult had said of being away', async () => {
    const { t } = world.people
    const at = `/v1/own/weeks/${world.ids.week}/absences`
    const body = { from: '2026-11-26', to: '2026-11-26', start: null, end: null }
    const made = await t.call('POST', at, { body })
    const { location, etag } = made.headers
    const gone = await t.call('DELETE', String(location), { headers: { 'if-match': String(etag) } })
    expect(gone.statusCode).toBe(204)
    const said = { kind: 'absence', staff: 'T1', ...body }
    expect(await deedsOf('event')).toMatchObject([{ action: 'delete', before: said, after: null }])
  })

  it('has what a draft and a week were', async () => {
    const { b } = world.people
    const { ids, home } = world
    const draft = (await b.call('GET', `/v1/rosters/${ids.draft}`)).json()
    await b.call('DELETE', `/v1/rosters/${ids.draft}`, { version: draft.version })
    const { name, origin, schools, inputHash: input } = draft
    const roster = { name, origin, schools, input, fields: ['excuses'] }
    expect(await deedsOf('roster')).toMatchObject([{ action: 'delete', object: ids.draft, before: roster }])
    const copy = await b.call('POST', `/v1/weeks/${ids.week}/copies`, { body: { name: 'copy' } })
    const { location, etag } = copy.headers
    await b.call('DELETE', String(location), { headers: { 'if-match': String(etag) } })
    const { students, monday } = home.week
    const week = { name: 'copy', monday, copyOf: ids.week, rows: { student: students.length } }
    expect(await deedsOf('week')).toMatchObject([{ action: 'delete', before: week, after: null }])
  })
})

it('tells by the salt of a roster alone why somebody is excused in it, and whom a change by hand moves', async () => {
  const { b } = world.people
  const { ids, roster } = world
  const at = `/v1/rosters/${ids.publishable}`
  const excuses = [{ reason: 'in hospital', student: 'S1' }]
  const tag = String((await b.call('GET', at)).headers['etag'])
  await b.call('PUT', at, { body: { name: 'draft', excuses }, headers: { 'if-match': tag } })
  const [excused] = await deedsOf('roster')
  expect(excused?.after).toEqual({ fields: ['excuses'], digests: { excuses: digest } })
  const [session] = roster.plan.sessions
  const move = { group: session?.group, date: session?.date, block: session?.blocks[0] }
  const moves = [{ kind: 'room', session: move, room: session?.room }]
  const edited = async () => {
    expect((await b.call('POST', `${at}/edits`, { body: { moves } })).statusCode).toBe(201)
    return (await deedsOf('roster'))[0]?.after
  }
  const [first, second] = [await edited(), await edited()]
  expect(first).toEqual({ parent: ids.publishable, fields: ['moves'], digests: { moves: digest } })
  expect(second?.['digests']).not.toEqual(first?.['digests'])
})
