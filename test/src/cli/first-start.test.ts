import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isPassword } from '../../../src/access/secrets.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { FIRST_DISTRICT, firstStart } from '../../../src/first-start.ts'
import { accountByLogin, countAccounts, updateAccount } from '../../../src/repositories/accounts.ts'
import { verifyRecord } from '../../../src/repositories/audit.ts'
import { createSession, sessionOwner } from '../../../src/repositories/sessions.ts'
import { freshDatabase } from '../../service/database.ts'
import { kehou, spawned } from './run.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
}, 1_200_000)
afterAll(async () => await database.close())
afterEach(() => void vi.unstubAllEnvs())

const bureau = async () => {
  const found = await database.within(SYSTEM, (tx) => accountByLogin(tx, 'bureau'))
  if (found === null) throw new Error('there is no bureau')
  return found
}

describe('the first start', () => {
  it('on a port that is taken ends, and keeps no password that it has not told', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    vi.stubEnv('DATABASE_URL', database.url)
    vi.stubEnv('KEHOU_PORT', String(port))
    const { code, out, err } = await spawned(['serve', '--lang', 'en'])
    await new Promise((resolve) => other.close(resolve))
    expect({ code, told: `${out}${err}`.includes('password') }).toEqual({
      code: EXIT.unexpected,
      told: false,
    })
    expect(err).toContain('[PORT_TAKEN]')
    expect(await database.within(SYSTEM, countAccounts)).toBe(0)
    const credentials = await firstStart(database)
    expect(await isPassword(credentials?.password ?? '', (await bureau()).passwordHash)).toBe(true)
  }, 600_000)
})

describe('kehou password', () => {
  it('lets in again whose password is lost, on paper and in the record', async () => {
    vi.stubEnv('DATABASE_URL', database.url)
    const now = new Date()
    const before = await bureau()
    await database.within(SYSTEM, async (tx) => {
      const { id: accountId, districtId } = before
      await createSession(tx, { hash: 'left behind', accountId, districtId, csrf: 'c' }, now)
      await updateAccount(tx, before.id, before.version, { disabledAt: now })
    })
    const { code, out, err } = await kehou(['password', 'bureau', '--lang', 'en'])
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' })
    const password = /with the password (\S+) /.exec(out)?.[1] ?? ''
    const after = await bureau()
    expect(await isPassword(password, after.passwordHash)).toBe(true)
    expect(after).toMatchObject({ mustChange: true, disabledAt: null, failures: 0, lockedUntil: null })
    expect(await database.within(SYSTEM, (tx) => sessionOwner(tx, 'left behind', now))).toBe(null)
    const record = await database.within(SYSTEM, (tx) => verifyRecord(tx, FIRST_DISTRICT, null))
    // The account was made, and has another password.
    expect(record).toMatchObject({ rows: 2, broken: null })
  })

  it('says that nobody has such a login, and changes nothing', async () => {
    vi.stubEnv('DATABASE_URL', database.url)
    const { passwordHash } = await bureau()
    const { code, err } = await kehou(['password', 'buro'])
    expect(err).toContain('[ACCOUNT_UNKNOWN]')
    expect(code).toBe(EXIT.usage)
    expect((await bureau()).passwordHash).toBe(passwordHash)
  })
})
