import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/access/secrets.ts'
import { SYSTEM } from '../../../src/database/database.ts'
import { unlikeDescription } from '../../service/described.ts'
import { rightRequest, toldAt } from '../../service/right-requests.ts'
import { callerOf, operationOf, routes, send, takes, traceOf } from '../../service/sending.ts'
import { openWorld, type World } from '../../service/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 1_200_000)
afterAll(async () => await world.service.close())

/** Whoever is a student has a sign-up already, be it an empty one; a roster that was solved was made of no other. */
const ELSE: Readonly<Record<string, number>> = {
  'POST /v1/weeks/:week/sign-ups': 409,
  'GET /v1/rosters/:id/changes': 404,
}

/** First what asks that nothing has changed; last what takes away what others need. */
const ORDER = [
  '/publication',
  'GET ',
  'DELETE',
  'DELETE /v1/weeks/:week/students',
  '/next',
  '/privacy/',
  'DELETE /v1/rosters',
  'DELETE /v1/weeks/:week',
]
const MIDDLE = 1.5

function placeOf(route: string): number {
  if (route === ORDER.at(-1)) return ORDER.length
  const at = ORDER.slice(0, -1).findLastIndex((part) => route.includes(part))
  return at === -1 ? MIDDLE : at
}

describe('a request in which nothing is wrong', { timeout: 1_200_000 }, () => {
  const all = routes.filter((route) => !route.includes('/v1/session'))
  const ordered = [...all].sort((a, b) => placeOf(a) - placeOf(b))

  it('of whoever need not be known is answered as the description says', async () => {
    const { service, people } = world
    const [login, old] = ['somebody', 'a password of theirs']
    const passwordHash = await hashPassword(old)
    const somebody = await service.signIn('auditor', { login, passwordHash })
    const { address } = (
      await people.b.call('POST', '/v1/feeds', { body: { kind: 'staff', person: 'T1' } })
    ).json()
    const asked = [
      ['GET /v1/problems/:code', await service.nobody.call('GET', '/v1/problems/NOT_FOUND')],
      ['GET /v1/feeds/:secret.ics', await service.nobody.call('GET', address)],
      [
        'POST /v1/session',
        await service.nobody.call('POST', '/v1/session', { body: { login, password: old } }),
      ],
      ['GET /v1/session', await somebody.call('GET', '/v1/session')],
      [
        'PUT /v1/session/password',
        await somebody.call('PUT', '/v1/session/password', { body: { old, new: 'another one of theirs' } }),
      ],
      ['DELETE /v1/session', await somebody.call('DELETE', '/v1/session')],
    ] as const
    expect(asked.flatMap(([route, answer]) => unlikeDescription(route, answer))).toEqual([])
  })

  it('whose answer the reader has already is answered by 304 and nothing', async () => {
    const wrong: string[] = []
    const reads = routes.filter((route) => operationOf(route)?.headers['304'] !== undefined)
    for (const route of reads) {
      const request = rightRequest(world, route)
      const { headers } = await send(callerOf(world, route), request)
      const tag = String(headers['etag'])
      const again = await send(callerOf(world, route), request, { headers: { 'if-none-match': tag } })
      if (again.statusCode !== 304 || again.rawPayload.length > 0)
        wrong.push(`${route}: ${again.statusCode}, ${again.rawPayload.length} bytes`)
      wrong.push(...unlikeDescription(route, again))
    }
    expect(wrong).toEqual([])
    expect(reads.length).toBeGreaterThan(20)
  })

  it('is done as the description says, and sent again under its key not done again', async () => {
    const wrong: string[] = []
    for (const route of ordered) {
      const { service } = world
      const request = rightRequest(world, route)
      const caller = callerOf(world, route)
      if (route.includes('/privacy/'))
        await service.database.within(SYSTEM, (tx) =>
          tx.job.updateMany({
            where: { state: 'queued' },
            data: { state: 'cancelled', endedAt: new Date() },
          }),
        )
      const told = takes(world, route, 'version') ? await caller.call('GET', toldAt(request)) : null
      const headers = told === null ? {} : { 'if-match': String(told.headers['etag']) }
      const spoiling = { headers, key: randomUUID() }
      const asks = request.method === 'POST' && !takes(world, route, 'key')
      const before = asks ? await traceOf(service.database) : null
      const answer = await send(caller, request, spoiling)
      // What takes no key leaves nothing behind that could be there twice.
      if (before !== null) expect(await traceOf(service.database)).toEqual(before)
      if (answer.statusCode >= 300 && answer.statusCode !== ELSE[route])
        wrong.push(`${route}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
      if (answer.statusCode < 300) wrong.push(...unlikeDescription(route, answer))
      if (!takes(world, route, 'key')) continue
      const after = await traceOf(service.database)
      const again = await send(caller, request, spoiling)
      if (again.statusCode !== answer.statusCode) wrong.push(`${route} again: ${again.statusCode}`)
      const { password: _, passwords: __, secret: ___, address: ____, ...known } = answer.json()
      if (answer.statusCode < 300) {
        expect(again.json()).toMatchObject(known)
        wrong.push(...unlikeDescription(route, again, true))
      }
      expect(await traceOf(service.database)).toEqual(after)
    }
    expect(wrong).toEqual([])
  })
})
