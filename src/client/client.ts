import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './schema.ts'

/** The API, typed by its own description. */
export type KehouClient = Client<paths>

interface Options {
  /** Where the service is: `https://kehou.example`; empty: where the page came from. */
  readonly address: string
  /** A program's token; left out: the session cookie of a browser. */
  readonly token?: string
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A client of the service: for programs by token, for the page by its session. */
export function kehouClient({ address, token, fetch }: Options): KehouClient {
  return createClient<paths>({
    baseUrl: address,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  })
}
