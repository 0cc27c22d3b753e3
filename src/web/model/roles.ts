import type { Text } from '../../../models/text.ts'
import { accountWords as words } from '../../messages/web/accounts.ts'
import { auditWords } from '../../messages/web/audit.ts'
import type { Account } from '../api/accounts.ts'

/** Who an account is for, in words. */
export const roleWords = {
  bureau: words.bureau,
  school: words.ofSchool,
  staff: words.person,
  parent: words.parent,
  auditor: words.auditor,
} as const satisfies Readonly<Record<Account['role'], unknown>>

const isRole = (word: string): word is Account['role'] => Object.hasOwn(roleWords, word)

/** What the record says somebody did something as: an account's role, or that the service itself was at work. */
export const roleOf = (word: string): Text => (isRole(word) ? roleWords[word] : auditWords.byItself)
