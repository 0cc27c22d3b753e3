import type { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'

/** The answer that a request got. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const HOURS = 48

/**
 * Takes a key for a request. Whoever sends the same one at the same time waits here until the first is committed or undone.
 * @returns null: the key is free and now taken; else what was answered, and to which request
 */
export async function takeKey(
  tx: Transaction,
  key: {
    readonly accountId: string
    readonly key: string
    readonly districtId: string
    readonly fingerprint: string
  },
): Promise<{ readonly fingerprint: string; readonly answer: Answer } | null> {
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency (account_id, key, district_id, fingerprint)
    VALUES (${key.accountId}::uuid, ${key.key}, ${key.districtId}, ${key.fingerprint})
    ON CONFLICT (account_id, key) DO NOTHING`
  if (taken === 1) return null
  const found = await tx.idempotency.findUniqueOrThrow({
    where: { accountId_key: { accountId: key.accountId, key: key.key } },
  })
  const headers = (found.headers ?? {}) as Record<string, string>
  const body: unknown = found.body === null ? null : JSON.parse(found.body)
  return { fingerprint: found.fingerprint, answer: { status: found.status ?? 200, headers, body } }
}

/** Keeps the answer under its key. */
export async function keepAnswer(
  tx: Transaction,
  accountId: string,
  key: string,
  { status, headers, body }: Answer,
): Promise<void> {
  await tx.idempotency.update({
    where: { accountId_key: { accountId, key } },
    data: { status, headers: headers as Prisma.InputJsonObject, body: JSON.stringify(body) },
  })
}

/** Forgets answers that nobody will ask for again. */
export async function forgetAnswers(tx: Transaction, now: Date): Promise<number> {
  const { count } = await tx.idempotency.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - HOURS * 3_600_000) } },
  })
  return count
}
