import { customAlphabet } from 'nanoid'
import { type KehouClient, kehouClient } from '../../client/client.ts'
import { ApiProblem, refusalOf } from './refusal.ts'
import { send } from './send.ts'

export const api: KehouClient = kehouClient({ address: location.origin, fetch: send })

/** Signs of a key. It may be the id of a row as well, which in a file begins with none that a spreadsheet takes for a formula. */
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 25

/** A key that makes a request that is sent twice the same one. Browsers make one by themselves only where the page comes by HTTPS. */
export const newKey = customAlphabet(SIGNS, LENGTH)

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
  } catch (error) {
    // An answer that is none is no lost connection.
    throw error instanceof SyntaxError ? error : new ApiProblem(null)
  }
}
