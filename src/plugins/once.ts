import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../access/who.ts'
import type { Scope, Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { type Answer, keepAnswer, takeKey } from '../repositories/idempotency.ts'
import { whoOf } from './authenticate.ts'

const KEY = /^[\x21-\x7e]{8,128}$/

/** The key of a request; null: it has none that could be one. */
export const keyOf = ({ headers: { 'idempotency-key': given } }: FastifyRequest): string | null =>
  typeof given === 'string' && KEY.test(given) ? given : null

/** What makes two requests the same: where to, and what with. */
const fingerprintOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('base64url')

/** Secrets by the field that tells them. */
type ToldOnce = Readonly<Record<string, string | readonly string[]>>

const withFields = (body: unknown, fields: Readonly<Record<string, ToldOnce[string] | null>>): unknown =>
  typeof body === 'object' && body !== null ? { ...body, ...fields } : body

/**
 * Does what a request asks once, however often it is sent: deed, answer and key are committed together, so that neither a
 * repeated nor an interrupted request leaves half of it.
 * @param scope where the route itself has checked that whoever asks may reach further than their own rows
 * @param deed gives the answer; what is `toldOnce` joins its body now and is kept nowhere: whoever repeats the request gets null
 */
export async function once(
  request: FastifyRequest,
  reply: FastifyReply,
  deed: (tx: Transaction) => Promise<Answer & { readonly toldOnce?: ToldOnce }>,
  { seconds, scope }: { readonly seconds?: number; readonly scope?: Scope } = {},
): Promise<FastifyReply> {
  const given = keyOf(request)
  if (given === null) throw new Problem('KEY_MISSING')
  const who = whoOf(request)
  const fingerprint = fingerprintOf(request)
  const answer = await request.server.database.within(
    scope ?? scopeOf(who),
    async (tx) => {
      const key = { accountId: who.account, key: given, districtId: who.district, fingerprint }
      const earlier = await takeKey(tx, key)
      if (earlier !== null) {
        if (earlier.fingerprint !== fingerprint) throw new Problem('KEY_REUSED')
        return { ...earlier.answer, headers: { ...earlier.answer.headers, 'idempotency-replayed': 'true' } }
      }
      const { toldOnce = {}, ...made } = await deed(tx)
      const untold = Object.fromEntries(Object.keys(toldOnce).map((name) => [name, null]))
      await keepAnswer(tx, who.account, given, { ...made, body: withFields(made.body, untold) })
      return { ...made, body: withFields(made.body, toldOnce) }
    },
    seconds,
  )
  return await reply.code(answer.status).headers(answer.headers).send(answer.body)
}
