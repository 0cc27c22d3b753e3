import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf, rightRequest } from '../../service/right-requests.ts'
import { callers } from '../../service/routes.ts'
import { callerOf, operationOf, routes, send, wrongWith } from '../../service/sending.ts'
import { openWorld, type World } from '../../service/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 1_200_000)
afterAll(async () => await world.service.close())

type Answer = Awaited<ReturnType<typeof send>>

const LIMITS = ['limit', 'remaining', 'reset'].map((name) => `x-ratelimit-${name}`)
const HAN = /\p{Script=Han}/u
/** An answer of so many bytes is sent small. */
const LARGE = 1024

/** What is missing of that which every answer carries. */
const missingIn = ({ headers }: Answer): string[] => [
  ...LIMITS.filter((name) => !/^\d+$/.test(String(headers[name]))).map((name) => `no ${name}`),
  ...(/^[\da-f-]{36}$/.test(String(headers['x-request-id'])) ? [] : ['no x-request-id']),
]

const REFUSED = [400, 401, 403, 404, 409, 412, 415, 422, 428]
/** That there is nothing of somebody is an answer. */
const NOTHING = ['GET /v1/privacy/students/:student', 'GET /v1/ledger/:kind/:person']
/** Is small already. */
const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is wrong with the two answers that tell a problem in Chinese and in English. */
function wrongInWords(zh: Answer, en: Answer): string[] {
  const told = [zh, en].flatMap((answer) => wrongWith(answer, REFUSED) ?? missingIn(answer))
  if (told.length > 0) return told
  const texts = [zh, en].map((answer) => {
    const { title, detail, instance } = answer.json()
    if (instance !== answer.headers['x-request-id']) told.push('an instance that is not its request')
    return `${title}${detail}`
  })
  if (!HAN.test(texts[0] ?? '')) told.push(`not in Chinese: ${texts[0]}`)
  if (HAN.test(texts[1] ?? '')) told.push(`not in English: ${texts[1]}`)
  return told
}

const everyRoute = Object.keys(callers)
const lang = (tag: string) => ({ 'accept-language': tag })

describe('whatever is asked', { timeout: 1_200_000 }, () => {
  it('is a route that the description has', () => {
    const unknown = everyRoute.filter((route) => operationOf(route) === undefined)
    expect(unknown).toEqual(['GET /v1/openapi.json'])
  })

  it('by nobody, is refused as a problem in the language asked for, counted, and named', async () => {
    const wrong: string[] = []
    const { nobody } = world.service
    for (const route of everyRoute.filter((one) => one !== 'GET /v1/openapi.json')) {
      const [method = '', url = ''] = route.split(' ')
      // Who may be anybody asks for what there is not, with a body that is none.
      const address = url.replace(/:\w+/g, 'nothing')
      const ask = (tag: string) =>
        nobody.call(method, address, { headers: lang(tag), ...(method === 'GET' ? {} : { body: [] }) })
      const found = wrongInWords(await ask('zh-CN'), await ask('en-GB'))
      wrong.push(...found.map((what) => `${route}: ${what}`))
    }
    expect(wrong).toEqual([])
  })

  it('by somebody, of what is not there, as well', async () => {
    const wrong: string[] = []
    for (const route of routes.filter((one) => /:\w+/.test(one) && !NOTHING.includes(one))) {
      const request = rightRequest(world, route)
      const last = [...route.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? ''
      const at = request.address.lastIndexOf(idOf(world, route, last))
      const address = `${request.address.slice(0, at)}nothing`
      const ask = (tag: string) => send(callerOf(world, route), request, { address, headers: lang(tag) })
      const found = wrongInWords(await ask('zh'), await ask('en'))
      wrong.push(...found.map((what) => `${route}: ${what}`))
    }
    expect(wrong).toEqual([])
  })

  it('and answered, is counted and named, and small where it is large', async () => {
    const wrong: string[] = []
    let large = 0
    for (const route of everyRoute.filter((one) => one.startsWith('GET') && !one.endsWith('/events'))) {
      const isOpen = callers[route] === '*'
      const caller = isOpen ? world.service.nobody : callerOf(world, route)
      const right = rightRequest(world, route)
      const request = route.endsWith('/file') ? { ...right, address: `${right.address}?format=json` } : right
      const plain = await send(caller, request)
      const small = await send(caller, request, { headers: { 'accept-encoding': 'gzip' } })
      wrong.push(...missingIn(plain).map((what) => `${route}: ${what}`))
      if (plain.headers['content-encoding'] !== undefined) wrong.push(`${route}: not plain`)
      if (plain.rawPayload.length < LARGE || plain.headers['content-type'] === BOOK) continue
      large++
      if (small.headers['content-encoding'] !== 'gzip') wrong.push(`${route}: large`)
      else if (small.rawPayload.length >= plain.rawPayload.length) wrong.push(`${route}: not smaller`)
    }
    expect(wrong).toEqual([])
    expect(large).toBeGreaterThan(10)
  })

  it('as a list, comes page by page to the same as at once', async () => {
    const wrong: string[] = []
    let paged = 0
    for (const route of routes.filter((one) => one.startsWith('GET'))) {
      const takesCursor = operationOf(route)?.parameters.some(({ name }) => name === 'cursor') === true
      if (!takesCursor) continue
      const request = rightRequest(world, route)
      const pageAt = async (query: string) => {
        const address = `${request.address}${request.address.includes('?') ? '&' : '?'}${query}`
        return (await send(callerOf(world, route), request, { address })).json()
      }
      const whole = (await pageAt('limit=500')).items
      const items: unknown[] = []
      for (let cursor = ''; ; ) {
        const page = await pageAt(`limit=1${cursor}`)
        if (page.items?.length > 1) wrong.push(`${route}: more than was asked for`)
        items.push(...(page.items ?? []))
        if (page.next === null || page.next === undefined || items.length > 600) break
        cursor = `&cursor=${encodeURIComponent(page.next)}`
      }
      if (whole.length > 1) paged++
      if (JSON.stringify(items) !== JSON.stringify(whole))
        wrong.push(`${route}: ${items.length} of ${whole.length}`)
    }
    expect(wrong).toEqual([])
    expect(paged).toBeGreaterThan(8)
  })
})
