import type { Feed as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { goneOrStale } from './refusing.ts'

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
  readonly version: number
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
  version: row.version,
})

/** Makes a link known by the hash of its secret. */
export const createFeed = async (
  tx: Transaction,
  hash: string,
  {
    district,
    kind,
    person,
    school,
    createdBy,
  }: Pick<Feed, 'district' | 'kind' | 'person' | 'school' | 'createdBy'>,
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

/** A link that is in force; null: there is none of that id. */
export async function feedById(tx: Transaction, id: string): Promise<Feed | null> {
  const found = await tx.feed.findFirst({ where: { id, revokedAt: null } })
  return found === null ? null : feedOf(found)
}

/** Ends a link of a version. Throws NOT_FOUND or VERSION_STALE. */
export async function revokeFeed(
  tx: Transaction,
  { id, version }: Pick<Feed, 'id' | 'version'>,
  now: Date,
): Promise<void> {
  const { count } = await tx.feed.updateMany({
    where: { id, version, revokedAt: null },
    data: { revokedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw goneOrStale(await feedById(tx, id))
}
