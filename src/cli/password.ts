import { hashPassword, newPassword } from '../access/secrets.ts'
import { openDatabase, SYSTEM } from '../database/database.ts'
import { tell } from '../messages/message.ts'
import { servingWords as words } from '../messages/serving.ts'
import { serviceFault } from '../problems/starting.ts'
import { accountByLogin, changePassword, openAccount } from '../repositories/accounts.ts'
import { OWNER, record } from '../repositories/audit.ts'
import { endAccess } from '../repositories/sessions.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { settingsOr } from './serve.ts'
import { harmless, type Terminal } from './terminal.ts'
import { withDatabase } from './with-database.ts'

/**
 * Gives an account a new first password, opens it where it is closed, and ends its sessions and tokens.
 * @returns false: nobody has that login
 */
async function renew(url: string, login: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  const now = new Date()
  const database = await openDatabase(url, 1)
  try {
    return await database.within(SYSTEM, async (tx) => {
      const account = await accountByLogin(tx, login)
      if (account === null) return false
      await changePassword(tx, account.id, { passwordHash, mustChange: true })
      await openAccount(tx, account.id)
      await endAccess(tx, account.id, now)
      const who = { district: account.districtId, account: null, role: OWNER, school: account.schoolId }
      const what = { action: 'password', kind: 'account', object: account.id, week: null }
      await record(tx, { ...who, ...what, before: null, after: null, request: 'kehou password' }, now)
      return true
    })
  } finally {
    await database.close()
  }
}

/** `kehou password`: lets somebody sign in again whose password is lost, the bureau above all. */
export async function runPassword(login: string, terminal: Terminal): Promise<Outcome> {
  const settings = settingsOr(process.env)
  if ('exit' in settings) return settings
  const password = newPassword()
  try {
    const isDone = await withDatabase(settings, (url) => renew(url, login, password))
    if (!isDone) return { exit: EXIT.usage, faults: [cliFault('ACCOUNT_UNKNOWN', { login })], result: {} }
    if (!terminal.json) terminal.say(harmless(tell(terminal.lang, words.renewed, { login, password })))
    return { exit: EXIT.done, faults: [], result: { login, password } }
  } catch (error) {
    const fault = serviceFault(error, settings.KEHOU_PORT)
    if (fault === null) throw error
    return { exit: EXIT.unexpected, faults: [fault], result: {} }
  }
}
