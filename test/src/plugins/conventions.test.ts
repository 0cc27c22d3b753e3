import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Caller, freshApp, type TestApp } from '../../service/app.ts'
import { operations } from '../../service/operations.ts'

let service: TestApp
let bureau: Caller
beforeAll(async () => {
  service = await freshApp({ KEHOU_RATE: 40 })
  bureau = await service.signIn('bureau', { lang: 'zh' })
})
afterAll(async () => await service.close())

describe('every answer', () => {
  it('is in the language that is asked for, else in that of the account', async () => {
    const title = async (headers: Record<string, string>) =>
      (await bureau.call('GET', '/v1/accounts/00000000-0000-7000-8000-000000000000', { headers })).json()
        .title
    const [zh, en] = ['所请求的内容不存在，或不在您的查看范围内。', 'There is no such thing, or not for you.']
    expect(await title({})).toBe(zh)
    expect(await title({ 'accept-language': 'en-GB,en;q=0.9' })).toBe(en)
    expect(await title({ 'accept-language': 'en;q=0.2, zh-CN;q=0.8' })).toBe(zh)
    expect(await title({ 'accept-language': 'fr, de;q=0.5' })).toBe(zh)
  })

  it('names its request, which the log has with its route and status', async () => {
    const answer = await bureau.call('GET', '/v1/weeks')
    const id = String(answer.headers['x-request-id'])
    const lines = service.log.filter((line) => line.includes(id)).join('')
    expect(lines).toContain('/v1/weeks')
    expect(lines).toContain('"status":200')
  })

  it('is made small where it is large, for whoever takes it so', async () => {
    const plain = await service.nobody.call('GET', '/v1/openapi.json')
    const small = await service.nobody.call('GET', '/v1/openapi.json', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
  })

  it('carries headers that keep browsers from guessing and framing', async () => {
    const { headers } = await service.nobody.call('GET', '/healthz')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
  })
})

it('a problem’s type leads to what it means, in both languages', async () => {
  const { type } = (await service.nobody.call('GET', '/v1/weeks')).json()
  expect(type).toBe('/v1/problems/NOT_SIGNED_IN')
  const said = async (lang: string) =>
    (await service.nobody.call('GET', type, { headers: { 'accept-language': lang } })).json()
  expect(await said('en')).toMatchObject({ code: 'NOT_SIGNED_IN', action: 'Sign in again.' })
  expect(await said('zh')).toMatchObject({ action: '请重新登录。' })
})

it('who is refused is counted as well', async () => {
  const lookUps = vi.spyOn(service.database, 'within')
  const ask = (headers: Readonly<Record<string, string>>) =>
    service.app.inject({ url: '/v1/weeks', headers, remoteAddress: '10.0.0.8' })
  const guess = (at: number) => ask({ authorization: `Bearer kh_of-somebody-else-entirely-${at}` })
  expect((await ask(bureau.headers)).statusCode).toBe(200)
  lookUps.mockClear()
  const answers = []
  for (let at = 0; at < 45; at++) answers.push(await guess(at))
  expect(answers[0]?.statusCode).toBe(401)
  expect(answers[0]?.headers['x-ratelimit-limit']).toBe('40')
  expect(answers.at(-1)?.json().code).toBe('TOO_MANY_REQUESTS')
  // Who guesses on from there costs the database nothing more, and nobody who was known is held up.
  expect(lookUps).toHaveBeenCalledTimes(40)
  expect((await ask(bureau.headers)).statusCode).toBe(200)
  lookUps.mockRestore()
})

it('who asks for what is not there is counted as well', async () => {
  const answers = []
  for (let at = 0; at < 45; at++)
    answers.push(await service.app.inject({ url: `/v1/nothing-${at}`, remoteAddress: '10.0.0.9' }))
  expect([answers[0], answers.at(-1)].map((one) => one?.json().code)).toEqual([
    'NOT_FOUND',
    'TOO_MANY_REQUESTS',
  ])
})

it('who asks too often is told when to come again, and others are not held up', async () => {
  const other = await service.signIn('auditor')
  const answers = []
  for (let at = 0; at < 45; at++) answers.push(await other.call('GET', '/v1/weeks'))
  const first = answers[0]
  expect(Number(first?.headers['x-ratelimit-limit'])).toBe(40)
  expect(Number(first?.headers['x-ratelimit-remaining'])).toBe(39)
  const last = answers.at(-1)
  expect([last?.statusCode, last?.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  expect(
    (await service.signIn('school', { schoolId: 'A' }).then((one) => one.call('GET', '/v1/weeks')))
      .statusCode,
  ).toBe(200)
})

it('whatever changes a thing names its version, but for what is listed; what creates takes a key, and what only asks neither', () => {
  const changing = service.app.guarded.filter(({ method }) => !['GET', 'HEAD'].includes(method))
  const creates = new Set(
    operations.filter(({ media }) => '201' in media).map(({ method, path }) => `${method} ${path}`),
  )
  const described = (url: string) => url.replace(/:(\w+)/g, '{$1}')
  const without = changing
    .filter(({ takes }) => !takes.includes('version'))
    .map(({ method, url, takes }) => [`${method} ${described(url)}`, takes.join()] as const)
  const of = (kind: string) => without.flatMap(([route, takes]) => (takes === kind ? [route] : [])).sort()
  expect(of('')).toEqual([
    'DELETE /v1/session',
    'POST /v1/rosters/{id}/explanations',
    'POST /v1/rosters/{id}/prices',
    'POST /v1/rosters/{id}/recommendations',
    'POST /v1/rosters/{id}/studies',
    'POST /v1/rosters/{id}/targets',
    'POST /v1/session',
    'POST /v1/verifications',
    'PUT /v1/session/password',
  ])
  expect(of('key').filter((route) => !creates.has(route))).toEqual([
    'POST /v1/imports',
    'POST /v1/imports/{id}/commit',
    'POST /v1/jobs/{id}/cancellation',
    'POST /v1/rosters/{id}/comparisons',
    'POST /v1/rosters/{id}/exports',
    'POST /v1/rosters/{id}/loans/{staff}/{date}/consents',
    'POST /v1/rosters/{id}/repairs',
    'POST /v1/weeks/{week}/solves',
  ])
})
