import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { JobState, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { createParts, type PartHead } from './roster-parts.ts'
import type { StoredRoster } from './rosters.ts'

/** A student of a district. */
export interface Child {
  readonly district: string
  readonly student: string
}

const held = z.tuple([
  z.object({
    weeks: z.int(),
    accounts: z.int(),
    links: z.int(),
    ledger: z.int(),
    rows: z.int(),
    versions: z.int(),
  }),
])

/** In how many places a district holds rows of a student. */
export interface Held extends Omit<z.infer<typeof held>[0], 'rows' | 'versions'> {
  /** Another one where any of the rows of the child or the accounts of the family has changed. */
  readonly version: `${number}-${number}`
}

/** What the rows of a district hold of a student. Rosters hold the id as well, and are not looked through here. */
export async function heldOf(tx: Transaction, { district, student }: Child): Promise<Held> {
  const [{ rows, versions, ...found }] = held.parse(
    await tx.$queryRaw`
      WITH own AS (
        SELECT week_id, version FROM student WHERE district_id = ${district} AND id = ${student}
        UNION ALL SELECT week_id, version FROM sign_up WHERE district_id = ${district} AND id = ${student}
        UNION ALL SELECT NULL, version FROM account WHERE district_id = ${district} AND ${student} = ANY(child_ids))
      SELECT count(DISTINCT week_id)::int AS weeks, count(*) FILTER (WHERE week_id IS NULL)::int AS accounts,
        (SELECT count(*)::int FROM feed WHERE district_id = ${district} AND kind = 'student' AND person_id = ${student}
          AND revoked_at IS NULL) AS links,
        (SELECT count(*)::int FROM ledger_entry
          WHERE district_id = ${district} AND kind = 'student' AND person_id = ${student}) AS ledger,
        count(*)::int AS rows, coalesce(sum(version), 0)::int AS versions
      FROM own`,
  )
  return { ...found, version: `${rows}-${versions}` }
}

/** Jobs of a district that have not ended: what they have read would come back with what they store. */
export const countOpenJobs = async (tx: Transaction, district: string): Promise<number> =>
  await tx.job.count({ where: { districtId: district, state: { in: [JobState.queued, JobState.running] } } })

const weeks = z.array(z.object({ week: z.string() }))

/**
 * Takes a student out of every week: their rows, pins, bans and events about them, and their id among friends, those kept apart and
 * members of groups, whose salts are others then. Counts the change in each week, archived ones too.
 * @returns how many weeks there were
 */
export async function eraseFromWeeks(tx: Transaction, { district, student }: Child): Promise<number> {
  const statements = [
    Prisma.sql`DELETE FROM student WHERE district_id = ${district} AND id = ${student} RETURNING week_id::text AS week`,
    Prisma.sql`DELETE FROM sign_up WHERE district_id = ${district} AND id = ${student} RETURNING week_id::text AS week`,
    Prisma.sql`
      DELETE FROM pin WHERE district_id = ${district} AND body->>'student' = ${student} RETURNING week_id::text AS week`,
    Prisma.sql`
      DELETE FROM ban WHERE district_id = ${district} AND body->>'student' = ${student} RETURNING week_id::text AS week`,
    Prisma.sql`
      DELETE FROM event WHERE district_id = ${district} AND body->>'student' = ${student}
      RETURNING week_id::text AS week`,
    Prisma.sql`
      UPDATE sign_up SET body = jsonb_set(body, '{friend}', 'null'), version = version + 1, salt = gen_random_uuid()
      WHERE district_id = ${district} AND body->>'friend' = ${student} RETURNING week_id::text AS week`,
    Prisma.sql`
      UPDATE student SET body = jsonb_set(body, '{keepApart}', (body->'keepApart') - ${student}::text), version = version + 1,
        salt = gen_random_uuid()
      WHERE district_id = ${district} AND jsonb_exists(body->'keepApart', ${student}) RETURNING week_id::text AS week`,
    Prisma.sql`
      UPDATE standing_group SET body = jsonb_set(body, '{members}', (body->'members') - ${student}::text), version = version + 1,
        salt = gen_random_uuid()
      WHERE district_id = ${district} AND jsonb_exists(body->'members', ${student}) RETURNING week_id::text AS week`,
  ]
  const found: string[] = []
  for (const statement of statements)
    for (const { week } of weeks.parse(await tx.$queryRaw(statement))) found.push(week)
  const ids = [...new Set(found)]
  await tx.$executeRaw`UPDATE week SET revision = revision + 1 WHERE id = ANY(${ids}::uuid[])`
  return ids.length
}

/**
 * Takes a student from the accounts of the family (one that speaks for nobody any more is closed, and is nobody's by name; the salts are others then), ends calendar links, and puts
 * another id into ledgers and into what ended jobs were asked, so that sums stay as they are.
 */
export async function eraseFromRecords(
  tx: Transaction,
  { district, student }: Child,
  to: string,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE account SET child_ids = array_remove(child_ids, ${student}), version = version + 1, salt = gen_random_uuid(),
      disabled_at = CASE WHEN role = 'parent' AND child_ids = ARRAY[${student}] THEN ${now} ELSE disabled_at END,
      name = CASE WHEN role = 'parent' AND child_ids = ARRAY[${student}] THEN '' ELSE name END,
      login = CASE WHEN role = 'parent' AND child_ids = ARRAY[${student}] THEN 'erased-' || id ELSE login END
    WHERE district_id = ${district} AND ${student} = ANY(child_ids)`
  await tx.feed.deleteMany({ where: { districtId: district, kind: 'student', personId: student } })
  await tx.ledgerEntry.updateMany({
    where: { districtId: district, kind: 'student', personId: student },
    data: { personId: to },
  })
  const [before, after] = [JSON.stringify(student), JSON.stringify(to)]
  const like = `%${before.replace(/[\\%_]/g, '\\$&')}%`
  await tx.$executeRaw`DELETE FROM idempotency WHERE district_id = ${district} AND body LIKE ${like}`
  await tx.$executeRaw`
    UPDATE job SET ask = replace(ask::text, ${before}, ${after})::jsonb,
      result = replace(result::text, ${before}, ${after})::jsonb,
      problem = replace(problem::text, ${before}, ${after})::jsonb,
      progress = replace(progress::text, ${before}, ${after})::jsonb
    WHERE district_id = ${district}
      AND concat(ask::text, result::text, problem::text, progress::text) LIKE ${like}`
  await tx.$executeRaw`
    UPDATE roster SET excuses = replace(excuses::text, ${before}, ${after})::jsonb, salt = gen_random_uuid()
    WHERE district_id = ${district} AND excuses::text LIKE ${like}`
}

/** Files that were handed in, made to be fetched, or read by jobs that have ended: none is needed any more. */
export async function dropPassing(tx: Transaction, district: string): Promise<number> {
  const { count } = await tx.document.deleteMany({
    where: { districtId: district, kind: { in: ['week', 'upload', 'export', 'result'] } },
  })
  return count
}

/** A roster with what is kept of it as documents. */
export interface RosterDocuments {
  readonly id: string
  readonly documentHash: string
  readonly publicationHash: string
}

export const rosterDocuments = async (
  tx: Transaction,
  district: string,
): Promise<readonly RosterDocuments[]> =>
  await tx.roster.findMany({
    where: { districtId: district },
    select: { id: true, documentHash: true, publicationHash: true },
    orderBy: { id: 'asc' },
  })

/** Puts other documents in the place of a roster's, and other parts in the place of its parts. */
export async function replaceRosterDocuments(
  tx: Transaction,
  { district, id }: { readonly district: string; readonly id: string },
  head: Pick<StoredRoster, 'documentHash' | 'publicationHash' | 'inputHash'>,
  parts: readonly PartHead[],
): Promise<void> {
  const { documentHash, publicationHash, inputHash } = head
  await tx.roster.updateMany({
    where: { id },
    data: { documentHash, publicationHash, inputHash, salt: randomUUID() },
  })
  await tx.rosterPart.deleteMany({ where: { rosterId: id } })
  await createParts(tx, id, district, parts)
}

/** Takes documents of rosters away that no roster has any more. */
export async function dropReplaced(
  tx: Transaction,
  district: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM document d WHERE district_id = ${district} AND hash = ANY(${[...hashes]})
      AND NOT EXISTS (
        SELECT 1 FROM roster WHERE district_id = d.district_id AND d.hash IN (document_hash, publication_hash))
      AND NOT EXISTS (
        SELECT 1 FROM roster_part WHERE district_id = d.district_id AND d.hash IN (document_hash, view_hash))`
}

const framed = z.array(z.object({ id: z.string(), hash: z.string() }))

/** Weeks whose frame holds the plan of a published roster, with its document. */
export const framedPlans = async (
  tx: Transaction,
  district: string,
): Promise<readonly { readonly id: string; readonly hash: string }[]> =>
  framed.parse(
    await tx.$queryRaw`
      SELECT id::text, frame->>'published' AS hash FROM week
      WHERE district_id = ${district} AND frame->>'published' IS NOT NULL`,
  )

/** Puts another plan into the frame of a week. */
export async function replaceFramedPlan(tx: Transaction, week: string, hash: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE week SET frame = jsonb_set(frame, '{published}', to_jsonb(${hash}::text)), revision = revision + 1
    WHERE id = ${week}::uuid`
}
