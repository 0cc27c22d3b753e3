import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { May } from '../access/permissions.ts'
import { secretHash } from '../access/secrets.ts'
import { may, type Who } from '../access/who.ts'
import { SYSTEM, type Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { sessionOwner, tokenOwner } from '../repositories/sessions.ts'
import { Known } from './known.ts'

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

/** What a request shows of who makes it: the hash of its token or its session, and how to look up whose that is. */
interface Shown {
  readonly hash: string
  readonly ownerOf: (tx: Transaction, hash: string, now: Date) => Promise<Who | null>
}

function shownBy({ headers, cookies }: FastifyRequest): Shown | null {
  const token = TOKEN.exec(headers.authorization ?? '')?.[1]
  if (token !== undefined) return { hash: secretHash(token), ownerOf: tokenOwner }
  const cookie = cookies[COOKIE]
  return cookie === undefined || cookie === '' ? null : { hash: secretHash(cookie), ownerOf: sessionOwner }
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
  const known = new Known()
  const limit = app.createRateLimit()
  /** Whether an address has asked so often that nothing is looked up for it; who asks is nobody yet. */
  const isUsedUp = async (request: FastifyRequest): Promise<boolean> => {
    const limited = await limit(request, { increment: false })
    return !limited.isAllowed && limited.remaining === 0
  }
  app.addHook('onRequest', async (request) => {
    const wanted = request.routeOptions.config.may
    const shown = wanted === undefined ? null : shownBy(request)
    if (shown === null) return
    const { hash, ownerOf } = shown
    // Who guesses from there is refused with the rest; who was known before is not held up by them.
    if (!known.has(hash) && (await isUsedUp(request))) return
    request.who = await app.database.within(SYSTEM, (tx) => ownerOf(tx, hash, new Date()))
    if (request.who === null) known.delete(hash)
    else known.add(hash)
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
