import { nanoid } from 'nanoid'
import { type KehouClient, kehouClient } from '../../client/client.ts'
import { requestLang } from '../lang.tsx'
import { ApiProblem, refusalOf } from './refusal.ts'

/** Token of the session, which every change carries. */
let csrf: string | null = null
export const setCsrf = (token: string | null): void => {
  csrf = token
}

const READING = new Set(['GET', 'HEAD'])

/** Milliseconds before a change is sent again that nobody answered. */
const AGAIN = [400, 1200, 3000] as const

/** Whether a change that is sent twice is done once: it has a key for that, or names the version that it changes. */
const isSafe = ({ headers }: Request): boolean => headers.has('idempotency-key') || headers.has('if-match')

/**
 * Sends a request. A change that nobody answers is sent again, where that does it once: a connection that is lost for a moment is not
 * told of. Reading is tried again by whoever reads.
 */
async function send(request: Request): Promise<Response> {
  request.headers.set('accept-language', requestLang())
  if (READING.has(request.method)) return await fetch(request)
  if (csrf !== null) request.headers.set('x-kehou-csrf', csrf)
  for (const wait of isSafe(request) ? AGAIN : []) {
    try {
      return await fetch(request.clone())
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, wait)
      })
    }
  }
  return await fetch(request)
}

export const api: KehouClient = kehouClient({ address: location.origin, fetch: send })

/** A key that makes a request that is sent twice the same one. Browsers make one by themselves only where the page comes by HTTPS. */
export const newKey = (): string => nanoid()

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The answer of a call, or its problem thrown. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await called(call)
  if (!response.ok) throw refusalOf(error, response)
  return data as T
}

/** The answer with the version that it is of, for the change that comes after. */
export async function versionedOf<T>(
  call: Promise<Answered<T>>,
): Promise<{ readonly value: T; readonly etag: string }> {
  const { data, error, response } = await called(call)
  if (!response.ok) throw refusalOf(error, response)
  return { value: data as T, etag: response.headers.get('etag') ?? '' }
}

async function called<T>(call: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await call
  } catch {
    throw new ApiProblem(null)
  }
}
