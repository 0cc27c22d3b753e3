import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword, newSecret, secretHash } from '../../../src/access/secrets.ts'
import { SYSTEM } from '../../../src/database/database.ts'
import { COOKIE, CSRF_HEADER } from '../../../src/plugins/authenticate.ts'
import { createAccount } from '../../../src/repositories/accounts.ts'
import { createToken } from '../../../src/repositories/tokens.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'

const PASSWORD = 'a long pass phrase'

let service: TestApp
let bureau: Caller
beforeAll(async () => {
  service = await freshApp()
  bureau = await service.signIn('bureau')
})
afterAll(async () => await service.close())

async function account(login: string, mustChange = false): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD)
  const made = await service.database.within(SYSTEM, (tx) =>
    createAccount(tx, {
      districtId: DISTRICT,
      role: 'bureau',
      login,
      name: '',
      schoolId: null,
      staffId: null,
      childIds: [],
      passwordHash,
      mustChange,
      lang: 'en',
    }),
  )
  return made.id
}

const signIn = (login: string, password: string) =>
  service.nobody.call('POST', '/v1/session', { body: { login, password } })

/** Headers of a browser that has signed in. */
async function browser(login: string): Promise<Record<string, string>> {
  const answer = await signIn(login, PASSWORD)
  const cookie = answer.cookies.find(({ name }) => name === COOKIE)
  return { cookie: `${COOKIE}=${cookie?.value}`, [CSRF_HEADER]: answer.json().csrf }
}

test('a session begins with the right password, by a cookie that no script reads, and ends', async () => {
  await account('begins')
  const answer = await signIn('begins', PASSWORD)
  expect(answer.statusCode).toBe(200)
  expect(answer.cookies[0]).toMatchObject({ name: COOKIE, httpOnly: true, sameSite: 'Strict', path: '/' })
  const headers = await browser('begins')
  const self = await service.nobody.call('GET', '/v1/session', { headers })
  expect(self.json()).toMatchObject({ role: 'bureau', district: DISTRICT, mustChange: false })
  expect((await service.nobody.call('DELETE', '/v1/session', { headers })).statusCode).toBe(204)
  expect((await service.nobody.call('GET', '/v1/session', { headers })).json().code).toBe('NOT_SIGNED_IN')
})

test('a wrong password and a login that nobody has are told alike', async () => {
  await account('alike')
  const [wrong, nobody] = [await signIn('alike', 'wrong'), await signIn('nobody', 'wrong')]
  expect(wrong.statusCode).toBe(401)
  const { instance: _, ...told } = wrong.json()
  const { instance: __, ...other } = nobody.json()
  expect(told).toEqual(other)
  expect(told.code).toBe('SIGN_IN_REFUSED')
})

test('eight wrong passwords lock an account, also for whoever knows the right one', async () => {
  await account('locked')
  for (let tries = 0; tries < 8; tries++) expect((await signIn('locked', 'wrong')).statusCode).toBe(401)
  const answer = await signIn('locked', PASSWORD)
  expect([answer.statusCode, answer.json().code]).toEqual([429, 'ACCOUNT_LOCKED'])
})

test('a change by cookie needs the token of its session; that of another will not do', async () => {
  await account('csrf')
  const { [CSRF_HEADER]: token, ...cookie } = await browser('csrf')
  const other = await browser('csrf')
  const attempt = (headers: Record<string, string>) =>
    service.nobody.call('DELETE', '/v1/session', { headers })
  expect((await attempt(cookie)).json().code).toBe('CSRF_MISSING')
  expect((await attempt({ ...cookie, [CSRF_HEADER]: other[CSRF_HEADER] ?? '' })).json().code).toBe(
    'CSRF_MISSING',
  )
  expect((await attempt({ ...cookie, [CSRF_HEADER]: token ?? '' })).statusCode).toBe(204)
})

