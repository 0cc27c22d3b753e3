import { type Database, SYSTEM } from '../../src/database/database.ts'
import type { Caller } from './app.ts'
import { operations } from './operations.ts'
import type { RightRequest } from './right-requests.ts'
import { callers } from './routes.ts'
import type { World } from './world.ts'

/** Prints of all tables but those that note when somebody was seen. */
export async function traceOf(database: Database): Promise<Record<string, string>> {
  return await database.within(SYSTEM, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT IN ('session', 'token', '_prisma_migrations') ORDER BY relname`
    const prints: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await tx.$queryRawUnsafe<{ print: string }[]>(
        `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS print FROM "${name}" t`,
      )
      prints[name] = row?.print ?? ''
    }
    return prints
  })
}

/** A form with one file, as a browser sends it. */
export function form({ name, text }: NonNullable<RightRequest['file']>) {
  const edge = 'edge-of-a-part'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return { body: `${head}${text}\r\n--${edge}--\r\n`, type: `multipart/form-data; boundary=${edge}` }
}

interface Spoiling {
  readonly address?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly key?: string
}

/** Sends the request of a route with something of it spoiled. */
export async function send(
  caller: Caller,
  request: RightRequest,
  { address, body, headers = {}, key }: Spoiling = {},
) {
  const made = request.file === undefined ? null : form(request.file)
  const sent = body ?? made?.body ?? request.body
  return await caller.call(request.method, address ?? request.address, {
    ...(sent === undefined ? {} : { body: sent }),
    ...(key === undefined ? {} : { key }),
    headers: { ...(made === null ? {} : { 'content-type': made.type }), 'if-match': '"1"', ...headers },
  })
}

type Answer = Awaited<ReturnType<typeof send>>

/** What is wrong with an answer that should tell a problem; null: nothing. */
export function wrongWith(answer: Answer, statuses: readonly number[], code?: string): string | null {
  const { statusCode, headers, body } = answer
  const told = `${statusCode} ${body.slice(0, 200)}`
  if (!statuses.includes(statusCode)) return told
  if (!String(headers['content-type']).includes('application/problem+json')) return `no problem: ${told}`
  const problem = answer.json()
  if (code !== undefined && problem.code !== code) return told
  if (problem.status !== statusCode || problem.type !== `/v1/problems/${problem.code}`) return told
  return /\bat .*\.[cm]?[jt]s\b|SELECT|INSERT|prisma/i.test(body) ? `too much: ${told}` : null
}

/** All routes that somebody known may call. */
export const routes = Object.keys(callers).filter((route) => callers[route] !== '*')
/** Whether a route asks for a key of the request's own, or for the version that it changes. */
export const takes = (world: World, route: string, what: 'key' | 'version'): boolean =>
  world.service.app.guarded.some(
    ({ method, url, takes: taken }) => `${method} ${url}` === route && taken.includes(what),
  )
/** What the description of the API says of a route. */
export const operationOf = (route: string) =>
  operations.find(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}` === route)

/** Whoever of the people may call a route, the bureau before others. */
export function callerOf(world: World, route: string): Caller {
  const [first] = callers[route] ?? ''
  const caller = world.people[first as keyof World['people']]
  if (caller === undefined) throw new Error(`nobody calls ${route}`)
  return caller
}
