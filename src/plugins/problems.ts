import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import plugin from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { codeOf, obstacleOf } from '../database/gone.ts'
import { failureOf } from '../database/told.ts'
import { ThreadsFull } from '../pool/threads.ts'
import { Problem, problemBody, type ServiceCode } from '../problems/problem.ts'
import { langOf } from './lang.ts'

/** Codes of errors that fastify and its plugins raise of a request. */
const known: Readonly<Record<string, ServiceCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'MEDIA_TYPE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'REQUEST_INVALID',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUEST_INVALID',
}

/** After which a request may be sent again that the database stood in the way of. */
const WAIT_SECONDS = 5
/** The same where as many wait for threads as may. */
const FULL_SECONDS = 15

/** Texts and numbers that PostgreSQL does not hold: U+0000, half of a surrogate pair, more than a column takes. */
const UNSTORABLE = /^(?:22P0[25]|22021|22003)$/

/** Longest name of the sender's own that is told. */
const LONGEST_NAME = 64

/** Names that a schema does not know. */
const unknown = z.object({ keys: z.array(z.string()) })

/** Where a part of a request is wrong; what it names that is not known is told by that name. */
function placesIn(part: string, { instancePath, params }: FastifySchemaValidationError): string[] {
  const place = part + (instancePath === '/' ? '' : instancePath)
  const { keys } = unknown.safeParse(params).data ?? { keys: null }
  return keys === null ? [place] : keys.map((key) => `${place}/${key.slice(0, LONGEST_NAME)}`)
}

/** What stands in the way of a request, as a problem. Whatever is not known to be the request's fault is ours. */
function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.flatMap((fault) => placesIn(error.validationContext ?? 'body', fault))
    return new Problem('REQUEST_INVALID', { where: [...new Set(places)].slice(0, 5).join(', ') })
  }
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>
  const named = known[code]
  if (named !== undefined) return new Problem(named, { where: 'body' })
  if (statusCode >= 400 && statusCode < 500) return new Problem('REQUEST_INVALID', { where: 'request' })
  if (UNSTORABLE.test(codeOf(error) ?? '')) return new Problem('REQUEST_INVALID', { where: 'request' })
  const obstacle = obstacleOf(error)
  if (obstacle === 'gone') return new Problem('DATABASE_GONE', { seconds: WAIT_SECONDS })
  if (error instanceof ThreadsFull) return new Problem('SERVICE_BUSY', { seconds: FULL_SECONDS })
  if (obstacle === 'busy') return new Problem('DATABASE_BUSY', { seconds: WAIT_SECONDS })
  return new Problem('SERVICE_FAILED', { request: requestId })
}

/** Tells a problem to whoever asked: its words, never a stack, a statement or a value of the data. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const body = problemBody(problem, request.id, langOf(request))
  const { seconds } = problem.params
  if (seconds !== undefined) void reply.header('retry-after', seconds)
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}

/** What the framework finds wrong with an address, before there is a route. */
export function answerAddress(_: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(request, reply, new Problem('REQUEST_INVALID', { where: 'path' }))
}

/** What cannot be read as HTTP at all is answered on the connection itself, which then ends. */
export function answerMalformed(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const problem = new Problem('REQUEST_INVALID', { where: 'header' })
  const body = JSON.stringify(problemBody(problem, randomUUID(), 'zh'))
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** Errors become problem bodies (RFC 9457). */
export const problems = plugin((app, _, done) => {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id)
    // The message of an unforeseen error may hold values of a statement: its kind and place are enough to find it.
    if (problem.status >= 500) {
      const { error: _, code: cause, ...failure } = failureOf(error)
      const doing = `${request.method} ${request.routeOptions.url ?? ''}`
      request.log.error({ code: problem.code, doing, cause, ...failure }, 'request failed')
    }
    return sendProblem(request, reply, problem)
  })
  done()
})
