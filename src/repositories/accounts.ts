import { type Account, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'

/** Wrong passwords in a row before an account is locked, and for how long. */
const MOST_FAILURES = 8
export const LOCK_MINUTES = 15

/** Whom an account stands for, and their language. */
export const identityOf = ({ role, name, schoolId, staffId, childIds, lang }: Account) => ({
  role,
  name,
  school: schoolId,
  staff: staffId,
  children: childIds,
  lang: lang === 'en' ? ('en' as const) : ('zh' as const),
})

export const accountByLogin = async (tx: Transaction, login: string): Promise<Account | null> =>
  await tx.account.findUnique({ where: { login } })

export const accountById = async (tx: Transaction, id: string): Promise<Account | null> =>
  await tx.account.findUnique({ where: { id } })

/** Counts a wrong password; from the eighth in a row on the account is locked for a while. */
export async function countFailure(tx: Transaction, id: string, now: Date): Promise<void> {
  const { failures } = await tx.account.update({
    where: { id },
    data: { failures: { increment: 1 } },
    select: { failures: true },
  })
  if (failures >= MOST_FAILURES)
    await tx.account.update({
      where: { id },
      data: { failures: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) },
    })
}

export async function clearFailures(tx: Transaction, id: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { failures: 0, lockedUntil: null } })
}

/**
 * Gives an account another password, and opens its lock.
 * @param version left out: whatever it is
 * @returns false: the account is gone, or not of that version any more
 */
export async function changePassword(
  tx: Transaction,
  id: string,
  { passwordHash, mustChange }: Pick<Account, 'passwordHash' | 'mustChange'>,
  version?: number,
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, ...(version === undefined ? {} : { version }) },
    data: { passwordHash, mustChange, failures: 0, lockedUntil: null, version: { increment: 1 } },
  })
  return count === 1
}

/** Lets an account in again that was closed. */
export async function openAccount(tx: Transaction, id: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { disabledAt: null } })
}

export type NewAccount = Pick<
  Account,
  | 'districtId'
  | 'role'
  | 'login'
  | 'name'
  | 'schoolId'
  | 'staffId'
  | 'childIds'
  | 'passwordHash'
  | 'mustChange'
  | 'lang'
>

/** Makes an account. Its login belongs to nobody else, of this district or another. */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<Account> {
  try {
    return await tx.account.create({ data: account })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Problem('LOGIN_TAKEN', { login: account.login })
    throw error
  }
}

/** A page of accounts, in the order of their ids, which is that in which they were made. */
export const listAccounts = async (
  tx: Transaction,
  after: string | null,
  limit: number,
  filter: Partial<Pick<Account, 'role' | 'schoolId' | 'login'>> = {},
): Promise<Account[]> =>
  await tx.account.findMany({
    where: { ...filter, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
  })

type Changes = Partial<Pick<Account, 'name' | 'schoolId' | 'staffId' | 'childIds' | 'disabledAt' | 'lang'>>

/** Changes an account of a version; false: it is not of that version any more. */
export async function updateAccount(
  tx: Transaction,
  id: string,
  version: number,
  changes: Changes,
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, version },
    data: { ...changes, version: { increment: 1 } },
  })
  return count === 1
}

/**
 * Takes an account away, with its sessions, tokens and kept answers. What it did stays in the record, under its id.
 * @returns false: it is not of that version any more
 */
export async function deleteAccount(tx: Transaction, id: string, version: number): Promise<boolean> {
  const { count } = await tx.account.deleteMany({ where: { id, version } })
  if (count === 1) await tx.idempotency.deleteMany({ where: { accountId: id } })
  return count === 1
}

export const countAccounts = async (tx: Transaction): Promise<number> => await tx.account.count()
