import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CHANGES_SCHEMA } from '../../../models/changes.ts'
import type { Database } from '../../database/database.ts'
import { type Serving, tokenFor, type Vitals } from './serving.ts'
import type { Stored } from './steps.ts'

/** How often a price is asked for of a roster that is open: the slowest is told. */
const PRICES = 50
/** What that is called. */
export const WARM_PRICE = `the price of a change, warm, slowest of ${PRICES}`

/** As many people as a page lists, and as many as are changed at once. */
const [MANY, ROWS] = [500, 200]

/** What one request took that does much, with nothing else about. */
export interface Alone {
  readonly name: string
  readonly seconds: number
  readonly status: number
  readonly server: Vitals
}

interface Asked {
  readonly body?: object
  readonly form?: FormData
  readonly tag?: string
}

/** Requests that do much for a whole district, one after another. */
export async function benchAlone(database: Database, server: Serving, stored: Stored): Promise<Alone[]> {
  const { district, week, roster, schools } = stored
  const authorization = await tokenFor(database, district, 'bureau', { school: null, child: null })
  const send = async (method: string, path: string, { body, form, tag }: Asked = {}): Promise<Response> =>
    await fetch(server.address + path, {
      method,
      headers: {
        authorization,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(tag === undefined ? {} : { 'if-match': tag }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: form }),
    })
  const results: Alone[] = []
  const timed = async (name: string, work: () => Promise<Response>): Promise<ArrayBuffer> => {
    await server.vitals()
    const began = performance.now()
    const answer = await work()
    const bytes = await answer.arrayBuffer()
    const seconds = (performance.now() - began) / 1000
    results.push({ name, seconds, status: answer.status, server: await server.vitals() })
    return bytes
  }
  const json = (bytes: ArrayBuffer): Record<string, unknown> => JSON.parse(Buffer.from(bytes).toString())
  /** Waits for a job, and gives the last look at it. */
  const ended = async (asked: Promise<Response>): Promise<Response> => {
    const { id } = (await (await asked).json()) as { readonly id: string }
    for (;;) {
      const { state } = (await (await send('GET', `/v1/jobs/${id}/status`)).json()) as {
        readonly state: string
      }
      if (state !== 'queued' && state !== 'running') return await send('GET', `/v1/jobs/${id}`)
      await pause(200)
    }
  }
  await timed('the description of the API, for the first time', () => send('GET', '/v1/openapi.json'))
  const at = `/v1/rosters/${roster}`
  const view = json(await timed('a school’s roster', () => send('GET', `${at}/schools/${schools[0]}`)))
  await timed('the week as JSON', () => send('GET', `/v1/weeks/${week}/file?format=json`)).then(
    async (file) => {
      const form = new FormData()
      form.set('file', new Blob([file]), 'week.json')
      const read = json(
        await timed('that file read and judged', () => ended(send('POST', '/v1/imports', { form }))),
      )
      await timed('and taken over', () =>
        ended(send('POST', `/v1/imports/${String(read['id'])}/commit`, { body: { name: 'again' } })),
      )
    },
  )
  await timed('a copy to try out', () => send('POST', `/v1/weeks/${week}/copies`, { body: { name: 'copy' } }))
  await timed('the roster as a file', () =>
    ended(send('POST', `${at}/exports`, { body: { format: 'json', school: null } })),
  )
  const sessions = view['sessions'] as { group: string; date: string; blocks: string[]; room: string }[]
  const [session] = sessions
  const ref = { group: session?.group, date: session?.date, block: session?.blocks[0] }
  const another = sessions.find(({ room }) => room !== session?.room)
  const moves = [{ kind: 'room', session: ref, room: another?.room }]
  const price = () => send('POST', `${at}/prices`, { body: { moves } })
  await timed('the price of a change, cold', price)
  for (let times = 0; times < PRICES; times++) await timed(WARM_PRICE, price)
  const [slowest] = results.splice(-PRICES).sort((a, b) => b.seconds - a.seconds)
  if (slowest !== undefined) results.push(slowest)
  const head = await send('GET', at)
  const excused = await send('PUT', at, {
    tag: head.headers.get('etag') ?? '',
    body: { name: 'bench', excuses: [{ reason: 'bench' }] },
  })
  await timed('publication', () =>
    send('POST', `${at}/publication`, { tag: excused.headers.get('etag') ?? '' }),
  )
  await timed('the week after', () => send('POST', `/v1/weeks/${week}/next`, { body: { name: 'next' } }))
  const staff = json(await (await send('GET', `/v1/weeks/${week}/staff?limit=${MANY}`)).arrayBuffer())
  const people = (staff['items'] as { body: { id: string } }[]).map(({ body }) => body)
  const events = people.map(({ id }) => ({
    id: `away-${id}`,
    kind: 'absence',
    staff: id,
    from: session?.date,
    to: session?.date,
    start: null,
    end: null,
  }))
  const changes = { schema: CHANGES_SCHEMA, events }
  await timed(`a repair after ${events.length} absences`, () =>
    ended(send('POST', `${at}/repairs`, { body: { changes, work: 0 } })),
  )
  const items = people.slice(0, ROWS).map((one) => ({ ...one, name: `${one.id} bench` }))
  const revised = (await send('GET', `/v1/weeks/${week}`)).headers.get('etag') ?? ''
  await timed(`a change of ${items.length} people`, () =>
    send('POST', `/v1/weeks/${week}/staff/bulk`, { body: { items }, tag: revised }),
  )
  await timed('a page of the ledger', () =>
    send('GET', '/v1/ledger?kind=student&from=2026-01-01&to=2027-12-31&limit=500'),
  )
  await timed('a check of the record', () => send('GET', '/v1/audit/check'))
  return results
}
