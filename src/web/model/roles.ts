import { accountWords as words } from '../../messages/web/accounts.ts'
import type { Account } from '../api/accounts.ts'

/** Who an account is for, in words. */
export const roleWords = {
  bureau: words.bureau,
  school: words.ofSchool,
  staff: words.person,
  parent: words.parent,
  auditor: words.auditor,
} as const satisfies Readonly<Record<Account['role'], unknown>>

export const isRole = (word: string): word is Account['role'] => Object.hasOwn(roleWords, word)
