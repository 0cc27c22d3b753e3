import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEGABYTE } from '../../../src/files/limits.ts'
import { weekWith } from '../../models/week-builder.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { storeDistrict } from '../../service/district.ts'
import { operations } from '../../service/operations.ts'
import { addressOf, callers, NOBODY } from '../../service/routes.ts'

let service: TestApp
let people: Record<string, Caller>
let week: string
beforeAll(async () => {
  service = await freshApp()
  week = (await storeDistrict(service.database, DISTRICT, weekWith())).key.week
  people = {
    b: await service.signIn('bureau'),
    t: await service.signIn('staff', { schoolId: 'A', staffId: 'T', name: 'Somebody Particular' }),
    p: await service.signIn('parent', { schoolId: 'A', childIds: ['S'] }),
  }
})
afterAll(async () => await service.close())

const callerOf = (route: string): Caller => {
  const allowed = callers[route] ?? ''
  return people[allowed.includes('b') ? 'b' : (allowed[0] ?? '')] ?? service.nobody
}

/** What a problem says, and what it never does. */
function expectProblem(
  answer: Awaited<ReturnType<Caller['call']>>,
  status: number | readonly number[],
  code?: string,
): void {
  expect([status].flat(), answer.body).toContain(answer.statusCode)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const body = answer.json()
  expect(body).toMatchObject({ status: answer.statusCode, type: `/v1/problems/${body.code}` })
  if (code !== undefined) expect(body.code).toBe(code)
  expect(answer.body).not.toMatch(/\bat .*\.[cm]?[jt]s\b|SELECT|INSERT|prisma/i)
}

/** All but those that give what the program itself holds, whatever becomes of the data. */
const routes = Object.keys(callers).filter((route) => !/\/(?:openapi\.json|problems\/:code)$/.test(route))
const changing = routes.filter((route) => !route.startsWith('GET'))
const urlOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')
const described = operations.map((operation) => ({
  ...operation,
  route: `${operation.method} ${urlOf(operation.path)}`,
}))
const withBody = described.filter(({ body }) => body !== null).map(({ route }) => route)
const withFile = described.filter(({ takesFile }) => takesFile).map(({ route }) => route)
const withName = routes.filter((route) => /:\w/.test(route))

const send = async (route: string, headers: Record<string, string>, body?: string) => {
  const [method = '', url = ''] = route.split(' ')
  return await callerOf(route).call(method, addressOf(url), {
    headers: { 'if-match': '"1"', ...headers },
    ...(body === undefined ? {} : { body }),
  })
}

describe('a request that cannot be right', () => {
  const json = { 'content-type': 'application/json' }

  it.each(changing)('%s: broken JSON, another format, more than is taken', async (route) => {
    for (const broken of ['{', '{"a":1}}', '\u0000'])
      expectProblem(await send(route, json, broken), 400, 'REQUEST_INVALID')
    expectProblem(await send(route, { 'content-type': 'text/csv' }, 'a,b'), 415, 'MEDIA_TYPE')
    const body = JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024 + 1) })
    expectProblem(await send(route, json, body), 413, 'BODY_TOO_LARGE')
  })

  it.each(withBody)('%s: JSON of another shape', async (route) => {
    for (const shape of ['[]', '"x"', '7', 'null', '{"__proto__":1,"x":2}'])
      expectProblem(await send(route, json, shape), 400, 'REQUEST_INVALID')
  })

  it.each(withFile)('%s: a form that is none, or has no file in it, or one too large', async (route) => {
    expect(withFile).toHaveLength(2)
    const edge = { 'content-type': 'multipart/form-data; boundary=edge' }
    const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="week.json"\r\n\r\n'
    const field = '--edge\r\ncontent-disposition: form-data; name="file"\r\n\r\n{}\r\n--edge--\r\n'
    for (const broken of ['', 'nonsense', '--edge', head, `${head}{}`, '--edge--\r\n', field])
      expectProblem(await send(route, edge, broken), 400, 'REQUEST_INVALID')
    expectProblem(await send(route, { 'content-type': 'multipart/form-data' }, head), [400, 415])
    expectProblem(await send(route, json, '{}'), 415, 'MEDIA_TYPE')
    // What the setting admits is read, and nothing of what is larger.
    const most = service.app.settings.KEHOU_UPLOAD * MEGABYTE
    const of = (bytes: number): string => `${head}${'x'.repeat(bytes)}\r\n--edge--\r\n`
    expect((await send(route, edge, of(most))).statusCode).not.toBe(413)
    expectProblem(await send(route, edge, of(most + 1)), 413, 'BODY_TOO_LARGE')
  })

  it.each(withName)('%s: names longer than any is', async (route) => {
    const [method = '', url = ''] = route.split(' ')
    for (const length of [500, 5000]) {
      const address = url.replace(/:\w+/g, 'x'.repeat(length))
      const answer = await callerOf(route).call(method, address, { headers: { 'if-match': '"1"' } })
      expectProblem(answer, [400, 404])
    }
  })

  it('a header that is asked for and missing', async () => {
    for (const { method, url, takes } of service.app.guarded) {
      const caller = callerOf(`${method} ${url}`)
      const without = { method, url: addressOf(url), headers: { ...caller.headers } }
      for (const taken of takes) {
        const other = taken === 'key' ? { 'if-match': '"1"' } : { 'idempotency-key': 'a-key-of-its-own' }
        const answer = await service.app.inject({
          ...without,
          method: method as 'POST',
          headers: { ...without.headers, ...other },
        })
        expectProblem(
          answer,
          taken === 'key' ? 400 : 428,
          taken === 'key' ? 'KEY_MISSING' : 'VERSION_MISSING',
        )
      }
    }
  })

  it('an address of nothing', async () => {
    expectProblem(await service.nobody.call('GET', '/v1/nothing'), 404, 'NOT_FOUND')
    expectProblem(await service.nobody.call('GET', '/v1/problems/NOTHING'), 404, 'NOT_FOUND')
    for (const route of routes.filter((one) => /^GET .*:(?:id|week|child|school|part)$/.test(one)))
      expectProblem(await send(route, {}), [404, 400])
  })

  it('an address or a header that cannot be read', async () => {
    for (const url of ['/v1/%zz', '/v1/weeks/%e0%a4%a'])
      expectProblem(await service.nobody.call('GET', url), 400, 'REQUEST_INVALID')
    await service.app.listen({ host: '127.0.0.1', port: 0 })
    const [{ port } = { port: 0 }] = service.app.addresses()
    const said = async (text: string): Promise<string> => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      const chunks: Buffer[] = []
      for await (const chunk of socket) chunks.push(chunk)
      return Buffer.concat(chunks).toString()
    }
    for (const text of [
      'GET /v1/weeks HTTP/1.1\r\nnot a header\r\n\r\n',
      `GET /v1/weeks HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`,
      'nonsense\r\n\r\n',
    ]) {
      const [head = '', body = ''] = (await said(text)).split('\r\n\r\n')
      expect(head).toMatch(/^HTTP\/1\.1 400 /)
      expect(head).toContain('application/problem+json')
      expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
    }
  })

  it('an id that cannot be one', async () => {
    expectProblem(await callerOf('GET /v1/weeks').call('GET', '/v1/weeks/7'), 400, 'REQUEST_INVALID')
    expectProblem(await callerOf('GET /v1/jobs').call('GET', '/v1/jobs/%00'), 400, 'REQUEST_INVALID')
  })
})

