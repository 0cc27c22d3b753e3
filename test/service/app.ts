import { randomUUID } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { newSecret, secretHash } from '../../src/access/secrets.ts'
import { buildApp } from '../../src/app.ts'
import type { Role } from '../../src/database/client/client.ts'
import { type Database, SYSTEM } from '../../src/database/database.ts'
import { readSettings, type Settings } from '../../src/env.ts'
import { COOKIE, CSRF_HEADER } from '../../src/plugins/authenticate.ts'
import type { App } from '../../src/plugins/types.ts'
import { createAccount, type NewAccount } from '../../src/repositories/accounts.ts'
import { saveDistrict } from '../../src/repositories/districts.ts'
import { createSession } from '../../src/repositories/sessions.ts'
import { freshDatabase } from './database.ts'

export const DISTRICT = 'north'

/** What time it is for the districts of tests: before the first day of the weeks that they plan. */
export const BEFORE_THE_WEEK = new Date('2026-08-31T00:00:00Z')

/** What a request sends beside method and address. */
interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Version that a change is meant for. */
  readonly version?: number
  /** Key of a request that creates; left out: a new one. */
  readonly key?: string
}

/** Somebody who calls the API; null headers: nobody who is known. */
export interface Caller {
  readonly account: string
  readonly headers: Readonly<Record<string, string>>
  readonly call: (method: string, url: string, sent?: Sent) => Promise<LightMyRequestResponse>
}

export interface TestApp {
  readonly app: App
  readonly database: Database
  readonly nobody: Caller
  /** Lines of the log, in order. */
  readonly log: readonly string[]
  /** Makes an account and signs it in. */
  readonly signIn: (role: Role, who?: Partial<NewAccount>) => Promise<Caller>
  readonly close: () => Promise<void>
}

const settings = (changes: Partial<Settings>): Settings => {
  const read = readSettings({ KEHOU_RATE: '1000000', KEHOU_LOG: 'info', KEHOU_UPLOAD: '8' })
  if (!read.ok) throw new Error('settings')
  return { ...read.value, ...changes }
}

const callerOf = (app: App, account: string, headers: Caller['headers']): Caller => ({
  account,
  headers,
  call: async (method, url, { body, headers: more = {}, version, key = randomUUID() } = {}) =>
    await app.inject({
      method: method as Exclude<InjectOptions['method'], undefined>,
      url,
      headers: {
        ...headers,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...more,
      },
      ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
    }),
})

/** An application on a database of its own, with a district in it and nobody in that. */
export async function freshApp(
  changes: Partial<Settings> = {},
  now = (): Date => BEFORE_THE_WEEK,
): Promise<TestApp> {
  const database = await freshDatabase()
  const log: string[] = []
  const app = await buildApp({
    database,
    settings: settings(changes),
    now,
    log: { write: (line) => void log.push(line) },
  })
  await app.ready()
  await database.within(SYSTEM, (tx) =>
    saveDistrict(tx, { id: DISTRICT, name: 'North', zone: 'Asia/Shanghai' }),
  )
  const signIn: TestApp['signIn'] = async (role, who = {}) => {
    const secret = newSecret()
    const csrf = newSecret()
    const account = await database.within(SYSTEM, async (tx) => {
      const made = await createAccount(tx, {
        districtId: DISTRICT,
        role,
        login: `${role}-${randomUUID()}`,
        name: '',
        schoolId: null,
        staffId: null,
        childIds: [],
        passwordHash: 'none',
        mustChange: false,
        lang: 'en',
        ...who,
      })
      await createSession(
        tx,
        { hash: secretHash(secret), accountId: made.id, districtId: made.districtId, csrf },
        new Date(),
      )
      return made.id
    })
    return callerOf(app, account, { cookie: `${COOKIE}=${secret}`, [CSRF_HEADER]: csrf })
  }
  return {
    app,
    database,
    log,
    nobody: callerOf(app, '', {}),
    signIn,
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
