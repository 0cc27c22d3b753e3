import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hashPassword, newPassword } from '../access/secrets.ts'
import type { Account } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { tagOf } from '../plugins/versions.ts'
import { createAccount } from '../repositories/accounts.ts'
import { checkLinks } from './account-links.ts'
import { checkReach, shown, shownOf, wanted } from './account-shapes.ts'
import { recorded } from './recorded.ts'

/** Makes an account that may be made, and puts it down. */
async function made(
  tx: Transaction,
  request: FastifyRequest,
  { login, role, name, school, staff, children, lang }: z.infer<typeof wanted>,
  passwordHash: string,
): Promise<Account> {
  const account = await createAccount(tx, {
    districtId: whoOf(request).district,
    role,
    login,
    name,
    schoolId: school,
    staffId: staff,
    childIds: children,
    passwordHash,
    mustChange: true,
    lang,
  })
  await recorded(tx, request, {
    action: 'create',
    kind: 'account',
    object: account.id,
    school: account.schoolId,
    after: shownOf(account),
  })
  return account
}

/** Accounts of one request: each has a password that takes a part of a second to keep. */
const MOST_AT_ONCE = 100
const BULK_SECONDS = 60

/** Accounts for people who have none: one, or many of a list. */
export async function newAccountRoutes(app: App): Promise<void> {
  const tags = ['accounts']

  app.post(
    '/v1/accounts',
    {
      schema: {
        tags,
        summary: 'Make an account; its first password is told this once',
        body: wanted,
        response: { 201: shown.extend({ password: z.string().nullable() }) },
      },
      config: { may: 'accounts.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      checkReach(who, request.body)
      await checkLinks(request, request.body, null)
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      return await once(request, reply, async (tx) => {
        const account = await made(tx, request, request.body, passwordHash)
        return {
          status: 201,
          headers: { location: `/v1/accounts/${account.id}`, etag: tagOf(account.version) },
          body: shownOf(account),
          toldOnce: { password },
        }
      })
    },
  )

  app.post(
    '/v1/accounts/bulk',
    {
      schema: {
        tags,
        summary:
          'Make many accounts, all or none; their first passwords, in the same order, are told this once',
        body: z.strictObject({ items: z.array(wanted).min(1).max(MOST_AT_ONCE) }),
        response: {
          201: z.object({ items: z.array(shown), passwords: z.array(z.string()).nullable() }),
        },
      },
      config: { may: 'accounts.write', takes: ['key'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const { items } = request.body
      for (const [index, item] of items.entries()) {
        const at = `body/items/${index}`
        checkReach(who, item, at)
        await checkLinks(request, item, null, at)
      }
      const passwords = items.map(newPassword)
      const hashes = await Promise.all(passwords.map(hashPassword))
      return await once(
        request,
        reply,
        async (tx) => {
          const accounts = []
          for (const [index, item] of items.entries())
            accounts.push(await made(tx, request, item, hashes[index] ?? ''))
          return { status: 201, headers: {}, body: { items: accounts.map(shownOf) }, toldOnce: { passwords } }
        },
        { seconds: BULK_SECONDS },
      )
    },
  )
}
