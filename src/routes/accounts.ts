import { z } from 'zod'
import { hashPassword, newPassword } from '../access/secrets.ts'
import type { Who } from '../access/who.ts'
import type { Account } from '../database/client/client.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import {
  accountById,
  changePassword,
  deleteAccount,
  listAccounts,
  updateAccount,
} from '../repositories/accounts.ts'
import { endAccess } from '../repositories/sessions.ts'
import { checkLinks } from './account-links.ts'
import { checkReach, details, shown, shownOf, wanted } from './account-shapes.ts'
import { recorded } from './recorded.ts'
import { idParams, pageOf, pageQuery } from './shapes.ts'
import { given, within } from './within.ts'

/** Nobody shuts themselves out: of those who make accounts somebody is always left. */
function checkOther({ account }: Who, { id: other }: Pick<Account, 'id'>): void {
  if (account === other) throw new Problem('FORBIDDEN')
}

/** People who sign in: the bureau makes all accounts, a school those of its people. */
export async function accountRoutes(app: App): Promise<void> {
  const tags = ['accounts']

  app.get(
    '/v1/accounts',
    {
      schema: {
        tags,
        summary: 'Accounts',
        querystring: z.object({
          ...pageQuery,
          cursor: z.uuid().optional(),
          role: wanted.shape.role.optional(),
          school: z.string().min(1).max(64).optional(),
          login: z.string().min(1).max(100).optional().describe('The whole of it'),
        }),
        response: { 200: pageOf(shown) },
      },
      config: { may: 'accounts.read' },
    },
    async (request) => {
      const { limit, cursor = null, role, school, login } = request.query
      const filter = given({ role, schoolId: school, login })
      const found = await within(request, (tx) => listAccounts(tx, cursor, limit + 1, filter))
      const items = found.slice(0, limit).map(shownOf)
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
  )

  app.get(
    '/v1/accounts/:id',
    {
      schema: { tags, summary: 'One account', params: idParams, response: { 200: shown } },
      config: { may: 'accounts.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => accountById(tx, request.params.id))
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, shownOf(found))
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
      config: { may: 'accounts.write', takes: ['version'], tells: ['etag'] },
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
      config: { may: 'accounts.write', takes: ['key', 'version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const version = expectedVersion(request)
      const password = newPassword()
      const passwordHash = await hashPassword(password)
      return await once(request, reply, async (tx) => {
        const account = await accountById(tx, request.params.id)
        if (account === null) throw new Problem('NOT_FOUND')
        checkReach(who, { role: account.role, school: account.schoolId })
        if (!(await changePassword(tx, account.id, { passwordHash, mustChange: true }, version)))
          throw new Problem('VERSION_STALE')
        await endAccess(tx, account.id, new Date())
        await recorded(tx, request, {
          action: 'password',
          kind: 'account',
          object: account.id,
          school: account.schoolId,
        })
        return { status: 200, headers: { etag: tagOf(version + 1) }, body: {}, toldOnce: { password } }
      })
    },
  )
}
