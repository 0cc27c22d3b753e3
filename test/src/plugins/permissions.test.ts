import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissions } from '../../../src/access/permissions.ts'
import { type Caller, freshApp, type TestApp } from '../../service/app.ts'
import { addressOf, callers } from '../../service/routes.ts'

const letters = { b: 'bureau', s: 'school', t: 'staff', p: 'parent', a: 'auditor' } as const

let service: TestApp
let people: Record<string, Caller>
beforeAll(async () => {
  service = await freshApp()
  people = Object.fromEntries(
    await Promise.all(
      Object.entries(letters).map(async ([letter, role]) => {
        const isWhole = role === 'bureau' || role === 'auditor'
        return [letter, await service.signIn(role, { schoolId: isWhole ? null : 'A' })] as const
      }),
    ),
  )
})
afterAll(async () => await service.close())

describe('every route', () => {
  it('has a case, and no case is of no route', () => {
    const routes = service.app.guarded.map(({ method, url }) => `${method} ${url}`)
    expect([...routes].sort()).toEqual(Object.keys(callers).sort())
  })

  // Signing out ends the session that the others would need.
  it.each(Object.entries(callers).filter(([route]) => route !== 'DELETE /v1/session'))(
    '%s lets in %s and nobody else',
    async (route, allowed) => {
      const [method = '', url = ''] = route.split(' ')
      const headers = { 'if-match': '"1"' }
      const nobody = await service.nobody.call(method, addressOf(url), { headers })
      if (allowed === '*') return expect(nobody.statusCode).not.toBe(403)
      expect([nobody.statusCode, nobody.json().code]).toEqual([401, 'NOT_SIGNED_IN'])
      const letIn: string[] = []
      for (const [letter, person] of Object.entries(people)) {
        const answer = await person.call(method, addressOf(url), { headers })
        const isRefused = answer.statusCode === 403 && answer.json().code === 'FORBIDDEN'
        if (!isRefused) letIn.push(letter)
        expect(answer.statusCode, answer.body).toBeLessThan(500)
      }
      expect(letIn.join('')).toBe(allowed)
    },
  )
})

describe('the table of permissions', () => {
  it('has none that no route asks for', () => {
    const asked = new Set<string>(service.app.guarded.map(({ may }) => may))
    expect(Object.keys(permissions).filter((permission) => !asked.has(permission))).toEqual([])
  })
})
