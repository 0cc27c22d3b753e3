import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hashPassword, newPassword } from '../access/secrets.ts'
import type { Who } from '../access/who.ts'
import type { Account } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import {
  accountById,
  changePassword,
  createAccount,
  deleteAccount,
  listAccounts,
  updateAccount,
} from '../repositories/accounts.ts'
import { endAccess } from '../repositories/sessions.ts'
import { checkLinks } from './account-links.ts'
import { recorded } from './recorded.ts'
import { idParams, pageOf, pageQuery } from './shapes.ts'
import { within } from './within.ts'

const id = z.string().min(1).max(64)

const details = z.strictObject({
  name: z.string().max(80),
  school: id.nullable(),
  staff: id.nullable(),
  children: z.array(id).max(20),
  lang: z.enum(['zh', 'en']),
})

const wanted = details.extend({
  login: z.string().min(3).max(100),
  role: z.enum(['bureau', 'school', 'staff', 'parent', 'auditor']),
})

const shown = wanted.extend({ id: z.uuid(), disabled: z.boolean(), version: z.int() })

const shownOf = (account: Account): z.infer<typeof shown> => ({
  id: account.id,
  login: account.login,
  role: account.role,
  name: account.name,
  school: account.schoolId,
  staff: account.staffId,
  children: account.childIds,
  lang: account.lang === 'en' ? 'en' : 'zh',
  disabled: account.disabledAt !== null,
  version: account.version,
})

/** A school makes accounts of its own people only: no bureau, no auditor, nobody of another school. */
function checkReach(
  { school }: Who,
  account: { readonly role: string; readonly school: string | null },
  at = 'body',
): void {
  const isWhole = account.role === 'bureau' || account.role === 'auditor'
  if (school !== null && (isWhole || account.school !== school)) throw new Problem('FORBIDDEN')
  // Whoever is neither the bureau nor an auditor belongs to a school, and sees that school alone.
  if (isWhole !== (account.school === null)) throw new Problem('REQUEST_INVALID', { where: `${at}/school` })
}

/** Nobody shuts themselves out: of those who make accounts somebody is always left. */
function checkOther({ account }: Who, { id: other }: Pick<Account, 'id'>): void {
  if (account === other) throw new Problem('FORBIDDEN')
}

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

/** People who sign in: the bureau makes all accounts, a school those of its people. */
export async function accountRoutes(app: App): Promise<void> {
  const tags = ['accounts']

  app.get(
    '/v1/accounts',
    {
      schema: {
        tags,
        summary: 'Accounts',
        querystring: z.object({ ...pageQuery, cursor: z.uuid().optional() }),
        response: { 200: pageOf(shown) },
      },
      config: { may: 'accounts.read' },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const found = await within(request, (tx) => listAccounts(tx, cursor ?? null, limit + 1))
      const items = found.slice(0, limit).map(shownOf)
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
  )

  app.get(
    '/v1/accounts/:id',
    {
      schema: { tags, summary: 'One account', params: idParams, response: { 200: shown } },
      config: { may: 'accounts.read' },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => accountById(tx, request.params.id))
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, shownOf(found))
    },
  )

  app.post(
    '/v1/accounts',
    {
      schema: {
        tags,
        summary: 'Make an account; its first password is told this once',
        body: wanted,
        response: { 201: shown.extend({ password: z.string().nullable() }) },
      },
      config: { may: 'accounts.write', takes: ['key'] },
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
          headers: { location: `/v1/accounts/${account.id}` },
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

  app.put(
    '/v1/accounts/:id',
    {
      schema: {
        tags,
        summary: 'Change an account',
        params: idParams,
        body: details.extend({ disabled: z.boolean() }),
        response: { 200: shown },
      },
      config: { may: 'accounts.write', takes: ['version'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const { name, school, staff, children, lang, disabled } = request.body
      const version = expectedVersion(request)
      const before = await within(request, (tx) => accountById(tx, request.params.id))
      if (before === null) throw new Problem('NOT_FOUND')
      checkReach(who, { role: before.role, school })
      if (disabled) checkOther(who, before)
      await checkLinks(request, request.body, shownOf(before))
      const changed = await within(request, async (tx) => {
        const disabledAt = disabled ? (before.disabledAt ?? new Date()) : null
        const changes = { name, schoolId: school, staffId: staff, childIds: children, lang, disabledAt }
        if (!(await updateAccount(tx, before.id, version, changes))) throw new Problem('VERSION_STALE')
        if (disabled) await endAccess(tx, before.id, new Date())
        const after = await accountById(tx, before.id)
        if (after === null) throw new Problem('NOT_FOUND')
        await recorded(tx, request, {
          action: 'change',
          kind: 'account',
          object: after.id,
          school: after.schoolId,
          before: shownOf(before),
          after: shownOf(after),
        })
        return after
      })
      return versioned(request, reply, changed.version, shownOf(changed))
    },
  )

  app.delete(
    '/v1/accounts/:id',
    {
      schema: {
        tags,
        summary: 'Take an account away, with its sessions and tokens; not one’s own',
        params: idParams,
        response: { 204: z.null() },
      },
      config: { may: 'accounts.write', takes: ['version'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const version = expectedVersion(request)
      await within(request, async (tx) => {
        const before = await accountById(tx, request.params.id)
        if (before === null) throw new Problem('NOT_FOUND')
        checkReach(who, { role: before.role, school: before.schoolId })
        checkOther(who, before)
        if (!(await deleteAccount(tx, before.id, version))) throw new Problem('VERSION_STALE')
        await recorded(tx, request, {
          action: 'delete',
          kind: 'account',
          object: before.id,
          school: before.schoolId,
          before: shownOf(before),
        })
      })
      return await reply.code(204).send(null)
    },
  )

  app.post(
    '/v1/accounts/:id/password',
    {
      schema: {
        tags,
        summary: 'Give an account a new first password, which is told this once; its sessions and tokens end',
        params: idParams,
        response: { 200: z.object({ password: z.string().nullable() }) },
      },
      config: { may: 'accounts.write', takes: ['key'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      return await once(request, reply, async (tx) => {
        const account = await accountById(tx, request.params.id)
        if (account === null) throw new Problem('NOT_FOUND')
        checkReach(who, { role: account.role, school: account.schoolId })
        await changePassword(tx, account.id, passwordHash, true)
        await endAccess(tx, account.id, new Date())
        await recorded(tx, request, {
          action: 'password',
          kind: 'account',
          object: account.id,
          school: account.schoolId,
        })
        return { status: 200, headers: {}, body: {}, toldOnce: { password } }
      })
    },
  )
}
