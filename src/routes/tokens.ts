import { DateTime } from 'luxon'
import { z } from 'zod'
import { isPermission, type Permission, permissions } from '../access/permissions.ts'
import { newSecret, secretHash } from '../access/secrets.ts'
import { may } from '../access/who.ts'
import type { Token } from '../database/client/client.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { createToken, listTokens, revokeToken, tokenById } from '../repositories/tokens.ts'
import { recorded } from './recorded.ts'
import { idParams, pageOf, pageQuery } from './shapes.ts'
import { within } from './within.ts'

const DAYS = 366

const scope = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])

const shown = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(scope),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  version: z.int(),
})

const shownOf = (token: Token): z.infer<typeof shown> => ({
  id: token.id,
  name: token.name,
  scopes: token.scopes.filter(isPermission),
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  usedAt: token.usedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
  version: token.version,
})

/** What a token allows, as the record has it: what somebody calls it may be personal. */
const grantOf = ({ scopes, expiresAt }: Token) => ({ scopes, expiresAt: expiresAt.toISOString() })

/** Keys for programs: each does what its account may, and of that what its scopes say, until it expires or is revoked. */
export async function tokenRoutes(app: App): Promise<void> {
  const tags = ['tokens']

  app.get(
    '/v1/tokens',
    {
      schema: {
        tags,
        summary: 'One’s own tokens, without their secrets',
        querystring: z.object(pageQuery),
        response: { 200: pageOf(shown) },
      },
      config: { may: 'account.own' },
    },
    async (request) => {
      const { limit, cursor = null } = request.query
      const { account } = whoOf(request)
      const page = await within(request, (tx) => listTokens(tx, account, { limit, after: cursor }))
      return { items: page.rows.map(shownOf), next: page.next }
    },
  )

  app.get(
    '/v1/tokens/:id',
    {
      schema: { tags, summary: 'One of one’s own tokens', params: idParams, response: { 200: shown } },
      config: { may: 'account.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const { account } = whoOf(request)
      const found = await within(request, (tx) => tokenById(tx, account, request.params.id))
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, shownOf(found))
    },
  )

  app.post(
    '/v1/tokens',
    {
      schema: {
        tags,
        summary: 'Make a token; its secret is told this once. Not by a token',
        body: z.strictObject({
          name: z.string().min(1).max(80),
          scopes: z.array(scope).min(1),
          days: z.int().min(1).max(DAYS),
        }),
        response: { 201: shown.extend({ secret: z.string().nullable() }) },
      },
      config: { may: 'account.own', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const { name, scopes, days } = request.body
      // A token that makes tokens would outlive its own end; whoever is signed in hands on no more than they have.
      if (who.scopes !== null || !scopes.every((each) => may(who, each))) throw new Problem('FORBIDDEN')
      const secret = `kh_${newSecret()}`
      return await once(request, reply, async (tx) => {
        const made = await createToken(tx, {
          accountId: who.account,
          districtId: who.district,
          name,
          hash: secretHash(secret),
          scopes: [...new Set(scopes)],
          expiresAt: DateTime.utc().plus({ days }).toJSDate(),
        })
        await recorded(tx, request, {
          action: 'create',
          kind: 'token',
          object: made.id,
          after: grantOf(made),
        })
        const headers = { location: `/v1/tokens/${made.id}`, etag: tagOf(made.version) }
        return { status: 201, headers, body: shownOf(made), toldOnce: { secret } }
      })
    },
  )

  app.delete(
    '/v1/tokens/:id',
    {
      schema: {
        tags,
        summary: 'Revoke a token',
        params: idParams,
        response: { 204: z.null() },
      },
      config: { may: 'account.own', takes: ['version'] },
    },
    async (request, reply) => {
      const { account: accountId } = whoOf(request)
      const { id } = request.params
      const version = expectedVersion(request)
      await within(request, async (tx) => {
        const before = await tokenById(tx, accountId, id)
        await revokeToken(tx, { accountId, id, version }, new Date())
        await recorded(tx, request, {
          action: 'revoke',
          kind: 'token',
          object: id,
          before: before === null ? undefined : grantOf(before),
        })
      })
      return await reply.code(204).send(null)
    },
  )
}
