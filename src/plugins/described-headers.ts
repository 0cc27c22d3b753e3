/** Headers that some routes answer with where all is well; each says so itself. */
const own = {
  etag: 'The version of what is sent, for `if-match` and `if-none-match`',
  location: 'Where it is that was made',
  'content-disposition': 'What the file is called',
  'cache-control': 'Who may keep it, and how long',
  'set-cookie': 'The session, or its end',
} as const
export type ToldHeader = keyof typeof own

const general = {
  'x-request-id': { type: 'string', about: 'Names the request, as the log does and `instance` of a problem' },
  'x-ratelimit-limit': { type: 'integer', about: 'Requests in a minute' },
  'x-ratelimit-remaining': { type: 'integer', about: 'How many of them are left' },
  'x-ratelimit-reset': { type: 'integer', about: 'Seconds until the minute is over' },
} as const
const refused = {
  'retry-after': { type: 'integer', about: 'Seconds after which to ask again, where that may help' },
} as const
const repeated = {
  'idempotency-replayed': {
    type: 'string',
    about: '`true`: the key was used before, and this is the answer of then',
  },
} as const

const texts: Readonly<Record<string, { readonly type: string; readonly about: string }>> = {
  ...Object.fromEntries(Object.entries(own).map(([name, about]) => [name, { type: 'string', about }])),
  ...general,
  ...refused,
  ...repeated,
}

const wordsOf: Readonly<Record<string, string>> = {
  200: 'What was asked for',
  201: 'It was made',
  202: 'It was taken on, and is being done',
  204: 'It was done; there is nothing to tell',
  304: 'It is as `if-none-match` has it',
}

/** Parts of the description by which headers are named. */
export const headerComponents: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(texts).map(([name, { type, about }]) => [name, { description: about, schema: { type } }]),
)

type References = Readonly<Record<string, { readonly $ref: string }>>

const referencesTo = (names: readonly string[]): References =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** Headers of every problem. */
export const problemHeaders = referencesTo([...Object.keys(general), ...Object.keys(refused)])

interface Response {
  readonly description?: string
}

/**
 * Responses with what they carry in their heads, and with that which a reader gets who has it already.
 * @param responses by status, as the shapes of a route have them
 * @param told what the route says it answers with
 * @param takesKey whether it takes a key of the request's own
 */
export function withHeaders(
  method: string,
  responses: Readonly<Record<string, Response>>,
  told: readonly ToldHeader[],
  takesKey: boolean,
): Record<string, Response> {
  const ofAll = Object.keys(general)
  const names = [...ofAll, ...told, ...(takesKey ? Object.keys(repeated) : [])]
  const known: Record<string, Response> = method === 'get' && told.includes('etag') ? { 304: {} } : {}
  return Object.fromEntries(
    Object.entries({ ...responses, ...known }).map(([status, response]) => [
      status,
      {
        ...response,
        description: wordsOf[status] ?? response.description ?? status,
        headers: referencesTo(status === '304' ? [...ofAll, 'etag'] : names),
      },
    ]),
  )
}
