import type { Feed as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'

/** Whose calendar a private link shows. */
export interface Feed {
  readonly id: string
  readonly district: string
  readonly kind: 'staff' | 'student'
  readonly person: string
  readonly school: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

const feedOf = (row: Row): Feed => ({
  id: row.id,
  district: row.districtId,
  kind: row.kind === 'staff' ? 'staff' : 'student',
  person: row.personId,
  school: row.schoolId,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
  revokedAt: row.revokedAt,
})

/** Makes a link known by the hash of its secret. */
export const createFeed = async (
  tx: Transaction,
  hash: string,
  { district, kind, person, school, createdBy }: Omit<Feed, 'id' | 'createdAt' | 'revokedAt'>,
): Promise<Feed> =>
  feedOf(
    await tx.feed.create({
      data: { hash, districtId: district, kind, personId: person, schoolId: school, createdBy },
    }),
  )

/** The link of a secret's hash, for whoever has the secret; null: there is none, or not any more. */
export async function feedByHash(tx: Transaction, hash: string): Promise<Feed | null> {
  const found = await tx.feed.findUnique({ where: { hash } })
  return found === null || found.revokedAt !== null ? null : feedOf(found)
}

/** Links to the calendar of a person that are in force. */
export const feedsOf = async (tx: Transaction, kind: Feed['kind'], person: string): Promise<Feed[]> =>
  (
    await tx.feed.findMany({
      where: { kind, personId: person, revokedAt: null },
      orderBy: { createdAt: 'asc' },
    })
  ).map(feedOf)

/** Ends a link, which it returns. Throws NOT_FOUND. */
export async function revokeFeed(tx: Transaction, id: string, now: Date): Promise<Feed> {
  const [row] = await tx.feed.updateManyAndReturn({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  })
  if (row === undefined) throw new Problem('NOT_FOUND')
  return feedOf(row)
}
