import type { Who } from '../access/who.ts'
import type { Account, Session } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { identityOf } from './accounts.ts'

/** Hours that a session lasts without being used, and days that it lasts at the most. */
const IDLE_HOURS = 12
const DAYS = 14
/** The row is written again only when it has not been for so long: reads stay reads. */
const SEEN_MINUTES = 5

const HOUR = 3_600_000

export async function createSession(
  tx: Transaction,
  session: Pick<Session, 'hash' | 'accountId' | 'districtId' | 'csrf'>,
  now: Date,
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + DAYS * 24 * HOUR)
  await tx.session.create({ data: { ...session, expiresAt, seenAt: now } })
  return expiresAt
}

type Known = Session & { readonly account: Account }

const whoOf = (account: Account, csrf: string | null, scopes: readonly string[] | null): Who => ({
  account: account.id,
  district: account.districtId,
  ...identityOf(account),
  mustChange: account.mustChange,
  scopes,
  csrf,
})

const isOver = ({ expiresAt, seenAt, account }: Known, now: number): boolean =>
  expiresAt.getTime() <= now || seenAt.getTime() + IDLE_HOURS * HOUR <= now || account.disabledAt !== null

/** Who a session's cookie belongs to; null: nobody, or not any more. */
export async function sessionOwner(tx: Transaction, hash: string, now: Date): Promise<Who | null> {
  const found = await tx.session.findUnique({ where: { hash }, include: { account: true } })
  if (found === null || isOver(found, now.getTime())) return null
  if (found.seenAt.getTime() + SEEN_MINUTES * 60_000 <= now.getTime())
    await tx.session.update({ where: { hash }, data: { seenAt: now } })
  return whoOf(found.account, found.csrf, null)
}

/** Ends one session, or (null) all of an account but one. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  which: { readonly only: string } | { readonly but: string | null },
): Promise<void> {
  const hash = 'only' in which ? which.only : which.but === null ? undefined : { not: which.but }
  await tx.session.deleteMany({ where: { accountId, ...(hash === undefined ? {} : { hash }) } })
}

/** Ends whatever lets anybody act as an account: all sessions, and all tokens for good. */
export async function endAccess(tx: Transaction, accountId: string, now: Date): Promise<void> {
  await endSessions(tx, accountId, { but: null })
  await tx.token.updateMany({
    where: { accountId, revokedAt: null },
    data: { revokedAt: now, version: { increment: 1 } },
  })
}

/** Who a program's token belongs to, with what it is limited to. */
export async function tokenOwner(tx: Transaction, hash: string, now: Date): Promise<Who | null> {
  const found = await tx.token.findUnique({ where: { hash }, include: { account: true } })
  if (
    found === null ||
    found.revokedAt !== null ||
    found.expiresAt <= now ||
    found.account.disabledAt !== null
  )
    return null
  if (found.usedAt === null || found.usedAt.getTime() + SEEN_MINUTES * 60_000 <= now.getTime())
    await tx.token.update({ where: { hash }, data: { usedAt: now } })
  return whoOf(found.account, null, found.scopes)
}
