import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { storeDistrict } from '../../service/district.ts'
import { fromSchema } from '../../service/json-schema.ts'
import { type Operation, operations, shapes } from '../../service/operations.ts'
import { callers } from '../../service/routes.ts'

const RUNS = 6

const input = generate('tiny-01')
let service: TestApp
let week: string
let people: Record<string, Caller>
beforeAll(async () => {
  service = await freshApp()
  week = (await storeDistrict(service.database, DISTRICT, input)).stored.id
  const school = input.schools[0]?.id ?? ''
  const [student, adult] = [input.students[0]?.id ?? '', input.staff[0]?.id ?? '']
  people = {
    b: await service.signIn('bureau'),
    t: await service.signIn('staff', { schoolId: school, staffId: adult }),
    p: await service.signIn('parent', { schoolId: school, childIds: [student] }),
    '*': service.nobody,
  }
})
afterAll(async () => await service.close())

/** Values of a parameter: often one that there is. */
const valuesOf = (name: string, schema: Operation['parameters'][number]['schema']): fc.Arbitrary<unknown> => {
  const known: Record<string, readonly string[]> = {
    week: [week],
    id: [...input.students, ...input.rooms, ...input.staff, ...input.activities].map(({ id }) => id),
    child: input.students.map(({ id }) => id),
    person: input.staff.map(({ id }) => id),
    'if-match': ['"1"', '"1-1"', '"x"', ''],
    'idempotency-key': ['fuzzed-key-1'],
  }
  const own = known[name]
  const any = fc.oneof(fromSchema(schema, shapes), fc.string({ minLength: 1, maxLength: 20 }))
  return own === undefined ? any : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, any)
}

/** Requests of an operation: as its schema has them, and spoiled. */
function requestsOf({ parameters, body }: Operation) {
  const of = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map(({ name, schema }) => [name, valuesOf(name, schema)] as const),
      ),
    )
  const sent =
    body === null
      ? fc.constant(undefined)
      : fc.oneof({ weight: 3, arbitrary: fromSchema(body, shapes) }, { weight: 1, arbitrary: fc.jsonValue() })
  return fc.record({ path: of('path'), query: of('query'), header: of('header'), sent })
}

const headerOf = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value).replace(/[^\x20-\x7e]/g, '')]),
  )

// Signing in and changing a password cost a second each, by intent; signing out ends the session that asks.
const left = new Set(['/v1/session', '/v1/session/password'])

describe('no request makes the service fail', () => {
  it.each(operations.filter(({ path }) => !left.has(path)))('$method $path', async (operation) => {
    const pattern = operation.path.replace(/\{(\w+)\}/g, ':$1')
    const allowed = callers[`${operation.method} ${pattern}`] ?? ''
    const caller = people[allowed.includes('b') ? 'b' : (allowed[0] ?? '')]
    if (caller === undefined) throw new Error(`no case of ${operation.method} ${pattern}`)
    await fc.assert(
      fc.asyncProperty(requestsOf(operation), async ({ path, query, header, sent }) => {
        const at = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(path[name])),
        )
        const search = new URLSearchParams(headerOf(query)).toString()
        const answer = await caller.call(operation.method, search === '' ? at : `${at}?${search}`, {
          headers: headerOf(header),
          ...(sent === undefined
            ? {}
            : {
                body: JSON.stringify(sent),
                headers: { ...headerOf(header), 'content-type': 'application/json' },
              }),
        })
        expect(answer.statusCode, answer.body).toBeLessThan(500)
      }),
      { numRuns: RUNS, seed: 4711 },
    )
  })
})
