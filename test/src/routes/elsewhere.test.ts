import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SYSTEM } from '../../../src/database/database.ts'
import { DatabaseGone } from '../../../src/database/gone.ts'
import { saveDistrict } from '../../../src/repositories/districts.ts'
import { Faults, names } from '../../service/faults.ts'
import { callers } from '../../service/routes.ts'
import { callerOf, routes, send, wrongWith } from '../../service/sending.ts'
import { openWorld, type World } from '../../service/world.ts'

let world: World
let faults: Faults
beforeAll(async () => {
  world = await openWorld()
  faults = new Faults(world)
  await faults.settle()
}, 1_200_000)
afterAll(async () => await world.service.close())

describe('a request that is right but for', { timeout: 1_200_000 }, () => {
  it('the district, in which a school, an adult and a child have the same ids', async () => {
    const { service, ids } = world
    const districtId = 'south'
    await service.database.within(SYSTEM, (tx) => saveDistrict(tx, { id: districtId, name: '', zone: 'UTC' }))
    const there = { districtId, schoolId: 'P1' }
    const people = {
      b: await service.signIn('bureau', { districtId }),
      s: await service.signIn('school', there),
      t: await service.signIn('staff', { ...there, staffId: 'T1' }),
      p: await service.signIn('parent', { ...there, childIds: ['S1'] }),
      a: await service.signIn('auditor', { districtId }),
    }
    await faults.settle()
    const told = new RegExp(`"(?:${Object.values(ids).join('|')}|EVENT-OWN|EVENT-LEFT|Somebody Particular)"`)
    const asking = routes.filter((route) => names(route) || route.startsWith('GET'))
    const wrong = await faults.find(asking, async (route, request) => {
      const answers = []
      for (const letter of ['b', 's', 't', 'p', 'a'] as const) {
        if (!(callers[route] ?? '').includes(letter)) continue
        const answer = await send(people[letter], request)
        const isRead = request.method === 'GET' && answer.statusCode < 300
        if (!isRead) answers.push(wrongWith(answer, [400, 403, 404, 412]))
        else if (told.test(answer.body))
          answers.push(`told of another district: ${answer.body.slice(0, 300)}`)
      }
      return answers
    })
    expect(wrong).toEqual([])
  })

  it('a database that goes once it is known who asks', async () => {
    // What comes from a thread, which has connections of its own, or needs no more than to know who asks.
    const apart = new Set([
      'GET /v1/session',
      'GET /v1/template.xlsx',
      'GET /v1/weeks/:week/file',
      'POST /v1/verifications',
      'DELETE /v1/privacy/students/:student',
    ])
    const { database } = world.service
    const { within } = database
    const wrong = await faults.find(
      routes.filter((route) => !apart.has(route)),
      async (route, request) => {
        const spy = vi
          .spyOn(database, 'within')
          .mockRejectedValue(new DatabaseGone('unreachable'))
          .mockImplementationOnce(within)
        const answer = await send(callerOf(world, route), request)
        spy.mockRestore()
        return [wrongWith(answer, [503], 'DATABASE_GONE')]
      },
    )
    expect(wrong).toEqual([])
  })
})
