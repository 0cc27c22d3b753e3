import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rosterText } from '../../../src/files/roster/text.ts'
import { compareBody } from '../../../src/jobs/bodies/compare.ts'
import { openWorld, type World } from '../../service/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 1_200_000)
afterAll(async () => await world.service.close())

describe('a school among others', () => {
  it('reads why its own children stay unserved, and of others nothing', async () => {
    const { people, strangers, ids } = world
    const at = `/v1/rosters/${ids.draft}`
    const { version } = (await people.b.call('GET', at)).json()
    const excuses = [
      { school: 'P1', student: 'S1', reason: 'ill at home' },
      { student: 'S2', reason: 'in hospital' },
      { school: 'P2', reason: 'no room' },
      { reason: 'nobody can' },
    ]
    const body = { name: 'draft', excuses }
    expect((await people.b.call('PUT', at, { body, version })).json().excuses).toHaveLength(4)
    const reasons = async (who: typeof people.b): Promise<unknown> =>
      (await who.call('GET', at)).json().excuses.map(({ reason }: { reason: string }) => reason)
    expect(await reasons(people.a)).toHaveLength(4)
    expect(await reasons(people.s)).toEqual(['ill at home', 'nobody can'])
    expect(await reasons(strangers.s)).toEqual(['no room', 'nobody can'])
    const list = await strangers.s.call('GET', `/v1/weeks/${ids.week}/rosters`)
    expect(list.body).not.toContain('hospital')
  })

  it('repairs after what happened to its own people, and after nothing else', async () => {
    const { people, strangers, ids } = world
    const away = { id: 'away', kind: 'absence', from: '2026-11-27', to: '2026-11-27', start: null, end: null }
    const ask = (who: typeof people.b, more: object) =>
      who.call('POST', `/v1/rosters/${ids.draft}/repairs`, {
        body: { changes: { schema: 'kehou/changes/1', ...more }, work: 1 },
      })
    for (const staff of ['T1', 'NOBODY']) {
      const answer = await ask(strangers.s, { events: [{ ...away, staff }] })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'FORBIDDEN'])
    }
    const closed = { id: 'closed', kind: 'venue_closed', venue: 'YP', from: '2026-11-27', to: '2026-11-27' }
    expect((await ask(strangers.s, { events: [{ ...closed, start: null, end: null }] })).statusCode).toBe(403)
    const ban = { id: 'ban', by: 'Z', reason: '', school: 'P1', staff: 'T1', date: '2026-11-27', block: 'B3' }
    expect((await ask(strangers.s, { bans: [ban] })).statusCode).toBe(403)
    expect((await ask(strangers.s, { events: [{ ...away, staff: 'T3' }] })).statusCode).toBe(202)
    expect((await ask(people.b, { events: [{ ...away, staff: 'T1' }] })).statusCode).toBe(202)
  })

  it('is told by a comparison which of its own people have another week, and of no others', () => {
    const { roster } = world
    const [first, ...rest] = roster.plan.sessions
    if (first === undefined) throw new Error('no session')
    const lead = roster.input.staff.find(({ id, school }) => id !== first.lead && school === 'P1')
    const sessions = [{ ...first, lead: lead?.id ?? first.lead }, ...rest]
    const other = { ...roster, plan: { ...roster.plan, sessions } }
    const [one, two] = [roster, other].map((each) => Buffer.from(rosterText(each)))
    const peopleFor = (school: string | null) =>
      compareBody({ first: one ?? Buffer.of(), second: two ?? Buffer.of(), school })?.people
    expect(peopleFor(null)?.adults.length).toBeGreaterThan(0)
    expect(peopleFor('P1')).toEqual(peopleFor(null))
    expect(peopleFor('P2')).toEqual({ students: [], adults: [] })
  })
})

describe('what somebody says of their own', () => {
  const errors = async (): Promise<number> => {
    const { items } = (await world.people.b.call('GET', `/v1/weeks/${world.ids.week}/faults`)).json()
    return items.filter(({ severity }: { severity: string }) => severity === 'error').length
  }

  it('never keeps the week of the district from being solved: a family', async () => {
    const at = `/v1/children/S1/weeks/${world.ids.week}/sign-up`
    const { said } = (await world.people.p.call('GET', at)).json()
    const before = await errors()
    const put = async (change: object) => {
      const { headers } = await world.people.p.call('GET', at)
      const tag = { 'if-match': String(headers['etag']) }
      return await world.people.p.call('PUT', at, { body: { ...said, ...change }, headers: tag })
    }
    const day = { weekday: 1, until: null, extra: [], needsExtended: false }
    for (const [change, code] of [
      [{ friend: 'NOBODY' }, 'UNKNOWN_REFERENCE'],
      [{ friend: 'S1' }, 'FRIEND_OF_ONESELF'],
      [{ days: [{ ...day, until: 'ZZ' }] }, 'UNKNOWN_REFERENCE'],
      [{ days: [day, day] }, 'DUPLICATE'],
      [{ choices: [], mostWanted: 'ROBOT' }, 'MOST_WANTED_NOT_CHOSEN'],
      [{ consent: { date: '2026-11-20', withdrawn: '2026-01-01' } }, 'DATES_REVERSED'],
      [{ choices: [1, 2].map(() => ({ weekday: null, activities: [] })), mostWanted: null }, 'DUPLICATE'],
    ] as const) {
      const answer = await put(change)
      const told = answer.json().faults?.map((fault: { code: string }) => fault.code)
      expect([answer.statusCode, answer.json().code, told], JSON.stringify(change)).toEqual([
        422,
        'ENTRY_FAULTY',
        expect.arrayContaining([expect.stringContaining(code)]),
      ])
    }
    expect(await errors()).toBe(before)
    expect((await put({ friend: 'S2' })).statusCode).toBe(200)
    expect(await errors()).toBe(before)
  })

  it('nor an adult', async () => {
    const { people, ids } = world
    const at = `/v1/own/weeks/${ids.week}`
    const away = { from: '2026-11-26', to: '2026-11-26', start: '10:00', end: '09:00' }
    expect((await people.t.call('POST', `${at}/absences`, { body: away })).statusCode).toBe(400)
    const years = { from: '2026-11-26', to: '2046-11-26', start: null, end: null }
    expect((await people.t.call('POST', `${at}/absences`, { body: years })).statusCode).toBe(400)
    const { headers } = await people.t.call('GET', `${at}/wishes`)
    const wish = { weekday: 2, block: 'B1' }
    const twice = await people.t.call('PUT', `${at}/wishes`, {
      body: { wanted: [wish, wish], unwanted: [] },
      headers: { 'if-match': String(headers['etag']) },
    })
    expect(twice.statusCode, twice.body).toBe(422)
  })
})
