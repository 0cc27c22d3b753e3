import { DateTime } from 'luxon'
import { z } from 'zod'
import { JobState, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { ENTITY_KINDS } from './entities/kinds.ts'
import { forgetAnswers } from './idempotency.ts'

/** Days that things are kept after nobody needs them. */
export interface Retention {
  /** Rows of a week, after its Monday, once it is archived. Its rosters and ledgers stay. */
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

const weekRows = z.array(z.object({ id: z.string() }))

/** Empties archived weeks that are old: the people in them are gone, the week and its rosters stay. */
async function emptyWeeks(tx: Transaction, before: Date): Promise<number> {
  const found = weekRows.parse(
    await tx.$queryRaw`
      SELECT id::text FROM week WHERE archived_at IS NOT NULL AND monday < ${before}
        AND EXISTS (SELECT 1 FROM school WHERE week_id = week.id)`,
  )
  const ids = found.map(({ id }) => id)
  for (const kind of ENTITY_KINDS)
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ANY(${ids}::uuid[])`
  return ids.length
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
export async function sweep(tx: Transaction, now: Date, keep: Retention = RETENTION): Promise<Swept> {
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
  return {
    sessions: sessions.count,
    tokens: tokens.count,
    accounts: accounts.count,
    answers: await forgetAnswers(tx, now),
    feeds: feeds.count,
    jobs: jobs.count,
    weeks: await emptyWeeks(tx, ago(keep.weeks)),
    documents: await dropUnused(tx, new Date(now.getTime() - GRACE_HOURS * 3_600_000)),
  }
}
