import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CSRF_HEADER } from '../../src/plugins/authenticate.ts'

/** Milliseconds before a request that was lost is sent again, and after which it counts as lost. */
const AGAIN = 100
const LONGEST = 30_000

interface Sent {
  readonly json?: unknown
  readonly file?: { readonly name: string; readonly text: string }
  readonly version?: string
  /** Told whenever the request was lost. */
  readonly lost?: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** A client that sends a request under one key until it is answered, however often the service is lost meanwhile. */
export class Persistent {
  /** Requests that were lost and sent again. */
  lost = 0
  private readonly address: string
  private readonly headers: Record<string, string>

  constructor(address: string, headers: Record<string, string> = {}) {
    this.address = address
    this.headers = headers
  }

  async call(method: string, path: string, { json, file, version, lost }: Sent = {}): Promise<Answer> {
    const headers = {
      ...this.headers,
      'idempotency-key': randomUUID(),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': version }),
    }
    const body = (): string | FormData | null => {
      if (file === undefined) return json === undefined ? null : JSON.stringify(json)
      const form = new FormData()
      form.set('file', new Blob([file.text]), file.name)
      return form
    }
    for (;;) {
      try {
        const signal = AbortSignal.timeout(LONGEST)
        const answer = await fetch(this.address + path, { method, headers, body: body(), signal })
        const text = await answer.text()
        if (answer.status !== 503)
          return {
            status: answer.status,
            headers: answer.headers,
            body: text === '' ? null : JSON.parse(text),
          }
      } catch {
        this.lost++
        await lost?.()
      }
      await pause(AGAIN)
    }
  }

  /** What a request answers that is done. Throws where it is not. */
  async done<T>(
    method: string,
    path: string,
    sent?: Sent,
  ): Promise<{ readonly body: T; readonly tag: string }> {
    const { status, headers, body } = await this.call(method, path, sent)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
    return { body: body as T, tag: headers.get('etag') ?? '' }
  }
}

/** Signs in with the first password, changes it, and takes a token for programs. */
export async function firstToken(
  address: string,
  password: string,
  scopes: readonly string[],
): Promise<string> {
  const signedIn = await new Persistent(address).call('POST', '/v1/session', {
    json: { login: 'bureau', password },
  })
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';')
  const { csrf } = signedIn.body as { csrf: string }
  const person = new Persistent(address, { cookie, [CSRF_HEADER]: csrf })
  await person.done('PUT', '/v1/session/password', { json: { old: password, new: randomUUID() } })
  const { body } = await person.done<{ secret: string }>('POST', '/v1/tokens', {
    json: { name: 'planner', scopes, days: 1 },
  })
  return body.secret
}
