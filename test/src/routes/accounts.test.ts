import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveEntities } from '../../../src/repositories/entities/write.ts'
import { createWeek } from '../../../src/repositories/weeks.ts'
import { weekWith } from '../../models/week-builder.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'

let service: TestApp
let home: StoredDistrict
let bureau: Caller
/** Whoever plans for school P2. */
let school: Caller
beforeAll(async () => {
  service = await freshApp()
  home = await storeDistrict(service.database, DISTRICT, weekWith())
  bureau = await service.signIn('bureau')
  school = await service.signIn('school', { schoolId: 'P2' })
}, 1_200_000)
afterAll(async () => await service.close())

let made = 0
const account = (
  role: string,
  links: { readonly staff?: string; readonly children?: readonly string[] },
) => ({
  login: `login-${made++}`,
  role,
  name: '',
  school: 'P2',
  staff: links.staff ?? null,
  children: links.children ?? [],
  lang: 'en',
})
const make = async (who: Caller, body: object) => {
  const answer = await who.call('POST', '/v1/accounts', { body })
  return answer.statusCode === 201 ? 'made' : `${answer.json().code} ${answer.json().title}`
}
const where = (field: string) => expect.stringMatching(new RegExp(`^REQUEST_INVALID .*body/${field}`))

describe('an account stands for people of its own school alone', () => {
  it('when it is made, whoever makes it; of another school is told like unknown', async () => {
    for (const who of [school, bureau]) {
      expect(await make(who, account('parent', { children: ['S5'] }))).toBe('made')
      expect(await make(who, account('staff', { staff: 'T3' }))).toBe('made')
      const [foreign, unknown] = [
        await make(who, account('parent', { children: ['S5', 'S1'] })),
        await make(who, account('parent', { children: ['S5', 'nobody'] })),
      ]
      expect(foreign).toEqual(where('children'))
      expect(foreign).toBe(unknown)
      expect(await make(who, account('staff', { staff: 'T1' }))).toEqual(where('staff'))
      expect(await make(who, account('staff', { staff: 'nobody' }))).toEqual(where('staff'))
    }
  })

  it('has a login of its own: one that is taken is told as that', async () => {
    const body = account('parent', { children: ['S5'] })
    expect(await make(bureau, body)).toBe('made')
    expect(await make(bureau, body)).toBe(`LOGIN_TAKEN The login ${body.login} is taken.`)
  })

  it('when it is changed; what it has already it keeps', async () => {
    const body = account('parent', { children: ['S5'] })
    const { id } = (await bureau.call('POST', '/v1/accounts', { body })).json()
    const change = async (changes: object) => {
      const { login: _, role: __, ...details } = body
      const { version } = (await school.call('GET', `/v1/accounts/${id}`)).json()
      const sent = { ...details, disabled: false, ...changes }
      return await school.call('PUT', `/v1/accounts/${id}`, { body: sent, version })
    }
    expect((await change({ children: ['S5', 'S1'] })).statusCode).toBe(400)
    expect((await change({ staff: 'T1' })).statusCode).toBe(400)
    expect((await change({ name: 'Another' })).statusCode).toBe(200)
    expect((await bureau.call('GET', `/v1/accounts/${id}`)).json()).toMatchObject({
      name: 'Another',
      children: ['S5'],
      staff: null,
    })
  })

  it('whom a school has put into another week as its own it does not get at', async () => {
    const { monday, frame } = home.stored
    const as = { district: DISTRICT, copyOf: null, monday, name: 'another' }
    await service.database.within(home.scope, async (tx) => {
      const { id: week } = await createWeek(tx, { ...as, monday: '2026-11-30', frame })
      const [pupil] = home.week.students
      if (pupil === undefined) throw new Error('no student')
      const { consent: _, days: __, choices: ___, mostWanted: ____, friend: _____, ...record } = pupil
      await saveEntities(tx, { week, district: DISTRICT }, 'school', home.week.schools)
      await saveEntities(tx, { week, district: DISTRICT }, 'student', [
        { ...record, school: home.week.schools[1]?.id ?? record.school },
      ])
    })
    expect(await make(school, account('parent', { children: ['S1'] }))).toEqual(where('children'))
    // The bureau knows who has changed schools.
    expect(await make(bureau, account('parent', { children: ['S1'] }))).toBe('made')
  })
})

