import { hashPassword, newPassword } from './access/secrets.ts'
import { type Database, SYSTEM } from './database/database.ts'
import { countAccounts, createAccount } from './repositories/accounts.ts'
import { OWNER, record } from './repositories/audit.ts'
import { saveDistrict } from './repositories/districts.ts'

/** The district of an installation that was given none. */
export const FIRST_DISTRICT = 'district'
const LOGIN = 'bureau'

/** Credentials that are told once. */
export interface Credentials {
  readonly login: string
  readonly password: string
}

/** Where nobody can sign in yet: a bureau account with a password that has to be changed at once; else null. */
export async function firstStart(database: Database): Promise<Credentials | null> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const isFirst = await database.within(SYSTEM, async (tx) => {
    if ((await countAccounts(tx)) > 0) return false
    await saveDistrict(tx, { id: FIRST_DISTRICT, name: '', zone: 'Asia/Shanghai' })
    const { id: object } = await createAccount(tx, {
      districtId: FIRST_DISTRICT,
      role: 'bureau',
      login: LOGIN,
      name: '',
      schoolId: null,
      staffId: null,
      childIds: [],
      passwordHash,
      mustChange: true,
      lang: 'zh',
    })
    const owner = {
      district: FIRST_DISTRICT,
      account: null,
      role: OWNER,
      school: null,
      request: 'first start',
    }
    const deed = { action: 'create', kind: 'account', object, week: null, before: null, after: null }
    await record(tx, { ...owner, ...deed }, new Date())
    return true
  })
  return isFirst ? { login: LOGIN, password } : null
}
