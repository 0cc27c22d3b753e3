import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { May } from '../access/permissions.ts'
import { secretHash } from '../access/secrets.ts'
import { may, type Who } from '../access/who.ts'
import { SYSTEM } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { sessionOwner, tokenOwner } from '../repositories/sessions.ts'

export const COOKIE = 'kehou_session'
export const CSRF_HEADER = 'x-kehou-csrf'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const TOKEN = /^Bearer (kh_[\w-]{20,})$/

/** A route of the interface and what it asks of whoever calls it. */
export interface GuardedRoute {
  readonly method: string
  /** Pattern of its address. */
  readonly url: string
  readonly may: May
  readonly takes: readonly ('key' | 'version')[]
}

/** A route of the interface that does not say who may call it. */
class Unguarded extends Error {}

async function ownerOf(request: FastifyRequest): Promise<Who | null> {
  const { database } = request.server
  const now = new Date()
  const token = TOKEN.exec(request.headers.authorization ?? '')?.[1]
  if (token !== undefined)
    return await database.within(SYSTEM, (tx) => tokenOwner(tx, secretHash(token), now))
  const cookie = request.cookies[COOKIE]
  if (cookie === undefined || cookie === '') return null
  return await database.within(SYSTEM, (tx) => sessionOwner(tx, secretHash(cookie), now))
}

function check(request: FastifyRequest, wanted: Exclude<May, 'anybody'>): void {
  const { who } = request
  if (who === null) throw new Problem('NOT_SIGNED_IN')
  // A cookie goes with every request that a page makes, whoever's page it is; the token of the session does not.
  if (who.csrf !== null && !READING.has(request.method) && request.headers[CSRF_HEADER] !== who.csrf)
    throw new Problem('CSRF_MISSING')
  if (who.mustChange && request.routeOptions.config.withFirstPassword !== true)
    throw new Problem('PASSWORD_TO_CHANGE')
  if (!may(who, wanted)) throw new Problem('FORBIDDEN')
}

/** Finds out who asks, and whether they may. Every route under /v1 says what it takes; one that does not stops the start. */
export const authenticate = plugin((app, _, done) => {
  app.decorateRequest('who', null)
  const guarded: GuardedRoute[] = []
  app.decorate('guarded', guarded)
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!url.startsWith('/v1/')) return
    if (config?.may === undefined) throw new Unguarded(url)
    if (method !== 'HEAD')
      guarded.push({ method: String(method), url, may: config.may, takes: config.takes ?? [] })
  })
  app.addHook('onRequest', async (request) => {
    const wanted = request.routeOptions.config.may
    if (wanted === undefined) return
    request.who = await ownerOf(request)
  })
  // After all that stands at the beginning: also a request that is refused counts among those that somebody makes.
  app.addHook('preParsing', async (request) => {
    const wanted = request.routeOptions.config.may
    if (wanted !== undefined && wanted !== 'anybody') check(request, wanted)
    return await Promise.resolve()
  })
  done()
})

/** Who asks, on a route that only somebody known reaches. */
export function whoOf(request: FastifyRequest): Who {
  if (request.who === null) throw new Problem('NOT_SIGNED_IN')
  return request.who
}
