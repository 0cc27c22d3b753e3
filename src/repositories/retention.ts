import { DateTime } from 'luxon'
import { z } from 'zod'
import { JobState, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { groupBy } from '../files/roster/group.ts'
import { recordAll } from './audit.ts'
import { ENTITY_KINDS } from './entities/kinds.ts'
import { forgetAnswers } from './idempotency.ts'

/** Days that things are kept after nobody needs them. */
export interface Retention {
  /** Rows of a week, after its Monday; of one that nobody has archived, after it was made as well. Its rosters and ledgers stay. */
  readonly weeks: number
  /** Jobs that have ended, files handed in and made to be fetched. */
  readonly jobs: number
  /** Tokens and calendar links that are over. */
  readonly keys: number
  /** Accounts that were closed: a name and a login that nobody uses. */
  readonly accounts: number
}

const RETENTION: Retention = { weeks: 400, jobs: 90, keys: 90, accounts: 400 }

/** What was taken away, by kind. */
export interface Swept {
  readonly sessions: number
  readonly tokens: number
  readonly accounts: number
  /** Answers kept for requests that are sent again. */
  readonly answers: number
  readonly feeds: number
  readonly jobs: number
  readonly weeks: number
  readonly documents: number
}

/** A document may be stored a moment before what refers to it. */
const GRACE_HOURS = 24

const weekRows = z.array(z.object({ id: z.string(), district: z.string(), archived: z.boolean() }))
type OldWeek = z.infer<typeof weekRows>[number]

/** Empties weeks that are old, and archives those that are not yet: the people in them are gone, the week and its rosters stay. */
async function emptyWeeks(tx: Transaction, before: Date, now: Date): Promise<OldWeek[]> {
  const found = weekRows.parse(
    await tx.$queryRaw`
      SELECT id::text, district_id AS district, archived_at IS NOT NULL AS archived FROM week
      WHERE monday < ${before} AND (archived_at IS NOT NULL OR created_at < ${before})
        AND EXISTS (SELECT 1 FROM school WHERE week_id = week.id)
      ORDER BY district_id, id`,
  )
  const ids = found.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE week SET archived_at = ${now}, version = version + 1
    WHERE id = ANY(${ids}::uuid[]) AND archived_at IS NULL`
  for (const kind of ENTITY_KINDS)
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ANY(${ids}::uuid[])`
  return found
}

/** Puts down which weeks were emptied. */
async function noteEmptied(tx: Transaction, weeks: readonly OldWeek[], now: Date): Promise<void> {
  const by = { account: null, role: '', school: null, request: 'sweep' }
  for (const [district, own] of groupBy(weeks, (week) => week.district))
    await recordAll(
      tx,
      district,
      own.map(({ id, archived }) => ({
        ...by,
        action: 'expire',
        kind: 'week',
        object: id,
        week: id,
        before: { archived },
        after: { archived: true },
      })),
      now,
    )
}

/** Takes away documents that nothing refers to. */
const dropUnused = async (tx: Transaction, before: Date): Promise<number> =>
  await tx.$executeRaw`
    DELETE FROM document d WHERE created_at < ${before}
      AND NOT EXISTS (
        SELECT 1 FROM roster WHERE district_id = d.district_id AND d.hash IN (document_hash, publication_hash))
      AND NOT EXISTS (
        SELECT 1 FROM roster_part WHERE district_id = d.district_id AND d.hash IN (document_hash, view_hash))
      AND NOT EXISTS (SELECT 1 FROM week WHERE district_id = d.district_id AND frame->>'published' = d.hash)
      AND NOT EXISTS (
        SELECT 1 FROM job WHERE district_id = d.district_id
          AND (input_hash = d.hash OR concat(ask::text, result::text) LIKE '%' || d.hash || '%'))`

/** Takes away what nobody needs any more. Work of the service itself: give it the scope of the service, and a minute of time. */
export async function sweep(tx: Transaction, now: Date, asked: Partial<Retention> = {}): Promise<Swept> {
  const keep = { ...RETENTION, ...asked }
  const ago = (days: number): Date => DateTime.fromJSDate(now, { zone: 'utc' }).minus({ days }).toJSDate()
  const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: now } } })
  const tokens = await tx.token.deleteMany({
    where: { OR: [{ expiresAt: { lt: ago(keep.keys) } }, { revokedAt: { lt: ago(keep.keys) } }] },
  })
  const accounts = await tx.account.deleteMany({ where: { disabledAt: { lt: ago(keep.accounts) } } })
  const feeds = await tx.feed.deleteMany({ where: { revokedAt: { lt: ago(keep.keys) } } })
  const jobs = await tx.job.deleteMany({
    where: {
      state: { in: [JobState.done, JobState.failed, JobState.cancelled] },
      endedAt: { lt: ago(keep.jobs) },
    },
  })
  const weeks = await emptyWeeks(tx, ago(keep.weeks), now)
  const swept: Swept = {
    sessions: sessions.count,
    tokens: tokens.count,
    accounts: accounts.count,
    answers: await forgetAnswers(tx, now),
    feeds: feeds.count,
    jobs: jobs.count,
    weeks: weeks.length,
    documents: await dropUnused(tx, new Date(now.getTime() - GRACE_HOURS * 3_600_000)),
  }
  await noteEmptied(tx, weeks, now)
  return swept
}
