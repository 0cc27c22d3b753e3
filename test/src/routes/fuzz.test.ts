import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../service/app.ts'
import { fromSchema, type JsonSchema } from '../../service/json-schema.ts'
import { type Operation, operations, shapes } from '../../service/operations.ts'
import { idOf, rightRequest } from '../../service/right-requests.ts'
import { callers } from '../../service/routes.ts'
import { openWorld, type World } from '../../service/world.ts'

const RUNS = 12

let world: World
let people: Record<string, Caller>
beforeAll(async () => {
  world = await openWorld()
  people = { ...world.people, '*': world.service.nobody }
}, 1_200_000)
afterAll(async () => await world.service.close())

const routeOf = ({ method, path }: Operation): string => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`

/** Values of a parameter: often that which is right. */
const valuesOf = (
  operation: Operation,
  { name, in: place, schema }: Operation['parameters'][number],
): fc.Arbitrary<unknown> => {
  const headers: Record<string, readonly string[]> = {
    'if-match': ['"1"', '"2"', '"1-1"', '"x"', ''],
  }
  // A key is the account's: one that another request has used would end nearly every request before its deed.
  if (name === 'idempotency-key')
    return fc.oneof({ weight: 6, arbitrary: fc.uuid() }, fc.constantFrom('fuzzed-key-1', ''))
  const known = place === 'path' ? [idOf(world, routeOf(operation), name)] : headers[name]
  const any = fc.oneof(fromSchema(schema, shapes), fc.string({ minLength: 1, maxLength: 20 }))
  return known === undefined ? any : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, any)
}

/** Bodies: as the schema has them, right but for one field, and anything at all. */
function bodiesOf(operation: Operation, schema: JsonSchema): fc.Arbitrary<unknown> {
  const made = fromSchema(schema, shapes)
  const { body } = rightRequest(world, routeOf(operation))
  const spoiled =
    body === undefined
      ? made
      : fc
          .tuple(fc.constantFrom(...Object.keys(body), 'none'), fc.oneof(fc.jsonValue(), made))
          .map(([field, value]) => (field === 'none' ? body : { ...body, [field]: value }))
  return fc.oneof({ weight: 2, arbitrary: made }, { weight: 2, arbitrary: spoiled }, fc.jsonValue())
}

/** Requests of an operation: as its schema has them, and spoiled. */
function requestsOf(operation: Operation) {
  const { parameters, body } = operation
  const of = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map((one) => [one.name, valuesOf(operation, one)] as const),
      ),
    )
  const sent = body === null ? fc.constant(undefined) : bodiesOf(operation, body)
  return fc.record({ path: of('path'), query: of('query'), header: of('header'), sent })
}

const headerOf = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value).replace(/[^\x20-\x7e]/g, '')]),
  )

// Signing in and changing a password cost a second each, by intent; signing out ends the session that asks.
const left = new Set(['/v1/session', '/v1/session/password'])

describe('no request makes the service fail', () => {
  // What takes something away comes last.
  const isLast = ({ method }: Operation): number => Number(method === 'DELETE')
  const ordered = [...operations].sort((a, b) => isLast(a) - isLast(b))
  it.each(ordered.filter(({ path }) => !left.has(path)))('$method $path', async (operation) => {
    const caller = people[callers[routeOf(operation)]?.[0] ?? '']
    if (caller === undefined) throw new Error(`no case of ${routeOf(operation)}`)
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