describe('a text or a place that no database holds', () => {
  const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url')

  it.each([
    ['rows of a week', '/v1/weeks/:week/rooms', [2 ** 40, 'x']],
    ['rows of a week, by a NUL', '/v1/weeks/:week/rooms', [1, '\u0000']],
    ['jobs', '/v1/jobs', ['2026-11-23T08:00:00.000Z', 'x']],
    ['weeks', '/v1/weeks', ['nonsense', NOBODY]],
    ['the record', '/v1/audit', [2 ** 40, '']],
  ])('a cursor of %s', async (_, url, key) => {
    const at = `${url.replace(':week', week)}?cursor=${cursorOf(key)}`
    const answer = await callerOf('GET /v1/audit').call('GET', at)
    expectProblem(answer, 400, 'REQUEST_INVALID')
  })

  it('a NUL in what is stored or looked for', async () => {
    const bureau = callerOf('GET /v1/accounts')
    const person = { school: null, staff: null, children: [], lang: 'en', login: 'nul-login', role: 'bureau' }
    const made = await bureau.call('POST', '/v1/accounts', { body: { ...person, name: 'a\u0000b' } })
    expectProblem(made, 400, 'REQUEST_INVALID')
    expectProblem(await bureau.call('GET', '/v1/ledger/staff/%00'), 400, 'REQUEST_INVALID')
    expectProblem(await bureau.call('GET', `/v1/weeks/${NOBODY}/rooms/a%00`), 400, 'REQUEST_INVALID')
  })
})

describe('a database that is gone', () => {
  const address = { href: '' }
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address.href })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  /** Moves a database away under another name, whoever works with it. */
  const rename = async (from: string, to: string): Promise<void> => {
    for (let tries = 0; ; tries++)
      try {
        await onServer(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}' AND pid <> pg_backend_pid()`,
        )
        return await onServer(`ALTER DATABASE ${from} RENAME TO ${to}`)
      } catch (error) {
        if (tries > 100) throw error
        await pause(100)
      }
  }

  it('is told as such by every route, and the service goes on when it is back', async () => {
    const url = new URL(service.database.url)
    const name = url.pathname.slice(1)
    address.href = Object.assign(url, { pathname: '/postgres' }).href
    await rename(name, `${name}_away`)
    const signingIn = JSON.stringify({ login: 'somebody', password: 'whatever' })
    const ofNobody: Record<string, () => ReturnType<Caller['call']>> = {
      'POST /v1/session': () => send('POST /v1/session', { 'content-type': 'application/json' }, signingIn),
      'GET /v1/feeds/:secret.ics': () => service.nobody.call('GET', `/v1/feeds/${'x'.repeat(43)}.ics`),
    }
    for (const route of routes)
      expectProblem(await (ofNobody[route]?.() ?? send(route, {})), 503, 'DATABASE_GONE')
    expectProblem(await service.nobody.call('GET', '/readyz'), 503, 'DATABASE_GONE')
    expect((await service.nobody.call('GET', '/healthz')).statusCode).toBe(200)
    expect((await service.nobody.call('GET', '/metrics')).body).toContain('kehou_database_up 0\n')
    await rename(`${name}_away`, name)
    expect((await people['b']?.call('GET', '/v1/weeks'))?.statusCode).toBe(200)
  })
})

it('the log names routes, statuses and kinds of errors, and nobody', () => {
  const text = service.log.join('')
  expect(text).toContain('/v1/weeks/:week')
  for (const person of Object.values(people)) expect(text).not.toContain(person.headers['cookie'])
  expect(text).not.toContain('Somebody Particular')
})
