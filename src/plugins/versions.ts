import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.ts'

const tagOf = (version: number): string => `"${version}"`

/** Names the version of what is sent; whoever has it already is told so and sent nothing. */
export function versioned<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  version: number,
  body: T,
): T | undefined {
  const tag = tagOf(version)
  void reply.header('etag', tag)
  const { 'if-none-match': had } = request.headers
  const isKnown = had?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) === true
  if (request.method !== 'GET' || !isKnown) return body
  void reply.code(304)
  return undefined
}

/** The version that a change is meant for. A change that does not say is not made. */
export function expectedVersion(request: FastifyRequest): number {
  const { 'if-match': header } = request.headers
  if (header === undefined) throw new Problem('VERSION_MISSING')
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (version === undefined) throw new Problem('VERSION_STALE')
  return Number(version)
}
