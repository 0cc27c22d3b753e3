import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissions } from '../../../src/access/permissions.ts'
import { SYSTEM } from '../../../src/database/database.ts'
import { Faults, names } from '../../service/faults.ts'
import { toldAt } from '../../service/right-requests.ts'
import { callers, NOBODY } from '../../service/routes.ts'
import { callerOf, operationOf, routes, send, takes, wrongWith } from '../../service/sending.ts'
import { openWorld, tokenOf, type World } from '../../service/world.ts'

/** Every request here is right but for one thing; that thing is told, and nothing is done. */

let world: World
let faults: Faults
beforeAll(async () => {
  world = await openWorld()
  faults = new Faults(world)
  await faults.settle()
}, 1_200_000)
afterAll(async () => await world.service.close())

/** Parameters of a route in one place that do not take any text. */
const strict = (route: string, place: 'path' | 'query') =>
  (operationOf(route)?.parameters ?? []).filter(
    ({ in: at, schema }) => at === place && (schema.format ?? schema.enum ?? schema.minimum) !== undefined,
  )

/** Of the district, or of several schools: any of them may ask for this. */
const SHARED = new Set([
  'POST /v1/weeks/:week/solves',
  'POST /v1/rosters/:id/repairs',
  'POST /v1/rosters/:id/comparisons',
  'PUT /v1/own/weeks/:week/wishes',
  'POST /v1/own/weeks/:week/absences',
  'DELETE /v1/own/weeks/:week/absences/:id',
  // The host of a loan is told of it.
  'GET /v1/rosters/:id/loans',
])