test('a first password has to be changed before anything else; other sessions end with it', async () => {
  await account('first', true)
  const [headers, other] = [await browser('first'), await browser('first')]
  const read = () => service.nobody.call('GET', '/v1/accounts', { headers })
  expect((await read()).json().code).toBe('PASSWORD_TO_CHANGE')
  const change = (body: unknown) => service.nobody.call('PUT', '/v1/session/password', { headers, body })
  expect((await change({ old: 'wrong', new: 'another pass phrase' })).json().code).toBe('SIGN_IN_REFUSED')
  expect((await change({ old: PASSWORD, new: 'short' })).json().code).toBe('PASSWORD_WEAK')
  expect((await change({ old: PASSWORD, new: PASSWORD })).json().code).toBe('PASSWORD_WEAK')
  expect((await change({ old: PASSWORD, new: 'another pass phrase' })).statusCode).toBe(204)
  expect((await read()).statusCode).toBe(200)
  expect((await service.nobody.call('GET', '/v1/session', { headers: other })).statusCode).toBe(401)
  expect((await signIn('first', PASSWORD)).statusCode).toBe(401)
})

test('a token does what its scopes name, without a cookie, until it is revoked', async () => {
  const body = { name: 'reader', scopes: ['accounts.read'], days: 30 }
  const made = await bureau.call('POST', '/v1/tokens', { body, key: 'token-key-1' })
  expect(made.statusCode).toBe(201)
  const { id, secret } = made.json()
  const again = await bureau.call('POST', '/v1/tokens', { body, key: 'token-key-1' })
  expect(again.json()).toEqual({ ...made.json(), secret: null })
  const headers = { authorization: `Bearer ${secret}` }
  expect((await service.nobody.call('GET', '/v1/accounts', { headers })).statusCode).toBe(200)
  const beyond = await service.nobody.call('POST', `/v1/accounts/${id}/password`, { headers })
  expect([beyond.statusCode, beyond.json().code]).toEqual([403, 'FORBIDDEN'])
  const at = `/v1/tokens/${id}`
  const other = await service.signIn('auditor')
  expect((await other.call('GET', at)).statusCode).toBe(404)
  const { version } = (await bureau.call('GET', at)).json()
  expect((await other.call('DELETE', at, { version })).statusCode).toBe(404)
  expect((await bureau.call('DELETE', at)).statusCode).toBe(428)
  expect((await bureau.call('DELETE', at, { version: version + 1 })).statusCode).toBe(412)
  expect((await bureau.call('DELETE', at, { version })).statusCode).toBe(204)
  expect((await service.nobody.call('GET', '/v1/accounts', { headers })).statusCode).toBe(401)
  expect((await bureau.call('DELETE', at, { version: version + 1 })).statusCode).toBe(404)
  const [listed] = (await bureau.call('GET', '/v1/tokens')).json().items
  expect(listed).toMatchObject({ id, name: 'reader', scopes: ['accounts.read'] })
  expect(listed.revokedAt).not.toBeNull()
  expect(JSON.stringify(listed)).not.toContain(secret)
})

test('a token gives no more than its maker may, and makes no other', async () => {
  const auditor = await service.signIn('auditor')
  const body = { name: 'more', scopes: ['weeks.write'], days: 1 }
  expect((await auditor.call('POST', '/v1/tokens', { body })).json().code).toBe('FORBIDDEN')
  const small = { name: 'small', scopes: ['account.own'], days: 1 }
  const { secret } = (await bureau.call('POST', '/v1/tokens', { body: small })).json()
  const headers = { authorization: `Bearer ${secret}` }
  for (const wanted of [body, small]) {
    const made = await service.nobody.call('POST', '/v1/tokens', { headers, body: wanted })
    expect(made.json().code).toBe('FORBIDDEN')
  }
})

test('an expired token, one of nobody and none at all are told alike', async () => {
  const secret = `kh_${newSecret()}`
  await service.database.within(SYSTEM, (tx) =>
    createToken(tx, {
      accountId: bureau.account,
      districtId: DISTRICT,
      name: 'old',
      hash: secretHash(secret),
      scopes: ['accounts.read'],
      expiresAt: new Date(Date.now() - 1000),
    }),
  )
  for (const authorization of [`Bearer ${secret}`, `Bearer kh_${newSecret()}`, 'Bearer x', '']) {
    const answer = await service.nobody.call('GET', '/v1/accounts', { headers: { authorization } })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'NOT_SIGNED_IN'])
  }
})

test('passwords, secrets, logins and names stay out of the log', async () => {
  await account('unlogged')
  const headers = await browser('unlogged')
  await service.nobody.call('GET', '/v1/session', { headers })
  const text = service.log.join('')
  expect(text).toContain('/v1/session')
  for (const secret of [PASSWORD, 'unlogged', headers['cookie'] ?? '', headers[CSRF_HEADER] ?? ''])
    expect(text).not.toContain(secret)
})
