import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { permissions } from '../../../src/access/permissions.ts'
import { newSecret, secretHash } from '../../../src/access/secrets.ts'
import { buildApp } from '../../../src/app.ts'
import type { Role } from '../../../src/database/client/client.ts'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { settings } from '../../../src/env.ts'
import type { App } from '../../../src/plugins/types.ts'
import { storeRoster } from '../../../src/records/store-roster.ts'
import { createAccount } from '../../../src/repositories/accounts.ts'
import { createToken } from '../../../src/repositories/tokens.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'

let database: Database
let app: App
let home: StoredDistrict
let roster = ''
const tokens = new Map<string, string>()

async function tokenFor(role: Role, school: string | null): Promise<string> {
  const secret = `kh_${newSecret()}`
  await database.within(SYSTEM, async (tx) => {
    const account = await createAccount(tx, {
      districtId: 'north',
      role,
      login: `${role}-${school}`,
      name: '',
      schoolId: school,
      staffId: null,
      childIds: [],
      passwordHash: '',
      mustChange: false,
      lang: 'zh',
    })
    const expiresAt = new Date(Date.now() + 3_600_000)
    const scopes = Object.keys(permissions)
    await createToken(tx, {
      accountId: account.id,
      districtId: 'north',
      name: '',
      hash: secretHash(secret),
      scopes,
      expiresAt,
    })
  })
  return secret
}

beforeAll(async () => {
  database = await freshDatabase()
  home = await storeDistrict(database, 'north', weekWith())
  const made = (await settled(home.week)).roster
  const as = {
    district: 'north',
    week: home.key.week,
    job: null,
    parent: null,
    name: '第一稿',
    origin: 'solve',
    weekRevision: 1,
    weekPrint: 'print',
  } as const
  const stored = await database.within(home.scope, (tx) => storeRoster(tx, as, made, verify(made)))
  roster = stored.id
  for (const [role, school] of [
    ['bureau', null],
    ['school', 'P1'],
    ['school', 'P2'],
  ] as const)
    tokens.set(`${school}`, await tokenFor(role, school))
  app = await buildApp({ database, settings: settings.parse({ KEHOU_LOG: 'silent' }) })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const ask = (
  school: string,
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'PUT' | 'DELETE' = 'GET',
  body?: object,
) =>
  app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${tokens.get(school)}`, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  })

describe('a stored roster', () => {
  it('is listed, told of at a glance, and read by school', async () => {
    const list = await ask('null', `/v1/weeks/${home.key.week}/rosters`)
    expect(list.json().items.map(({ id }: { id: string }) => id)).toEqual([roster])
    const glance = await ask('null', `/v1/rosters/${roster}/schools`)
    expect(
      glance
        .json()
        .items.map(({ school }: { school: string }) => school)
        .sort(),
    ).toEqual(['P1', 'P2'])
    const part = await ask('null', `/v1/rosters/${roster}/schools/P1`)
    expect(part.statusCode).toBe(200)
    expect(part.json().school.id).toBe('P1')
    expect(part.json().sessions.length).toBeGreaterThan(0)
    const again = await ask('null', `/v1/rosters/${roster}/schools/P1`, {
      'if-none-match': String(part.headers['etag']),
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const packed = await ask('null', `/v1/rosters/${roster}/schools/P1`, { 'accept-encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(part.body)
  })

  it('shows a school its own part and no other', async () => {
    const glance = await ask('P2', `/v1/rosters/${roster}/schools`)
    expect(glance.json().items.map(({ school }: { school: string }) => school)).toEqual(['P2'])
    expect((await ask('P2', `/v1/rosters/${roster}/schools/P2`)).statusCode).toBe(200)
    expect((await ask('P2', `/v1/rosters/${roster}/schools/P1`)).statusCode).toBe(404)
  })

  it('is named and taken away only by who names its version', async () => {
    const body = { name: '改名', excuses: [] }
    expect((await ask('null', `/v1/rosters/${roster}`, {}, 'PUT', body)).statusCode).toBe(428)
    expect((await ask('null', `/v1/rosters/${roster}`, { 'if-match': '"7"' }, 'PUT', body)).statusCode).toBe(
      412,
    )
    const named = await ask('null', `/v1/rosters/${roster}`, { 'if-match': '"1"' }, 'PUT', body)
    expect([named.statusCode, named.json().name, named.headers['etag']]).toEqual([200, '改名', '"2"'])
    expect((await ask('null', `/v1/rosters/${roster}`, { 'if-match': '"2"' }, 'DELETE')).statusCode).toBe(204)
    expect((await ask('null', `/v1/rosters/${roster}`)).statusCode).toBe(404)
  })
})
