import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../src/access/secrets.ts'
import type { Caller } from '../../service/app.ts'
import { fromSchema, type JsonSchema } from '../../service/json-schema.ts'
import { type Operation, operations, shapes } from '../../service/operations.ts'
import { idOf, rightRequest } from '../../service/right-requests.ts'
import { callers } from '../../service/routes.ts'
import { form } from '../../service/sending.ts'
import { openWorld, type World } from '../../service/world.ts'

const RUNS = 12
/** How often a request is sent that a busy machine did not answer in its time. */
const TRIES = 4
const [LOGIN, PASSWORD] = ['somebody', 'a password of somebody']

let world: World
let people: Record<string, Caller>
/** Whose session may end, and whose password may change, without anybody else being signed out. */
let somebody: Caller
beforeAll(async () => {
  world = await openWorld()
  people = { ...world.people, '*': world.service.nobody }
  const passwordHash = await hashPassword(PASSWORD)
  somebody = await world.service.signIn('auditor', { login: LOGIN, passwordHash })
}, 1_200_000)
afterAll(async () => await world.service.close())

const routeOf = ({ method, path }: Operation): string => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`

/** What stands for a key: one of the request's own; that of the request before it; none that could be one. */
const keys = fc.oneof(
  { weight: 8, arbitrary: fc.constant('fresh') },
  { weight: 2, arbitrary: fc.constant('again') },
  fc.constantFrom('', 'short', '\u7b2c'.repeat(9)),
)

/** Keys for what stands for them. A key is the account's: one that any other request has used ends a request before its deed. */
function keyGiver(): (key: string) => string {
  let last = randomUUID()
  return (key) => {
    if (key === 'fresh') last = randomUUID()
    return key === 'fresh' || key === 'again' ? last : key
  }
}

/** Values of a parameter: often that which is right. */
const valuesOf = (
  operation: Operation,
  { name, in: place, schema }: Operation['parameters'][number],
): fc.Arbitrary<unknown> => {
  const headers: Record<string, readonly string[]> = {
    'if-match': ['"1"', '"2"', '"1-1"', '"x"', ''],
  }
  if (name === 'idempotency-key') return keys
  const known = place === 'path' ? [idOf(world, routeOf(operation), name)] : headers[name]
  const any = fc.oneof(fromSchema(schema, shapes), fc.string({ minLength: 1, maxLength: 20 }))
  return known === undefined ? any : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, any)
}

/** Bodies: as the schema has them, right but for one field, and anything at all. */
function bodiesOf(operation: Operation, schema: JsonSchema): fc.Arbitrary<unknown> {
  const made = fromSchema(schema, shapes)
  const route = routeOf(operation)
  const body: object | undefined = ofSomebody[route] ?? rightRequest(world, route).body
  const spoiled =
    body === undefined
      ? made
      : fc
          .tuple(fc.constantFrom(...Object.keys(body), 'none'), fc.oneof(fc.jsonValue(), made))
          .map(([field, value]) => (field === 'none' ? body : { ...body, [field]: value }))
  return fc.oneof({ weight: 2, arbitrary: made }, { weight: 2, arbitrary: spoiled }, fc.jsonValue())
}

/** Right bodies of the routes of sessions. */
const ofSomebody: Readonly<Record<string, object>> = {
  'POST /v1/session': { login: LOGIN, password: PASSWORD },
  'PUT /v1/session/password': { old: PASSWORD, new: 'another password of theirs' },
}

/** Files: the right one, part of it overwritten or cut off, under its name or another; and anything at all. */
function filesOf({ name, text }: NonNullable<ReturnType<typeof rightRequest>['file']>) {
  const names = fc.constantFrom(name, 'week.xlsx', 'week.zip', 'lists.csv', '\u5468.json', '')
  const overwritten = fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([at, length, by]) => text.slice(0, at) + by + text.slice(at + length))
  const cut = fc.nat(text.length).map((at) => text.slice(0, at))
  const texts = fc.oneof(
    { weight: 2, arbitrary: fc.constant(text) },
    { weight: 3, arbitrary: overwritten },
    cut,
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  return fc.record({ name: fc.oneof({ weight: 3, arbitrary: fc.constant(name) }, names), text: texts })
}

/** What a request carries, and as what; undefined: nothing. */
function contentsOf(operation: Operation, body: JsonSchema | null) {
  const { file } = rightRequest(world, routeOf(operation))
  if (file !== undefined) {
    const whole = filesOf(file).map(form)
    const cut = fc
      .tuple(whole, fc.integer({ min: 1, max: 200 }))
      .map(([sent, less]) => ({ ...sent, body: sent.body.slice(0, -less) }))
    return fc.oneof({ weight: 3, arbitrary: whole }, cut)
  }
  if (body === null) return fc.constant(undefined)
  return bodiesOf(operation, body).map((sent) => ({ body: JSON.stringify(sent), type: 'application/json' }))
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
  const sent = contentsOf(operation, body)
  return fc.record({ path: of('path'), query: of('query'), header: of('header'), sent })
}

const headerOf = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value).replace(/[^\x20-\x7e]/g, '')]),
  )

/** Whether an answer says that the same request is to be sent again. */
const isLater = (answer: Awaited<ReturnType<Caller['call']>>): boolean =>
  answer.statusCode === 503 && answer.json().code === 'DATABASE_BUSY'

describe('no request makes the service fail', { timeout: 1_200_000 }, () => {
  // What takes something away comes last.
  const isLast = ({ method }: Operation): number => Number(method === 'DELETE')
  const ordered = [...operations].sort((a, b) => isLast(a) - isLast(b))
  it.each(ordered)('$method $path', async (operation) => {
    const isOfSession = operation.path.startsWith('/v1/session')
    const caller = isOfSession ? somebody : people[callers[routeOf(operation)]?.[0] ?? '']
    if (caller === undefined) throw new Error(`no case of ${routeOf(operation)}`)
    const keyOf = keyGiver()
    await fc.assert(
      fc.asyncProperty(requestsOf(operation), async ({ path, query, header, sent }) => {
        const at = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(path[name])),
        )
        const search = new URLSearchParams(headerOf(query)).toString()
        const key = header['idempotency-key']
        const headers = headerOf(
          key === undefined ? header : { ...header, 'idempotency-key': keyOf(String(key)) },
        )
        const ask = () =>
          caller.call(operation.method, search === '' ? at : `${at}?${search}`, {
            headers: sent === undefined ? headers : { ...headers, 'content-type': sent.type },
            ...(sent === undefined ? {} : { body: sent.body }),
          })
        let answer = await ask()
        for (let tries = 1; isLater(answer) && tries < TRIES; tries++) answer = await ask()
        expect(answer.statusCode, answer.body).toBeLessThan(500)
      }),
      { numRuns: RUNS },
    )
  })
})
