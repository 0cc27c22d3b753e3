import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, freshApp, type TestApp } from '../../service/app.ts'

let service: TestApp
let bureau: Caller
beforeAll(async () => {
  service = await freshApp()
  bureau = await service.signIn('bureau', { lang: 'en' })
})
afterAll(async () => await service.close())

it('a parameter that a route does not know is refused by its name, and none that it knows', async () => {
  expect((await bureau.call('GET', '/v1/weeks?limit=1&archived=true')).statusCode).toBe(200)
  expect((await bureau.call('GET', '/v1/openapi.json?any=1')).statusCode).toBe(200)
  const slips: readonly (readonly [method: string, url: string, names: readonly string[]])[] = [
    ['GET', '/v1/weeks?lmit=1', ['lmit']],
    ['GET', '/v1/weeks?limit=1&archive=true&sort=name', ['archive', 'sort']],
    ['GET', '/v1/audit/check?sequence=1', ['sequence']],
    ['GET', '/v1/session?x=1', ['x']],
    ['POST', '/v1/tokens?dry-run=true', ['dry-run']],
    ['GET', `/v1/weeks?${'n'.repeat(200)}=1`, ['n'.repeat(64)]],
  ]
  for (const [method, url, names] of slips) {
    const answer = await bureau.call(
      method,
      url,
      method === 'GET' ? {} : { body: { name: 'one', scopes: ['audit.read'], days: 1 } },
    )
    const where = names.map((name) => `querystring/${name}`).join(', ')
    expect([answer.statusCode, answer.json().code, answer.json().title]).toEqual([
      400,
      'REQUEST_INVALID',
      `What was sent is wrong (${where}); nothing was done.`,
    ])
  }
})
