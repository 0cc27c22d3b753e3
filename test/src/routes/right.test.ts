import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../../src/database/database.ts'
import { rightRequest, toldAt } from '../../service/right-requests.ts'
import { callerOf, routes, send, takes, traceOf } from '../../service/sending.ts'
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

  it('is done, and sent again under its key not done again', async () => {
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
      if (!takes(world, route, 'key')) continue
      const after = await traceOf(service.database)
      const again = await send(caller, request, spoiling)
      if (again.statusCode !== answer.statusCode) wrong.push(`${route} again: ${again.statusCode}`)
      const { password: _, passwords: __, secret: ___, address: ____, ...known } = answer.json()
      if (answer.statusCode < 300) expect(again.json()).toMatchObject(known)
      expect(await traceOf(service.database)).toEqual(after)
    }
    expect(wrong).toEqual([])
  })
})
