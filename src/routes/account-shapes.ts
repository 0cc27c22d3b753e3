import { z } from 'zod'
import type { Who } from '../access/who.ts'
import type { Account } from '../database/client/client.ts'
import { Problem } from '../problems/problem.ts'
import { identityOf } from '../repositories/accounts.ts'

const id = z.string().min(1).max(64)

export const details = z.strictObject({
  name: z.string().max(80),
  school: id.nullable(),
  staff: id.nullable(),
  children: z.array(id).max(20),
  lang: z.enum(['zh', 'en']),
})

export const wanted = details.extend({
  login: z.string().min(3).max(100),
  role: z.enum(['bureau', 'school', 'staff', 'parent', 'auditor']),
})

export const shown = wanted.extend({ id: z.uuid(), disabled: z.boolean(), version: z.int() })

export const shownOf = (account: Account): z.infer<typeof shown> => ({
  id: account.id,
  login: account.login,
  ...identityOf(account),
  disabled: account.disabledAt !== null,
  version: account.version,
})

/** A school makes accounts of its own people only: no bureau, no auditor, nobody of another school. */
export function checkReach(
  { school }: Who,
  account: { readonly role: string; readonly school: string | null },
  at = 'body',
): void {
  const isWhole = account.role === 'bureau' || account.role === 'auditor'
  if (school !== null && (isWhole || account.school !== school)) throw new Problem('FORBIDDEN')
  // Whoever is neither the bureau nor an auditor belongs to a school, and sees that school alone.
  if (isWhole !== (account.school === null)) throw new Problem('REQUEST_INVALID', { where: `${at}/school` })
}
