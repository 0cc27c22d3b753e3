import { DateTime } from 'luxon'
import { z } from 'zod'
import { district, travel } from '../../models/district.ts'
import { disturbance } from '../../models/pins.ts'
import { weights } from '../../models/policy/weights.ts'
import { isoDate } from '../../models/time.ts'
import { Prisma, type Week as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { newestFirst, type Page, type PageAsk, pageByTime } from './page.ts'
import { goneOrStale } from './refusing.ts'

/** What of a week belongs to no list. */
export const weekFrame = z.strictObject({
  weights,
  district,
  travel: z.array(travel),
  disturbance: disturbance.nullable(),
  /** Last published district mean of S11; null: the first week. */
  meanChoiceCost: z.int().min(0).nullable(),
  /** Document of the published plan that a rebalance starts from. */
  published: z.string().nullable(),
})
export type WeekFrame = z.infer<typeof weekFrame>

/** A week as it is stored, without what belongs to it. */
export interface StoredWeek {
  readonly id: string
  readonly district: string
  readonly monday: string
  readonly name: string
  /** The week that this is a what-if copy of. */
  readonly copyOf: string | null
  readonly frame: WeekFrame
  /** Counts every change of the week or of anything in it. */
  readonly revision: number
  /** Counts changes of name and frame. */
  readonly version: number
  readonly archived: boolean
  readonly createdAt: Date
}

const dateOf = (date: string): Date => DateTime.fromISO(date, { zone: 'utc' }).toJSDate()

const storedOf = (row: Row): StoredWeek => ({
  id: row.id,
  district: row.districtId,
  monday: isoDate.parse(DateTime.fromJSDate(row.monday, { zone: 'utc' }).toISODate()),
  name: row.name,
  copyOf: row.copyOf,
  frame: weekFrame.parse(row.frame),
  revision: row.revision,
  version: row.version,
  archived: row.archivedAt !== null,
  createdAt: row.createdAt,
})

export type NewWeek = Pick<StoredWeek, 'district' | 'monday' | 'name' | 'copyOf' | 'frame'>

/** Makes a week with nothing in it. */
export const createWeek = async (tx: Transaction, week: NewWeek): Promise<StoredWeek> =>
  storedOf(
    await tx.week.create({
      data: {
        districtId: week.district,
        monday: dateOf(week.monday),
        name: week.name,
        copyOf: week.copyOf,
        frame: week.frame,
      },
    }),
  )

export async function weekById(tx: Transaction, id: string): Promise<StoredWeek | null> {
  const found = await tx.week.findUnique({ where: { id } })
  return found === null ? null : storedOf(found)
}

const calendar = z.tuple([z.object({ monday: isoDate, district })])

/** The dates of a week, without the ways of the district, which are many. Throws NOT_FOUND. */
export async function calendarOf(tx: Transaction, id: string): Promise<z.infer<typeof calendar>[0]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT monday::text AS monday, frame->'district' AS district FROM week WHERE id = ${id}::uuid`
  if (rows.length === 0) throw new Problem('NOT_FOUND')
  return calendar.parse(rows)[0]
}

export interface WeekFilter {
  /** True: those that are kept away as well. */
  readonly archived?: boolean
  readonly monday?: string
  readonly copyOf?: string
}

/** Weeks, the latest made first. */
export async function listWeeks(
  tx: Transaction,
  ask: PageAsk,
  { archived = false, monday, copyOf }: WeekFilter = {},
): Promise<Page<StoredWeek>> {
  const { after, taken } = newestFirst(ask)
  const found = await tx.week.findMany({
    where: {
      ...(archived ? {} : { archivedAt: null }),
      ...(monday === undefined ? {} : { monday: dateOf(monday) }),
      ...(copyOf === undefined ? {} : { copyOf }),
      ...after,
    },
    ...taken,
  })
  return pageByTime(found.map(storedOf), ask)
}

/**
 * Notes that something in a week has changed. It is the last thing that a change does: whoever changes the same week waits for it.
 * Throws NOT_FOUND, or WEEK_ARCHIVED where the week is kept as it is.
 * @returns the new revision
 */
export async function touchWeek(tx: Transaction, id: string): Promise<number> {
  const found = await tx.$queryRaw<{ revision: number; archived: boolean }[]>`
    UPDATE week SET revision = revision + 1 WHERE id = ${id}::uuid
    RETURNING revision, archived_at IS NOT NULL AS archived`
  const [week] = found
  if (week === undefined) throw new Problem('NOT_FOUND')
  if (week.archived) throw new Problem('WEEK_ARCHIVED')
  return week.revision
}

/** Changes name and frame of a week of a version. Throws NOT_FOUND or VERSION_STALE. */
export async function putWeek(
  tx: Transaction,
  id: string,
  { name, frame }: Pick<StoredWeek, 'name' | 'frame'>,
  version: number,
): Promise<StoredWeek> {
  const { count } = await tx.week.updateMany({
    where: { id, version },
    data: { name, frame, version: { increment: 1 } },
  })
  if (count === 0) throw goneOrStale(await weekById(tx, id))
  await touchWeek(tx, id)
  const changed = await weekById(tx, id)
  if (changed === null) throw new Problem('NOT_FOUND')
  return changed
}

/** Keeps a week away from the list of those that are worked on, as it is; or (null) takes it up again. */
export async function archiveWeek(tx: Transaction, id: string, at: Date | null): Promise<void> {
  const { count } = await tx.week.updateMany({
    where: { id },
    data: { archivedAt: at, version: { increment: 1 } },
  })
  if (count === 0) throw new Problem('NOT_FOUND')
}

/** Takes a week away with all that belongs to it. */
export async function deleteWeek(tx: Transaction, id: string): Promise<void> {
  const { count } = await tx.week.deleteMany({ where: { id } })
  if (count === 0) throw new Problem('NOT_FOUND')
}

/** Keeps a week from being changed until the transaction ends, and tells its revision. Throws NOT_FOUND. */
export async function lockWeek(tx: Transaction, id: string): Promise<number> {
  const found = await tx.$queryRaw<{ revision: number }[]>(
    Prisma.sql`SELECT revision FROM week WHERE id = ${id}::uuid FOR UPDATE`,
  )
  const [week] = found
  if (week === undefined) throw new Problem('NOT_FOUND')
  return week.revision
}