describe('a list of accounts', () => {
  it('is narrowed by role, school and login, page by page, within what one sees', async () => {
    const teachers = []
    for (const schoolId of ['P1', 'P2', 'P2'])
      teachers.push((await service.signIn('staff', { schoolId, name: 'Narrowed' })).account)
    const listed = async (who: Caller, query: string): Promise<{ id: string; login: string }[]> => {
      const { items, next } = (await who.call('GET', `/v1/accounts?limit=1&${query}`)).json()
      const rest = next === null ? [] : await listed(who, `${query.replace(/&cursor=.*/, '')}&cursor=${next}`)
      return [...items, ...rest]
    }
    const ids = async (who: Caller, query: string) => (await listed(who, query)).map(({ id }) => id)
    const all = (await bureau.call('GET', '/v1/accounts?limit=500')).json().items
    const meant = (holds: (one: { role: string; school: string | null }) => boolean): string[] =>
      all.filter(holds).map(({ id }: { id: string }) => id)
    expect(await ids(bureau, 'role=staff')).toEqual(meant(({ role }) => role === 'staff'))
    expect(await ids(bureau, 'role=staff')).toEqual(expect.arrayContaining(teachers))
    expect(await ids(bureau, 'role=staff&school=P1')).toEqual(
      meant((one) => one.role === 'staff' && one.school === 'P1'),
    )
    expect(await ids(bureau, 'role=staff&school=P1')).toContain(teachers[0])
    expect(await ids(school, 'school=P1')).toEqual([])
    const { login } = (await bureau.call('GET', `/v1/accounts/${teachers[0]}`)).json()
    expect(await ids(bureau, `login=${login}`)).toEqual([teachers[0]])
    expect(await ids(school, `login=${login}`)).toEqual([])
    expect((await bureau.call('GET', '/v1/accounts?role=king')).json().code).toBe('REQUEST_INVALID')
  })
})

describe('an account that nobody needs', () => {
  const tokenOf = async (owner: Caller) => {
    const body = { name: 'N', scopes: ['account.own'], days: 1 }
    const { secret } = (await owner.call('POST', '/v1/tokens', { body })).json()
    return { authorization: `Bearer ${secret}` }
  }
  const asks = async (headers: Caller['headers']) =>
    (await service.nobody.call('GET', '/v1/session', { headers })).statusCode
  const versionOf = async (id: string): Promise<number> =>
    (await bureau.call('GET', `/v1/accounts/${id}`)).json().version

  it('is taken away with all that lets anybody act as it, by those who may alone', async () => {
    const other = await service.signIn('parent', { schoolId: 'P1', name: 'Of P1' })
    const own = await service.signIn('parent', { schoolId: 'P2', name: 'Of P2' })
    const token = await tokenOf(own)
    expect([await asks(own.headers), await asks(token)]).toEqual([200, 200])
    const at = `/v1/accounts/${own.account}`
    expect((await school.call('DELETE', `/v1/accounts/${other.account}`, { version: 1 })).statusCode).toBe(
      404,
    )
    expect((await school.call('DELETE', at)).statusCode).toBe(428)
    expect((await school.call('DELETE', at, { version: 9 })).statusCode).toBe(412)
    expect((await school.call('DELETE', at, { version: await versionOf(own.account) })).statusCode).toBe(204)
    expect([await asks(own.headers), await asks(token)]).toEqual([401, 401])
    expect((await bureau.call('GET', at)).statusCode).toBe(404)
    const [deed] = (await bureau.call('GET', `/v1/audit?object=${own.account}`)).json().items
    expect(deed).toMatchObject({ action: 'delete', kind: 'account', object: own.account })
    expect(JSON.stringify(deed)).not.toContain('Of P2')
  })

  it('is never one’s own: nobody shuts themselves out', async () => {
    for (const who of [bureau, school]) {
      const at = `/v1/accounts/${who.account}`
      const version = await versionOf(who.account)
      expect((await who.call('DELETE', at, { version })).json().code).toBe('FORBIDDEN')
      const details = {
        name: '',
        school: who === bureau ? null : 'P2',
        staff: null,
        children: [],
        lang: 'en',
      }
      const closed = await who.call('PUT', at, { body: { ...details, disabled: true }, version })
      expect(closed.json().code).toBe('FORBIDDEN')
    }
  })

  it('that gets a new first password from somebody else keeps neither sessions nor tokens', async () => {
    const who = await service.signIn('staff', { schoolId: 'P2' })
    const token = await tokenOf(who)
    const at = `/v1/accounts/${who.account}/password`
    expect((await school.call('POST', at)).statusCode).toBe(428)
    const version = await versionOf(who.account)
    const given = await school.call('POST', at, { version, key: 'a-first-password' })
    expect([given.statusCode, given.headers['etag']]).toEqual([200, `"${await versionOf(who.account)}"`])
    // Asked twice it is the one that was told; meant for what the account was before, it is none.
    const again = await school.call('POST', at, { version, key: 'a-first-password' })
    expect([again.statusCode, again.json().password]).toEqual([200, null])
    expect((await school.call('POST', at, { version })).json().code).toBe('VERSION_STALE')
    expect([await asks(who.headers), await asks(token)]).toEqual([401, 401])
  })
})

it('a family is told nothing of a child who is not of its school, whatever its account says', async () => {
  const family = await service.signIn('parent', { schoolId: 'P2', childIds: ['S2'] })
  for (const of of ['letter', 'week'])
    expect((await family.call('GET', `/v1/children/S2/${of}`)).body).not.toContain('S2')
})
