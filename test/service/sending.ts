import { type Database, SYSTEM } from '../../src/database/database.ts'
import type { Caller } from './app.ts'
import type { RightRequest } from './right-requests.ts'

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
function form({ name, text }: NonNullable<RightRequest['file']>) {
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
