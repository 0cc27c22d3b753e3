import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.ts'

/** A version as it goes over the wire: of a row its number, of a week both of its counts. */
export type Version = number | `${number}-${number}`

export const tagOf = (version: Version): string => `"${version}"`

/** Names the version of what is sent; whoever has it already is told so and sent nothing. */
export function versioned<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  version: Version,
  body: T,
): T | undefined {
  const tag = tagOf(version)
  void reply.header('etag', tag)
  const { 'if-none-match': had } = request.headers
  const isKnown = had?.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, ''))) === true
  if (request.method !== 'GET' || !isKnown) return body
  void reply.code(304)
  return undefined
}

/** The tag that a change is meant for, without its marks. A change that does not say is not made. */
export function expectedTag(request: FastifyRequest): string {
  const { 'if-match': header } = request.headers
  if (header === undefined) throw new Problem('VERSION_MISSING')
  return /^(?:W\/)?"([\d-]{1,21})"$/.exec(header.trim())?.[1] ?? ''
}

/** The version of a row that a change is meant for. */
export function expectedVersion(request: FastifyRequest): number {
  const tag = expectedTag(request)
  if (!/^\d{1,9}$/.test(tag)) throw new Problem('VERSION_STALE')
  return Number(tag)
}

/** Throws where a change is meant for another version than that which there is. */
export function checkVersion(request: FastifyRequest, version: Version): void {
  if (expectedTag(request) !== String(version)) throw new Problem('VERSION_STALE')
}