describe('a request that is right but for', { timeout: 1_200_000 }, () => {
  it('a value of the wrong type in its address', async () => {
    const wrong = await faults.find(routes, async (route, request) => {
      const answers = []
      for (const { name } of strict(route, 'path')) {
        const at = route.split(' ')[1]?.split('/').indexOf(`:${name}`) ?? -1
        const parts = request.address.split('?')[0]?.split('/') ?? []
        const address = parts.map((part, index) => (index === at ? 'x,y' : part)).join('/')
        answers.push(
          wrongWith(await send(callerOf(world, route), request, { address }), [400], 'REQUEST_INVALID'),
        )
      }
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a value of the wrong type in its query', async () => {
    const wrong = await faults.find(routes, async (route, request) => {
      const answers = []
      for (const { name } of strict(route, 'query')) {
        const address = `${request.address}${request.address.includes('?') ? '&' : '?'}${name}=x,y`
        answers.push(
          wrongWith(await send(callerOf(world, route), request, { address }), [400], 'REQUEST_INVALID'),
        )
      }
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a parameter of its query that it does not name', async () => {
    const wrong = await faults.find(routes, async (route, request) => {
      const address = `${request.address}${request.address.includes('?') ? '&' : '?'}lmit=1`
      const answer = await send(callerOf(world, route), request, { address })
      const told = wrongWith(answer, [400], 'REQUEST_INVALID')
      return [told ?? (answer.json().title.includes('querystring/lmit') ? null : answer.json().title)]
    })
    expect(wrong).toEqual([])
  })

  it('a field of the wrong type, a missing one, one more', async () => {
    const wrong = await faults.find(routes, async (route, request) => {
      const { body } = request
      if (body === undefined) return []
      const required = operationOf(route)?.body?.required ?? []
      const spoiled = Object.keys(body).map((field) => ({ ...body, [field]: { un: ['expected'] } }))
      const missing = required.map((field) =>
        Object.fromEntries(Object.entries(body).filter(([name]) => name !== field)),
      )
      const answers = []
      for (const one of [...spoiled, ...missing, { ...body, unknown: 1 }])
        answers.push(
          wrongWith(await send(callerOf(world, route), request, { body: one }), [400], 'REQUEST_INVALID'),
        )
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('an id that nothing has', async () => {
    const wrong = await faults.find(routes.filter(names), async (route, request) => {
      const parts = route.split(' ')[1]?.split('/') ?? []
      const fixed = new Set(['date', 'kind', 'part'])
      const ids = parts.flatMap((part, at) => (part.startsWith(':') && !fixed.has(part.slice(1)) ? [at] : []))
      const answers = []
      for (const at of ids) {
        const address = request.address
          .split('/')
          .map((part, index) => (index === at ? NOBODY : part))
          .join('/')
        // What is sent names the row as its address does.
        const row = request.body !== undefined && 'id' in request.body && route.startsWith('PUT')
        const body = row && parts[at] === ':id' ? { ...request.body, id: NOBODY } : request.body
        // What is held of a child has no row of its own that could be missing.
        const statuses = route.includes('/privacy/') ? [412] : [404]
        answers.push(wrongWith(await send(callerOf(world, route), request, { address, body }), statuses))
      }
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('an id of another school', async () => {
    const own = /"(?:S[1-4]|T[12]|R1|C[13]1|K[13]1)"/
    const told = routes.filter((route) => names(route) && !SHARED.has(route))
    const wrong = await faults.find(told, async (route, request) => {
      const answers = []
      for (const letter of ['s', 't', 'p'] as const) {
        if (!(callers[route] ?? '').includes(letter)) continue
        const answer = await send(world.strangers[letter], request)
        // What the district shares is read by all its schools: of another one nothing stands in it.
        const isRead = request.method === 'GET' && answer.statusCode < 300
        if (!isRead) answers.push(wrongWith(answer, [400, 403, 404, 412]))
        else if (own.test(answer.body)) answers.push(`told of another school: ${answer.body.slice(0, 300)}`)
      }
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a version that is another by now', async () => {
    const wrong = await faults.find(
      routes.filter((route) => takes(world, route, 'version')),
      async (route, request) => {
        const answers = []
        for (const tag of ['"99"', '"99-99"', 'W/"77"', '"x"', '*'])
          answers.push(
            wrongWith(
              await send(callerOf(world, route), request, { headers: { 'if-match': tag } }),
              [412],
              'VERSION_STALE',
            ),
          )
        return answers
      },
    )
    expect(wrong).toEqual([])
  })

  it('a token that is over, revoked or of somebody who is gone', async () => {
    const { service, people } = world
    const scopes = Object.keys(permissions)
    const gone = await service.signIn('bureau')
    const over = await tokenOf(service, people.b, scopes, -1)
    const revoked = await tokenOf(service, people.b, scopes, 1)
    const orphan = await tokenOf(service, gone, scopes, 1)
    await service.database.within(SYSTEM, async (tx) => {
      await tx.token.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } })
      await tx.account.update({ where: { id: gone.account }, data: { disabledAt: new Date() } })
    })
    await faults.settle()
    const nobody = [over, revoked, orphan].map(({ authorization }) => ({ authorization }))
    const wrong = await faults.find(routes, async (_, request) => {
      const answers = []
      for (const headers of [
        ...nobody,
        gone.headers,
        { authorization: 'Bearer kh_of-somebody-else-entirely' },
      ])
        answers.push(wrongWith(await send(service.nobody, request, { headers }), [401], 'NOT_SIGNED_IN'))
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a token that is limited to something else, or a page of somebody else', async () => {
    const { service, people } = world
    const limited = await tokenOf(service, people.b, ['audit.read'], 1)
    const wrong = await faults.find(routes, async (route, request) => {
      const { authorization } = limited
      const answers = []
      if (!route.includes('/audit'))
        answers.push(
          wrongWith(await send(service.nobody, request, { headers: { authorization } }), [403], 'FORBIDDEN'),
        )
      const { cookie = '' } = callerOf(world, route).headers
      if (request.method !== 'GET')
        answers.push(
          wrongWith(await send(service.nobody, request, { headers: { cookie } }), [403], 'CSRF_MISSING'),
        )
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a key that was used for another request', async () => {
    const key = randomUUID()
    const name = 'N'
    for (const one of Object.values(world.people))
      await world.service.database.within(SYSTEM, (tx) =>
        tx.idempotency.create({
          data: {
            accountId: one.account,
            key,
            districtId: 'north',
            fingerprint: name,
            status: 200,
            body: '{}',
          },
        }),
      )
    await faults.settle()
    const wrong = await faults.find(
      routes.filter((route) => takes(world, route, 'key')),
      async (route, request) => {
        const told = takes(world, route, 'version')
          ? await callerOf(world, route).call('GET', toldAt(request))
          : null
        const headers = told === null ? {} : { 'if-match': String(told.headers['etag']) }
        return [wrongWith(await send(callerOf(world, route), request, { key, headers }), [422], 'KEY_REUSED')]
      },
    )
    expect(wrong).toEqual([])
  })

  it('a job that was cancelled', async () => {
    const { ids, people } = world
    const of = (route: string, code: string, status: number) => ({ route, code, status })
    const cases = [
      of('POST /v1/jobs/:id/cancellation', 'JOB_ENDED', 409),
      of('POST /v1/imports/:id/commit', 'IMPORT_NOT_READ', 409),
      of('GET /v1/jobs/:id/files/:part', 'NOT_FOUND', 404),
    ]
    const wrong = await faults.find(
      cases.map(({ route }) => route),
      async (route, request) => {
        const { code, status } = cases.find((one) => one.route === route) ?? of('', '', 0)
        const address = request.address.replace(/[0-9a-f-]{36}/, ids.cancelled)
        return [wrongWith(await send(callerOf(world, route), request, { address }), [status], code)]
      },
    )
    expect(wrong).toEqual([])
    for (const at of [`/v1/jobs/${ids.cancelled}`, `/v1/jobs/${ids.cancelled}/status`])
      expect((await people.b.call('GET', at)).json()).toMatchObject({ state: 'cancelled' })
    const followed = await people.b.call('GET', `/v1/jobs/${ids.cancelled}/events`)
    expect(followed.body).toMatch(/^id: 1\nevent: cancelled\ndata: .*\n\n$/)
  })
})

it('none of them leaves anything of anybody in the log', () => {
  const text = world.service.log.join('')
  expect(text).not.toContain('Somebody Particular')
  for (const { headers } of Object.values(world.people)) expect(text).not.toContain(headers['cookie'])
})
