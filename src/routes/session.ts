import { z } from 'zod'
import { permissions } from '../access/permissions.ts'
import { hashPassword, isPassword, newSecret, secretHash } from '../access/secrets.ts'
import { may, scopeOf, type Who } from '../access/who.ts'
import type { Account } from '../database/client/client.ts'
import { SYSTEM } from '../database/database.ts'
import { COOKIE, whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import {
  accountById,
  accountByLogin,
  changePassword,
  clearFailures,
  countFailure,
  LOCK_MINUTES,
} from '../repositories/accounts.ts'
import { type Deed, record } from '../repositories/audit.ts'
import { createSession, endSessions } from '../repositories/sessions.ts'
import { recorded } from './recorded.ts'

const LEAST = 10
const password = z.string().min(1).max(200)

const self = z
  .object({
    account: z.uuid(),
    name: z.string(),
    role: z.enum(['bureau', 'school', 'staff', 'parent', 'auditor']),
    district: z.string(),
    school: z.string().nullable(),
    staff: z.string().nullable(),
    children: z.array(z.string()),
    lang: z.enum(['zh', 'en']),
    mustChange: z.boolean(),
    /** Sent back as `x-kehou-csrf` with every change; null for tokens. */
    csrf: z.string().nullable(),
    may: z.array(z.string()),
  })
  .meta({ id: 'Self' })

const selfOf = (who: Who): z.infer<typeof self> => ({
  account: who.account,
  name: who.name,
  role: who.role,
  district: who.district,
  school: who.school,
  staff: who.staff,
  children: [...who.children],
  lang: who.lang,
  mustChange: who.mustChange,
  csrf: who.csrf,
  may: Object.keys(permissions).filter((permission) => may(who, permission as keyof typeof permissions)),
})

/** Somebody who signs in, or is not let in, as the record has it. */
const signing = (account: Account, action: 'sign-in' | 'sign-in-refused', request: string): Deed => ({
  district: account.districtId,
  account: account.id,
  role: account.role,
  school: account.schoolId,
  action,
  kind: 'session',
  object: account.id,
  week: null,
  before: null,
  after: null,
  request,
})

/** Signing in and out, and one's own password. */
export async function sessionRoutes(app: App): Promise<void> {
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure: app.settings.KEHOU_SECURE } as const

  app.post(
    '/v1/session',
    {
      schema: {
        tags: ['session'],
        summary: 'Sign in: sets the cookie of a session',
        body: z.strictObject({ login: z.string().min(1).max(100), password }),
        response: { 200: z.object({ csrf: z.string() }) },
      },
      config: { may: 'anybody', rateLimit: { max: 30, timeWindow: '1 minute' }, tells: ['set-cookie'] },
    },
    async (request, reply) => {
      const now = new Date()
      const { login, password: given } = request.body
      const account = await app.database.within(SYSTEM, (tx) => accountByLogin(tx, login))
      if (account?.lockedUntil && account.lockedUntil > now)
        throw new Problem('ACCOUNT_LOCKED', { minutes: LOCK_MINUTES })
      // Held against something even where there is no such account: both answers take as long and say the same.
      const isRight = await isPassword(given, account?.passwordHash ?? null)
      if (account === null || !isRight || account.disabledAt !== null) {
        if (account !== null)
          await app.database.within(SYSTEM, async (tx) => {
            await countFailure(tx, account.id, now)
            await record(tx, signing(account, 'sign-in-refused', request.id), now)
          })
        throw new Problem('SIGN_IN_REFUSED')
      }
      const secret = newSecret()
      const csrf = newSecret()
      const expires = await app.database.within(SYSTEM, async (tx) => {
        await clearFailures(tx, account.id)
        const { id: accountId, districtId } = account
        const ends = await createSession(tx, { hash: secretHash(secret), accountId, districtId, csrf }, now)
        await record(tx, signing(account, 'sign-in', request.id), now)
        return ends
      })
      void reply.setCookie(COOKIE, secret, { ...cookie, expires })
      return { csrf }
    },
  )

  app.get(
    '/v1/session',
    {
      schema: {
        tags: ['session'],
        summary: 'Who is signed in, and what they may do',
        response: { 200: self },
      },
      config: { may: 'account.own', withFirstPassword: true },
    },
    (request) => selfOf(whoOf(request)),
  )

  app.delete(
    '/v1/session',
    {
      schema: { tags: ['session'], summary: 'Sign out', response: { 204: z.null() } },
      config: { may: 'account.own', withFirstPassword: true, tells: ['set-cookie'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const secret = request.cookies[COOKIE]
      if (secret !== undefined)
        await app.database.within(scopeOf(who), (tx) =>
          endSessions(tx, who.account, { only: secretHash(secret) }),
        )
      return await reply.clearCookie(COOKIE, cookie).code(204).send(null)
    },
  )

  app.put(
    '/v1/session/password',
    {
      schema: {
        tags: ['session'],
        summary: 'Change one’s own password; every other session of the account ends',
        body: z.strictObject({ old: password, new: password }),
        response: { 204: z.null() },
      },
      config: { may: 'account.own', withFirstPassword: true, rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const { old, new: wanted } = request.body
      const account = await app.database.within(scopeOf(who), (tx) => accountById(tx, who.account))
      if (account === null || !(await isPassword(old, account.passwordHash)))
        throw new Problem('SIGN_IN_REFUSED')
      if (wanted.length < LEAST || wanted === old || wanted === account.login)
        throw new Problem('PASSWORD_WEAK', { least: LEAST })
      const passwordHash = await hashPassword(wanted)
      const secret = request.cookies[COOKIE]
      await app.database.within(scopeOf(who), async (tx) => {
        await changePassword(tx, who.account, { passwordHash, mustChange: false })
        await endSessions(tx, who.account, { but: secret === undefined ? null : secretHash(secret) })
        await recorded(tx, request, { action: 'password', kind: 'account', object: who.account })
      })
      return await reply.code(204).send(null)
    },
  )
}
