import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { ENTITY_KINDS, type EntityKind, entityTables, type WeekKey } from './entities/kinds.ts'

const joined = z.array(z.object({ text: z.string() })).length(1)

/** Bodies of a kind in the order of the import, as one JSON array: reading a district row by row would take minutes. */
async function listText(tx: Transaction, { week }: WeekKey, kind: EntityKind): Promise<string> {
  const table = Prisma.raw(`"${kind}"`)
  const rows = await tx.$queryRaw`
    SELECT coalesce(string_agg(body::text, ',' ORDER BY place, id), '') AS text FROM ${table}
    WHERE week_id = ${week}::uuid`
  return `[${joined.parse(rows)[0]?.text ?? ''}]`
}

/** Students with what their families said. */
async function studentsText(tx: Transaction, { week }: WeekKey): Promise<string> {
  const rows = await tx.$queryRaw`
    SELECT coalesce(string_agg((s.body || u.body)::text, ',' ORDER BY s.place, s.id), '') AS text
    FROM student s JOIN sign_up u ON u.week_id = s.week_id AND u.id = s.id
    WHERE s.week_id = ${week}::uuid`
  return `[${joined.parse(rows)[0]?.text ?? ''}]`
}

/** What a week is made of, as JSON arrays. */
export type WeekLists = Readonly<Record<Exclude<EntityKind, 'sign_up'>, string>>

/** All that a scope sees of what belongs to a week. */
export const readLists = async (tx: Transaction, key: WeekKey): Promise<WeekLists> => ({
  school: await listText(tx, key, 'school'),
  venue: await listText(tx, key, 'venue'),
  room: await listText(tx, key, 'room'),
  institution: await listText(tx, key, 'institution'),
  staff: await listText(tx, key, 'staff'),
  activity: await listText(tx, key, 'activity'),
  student: await studentsText(tx, key),
  pin: await listText(tx, key, 'pin'),
  ban: await listText(tx, key, 'ban'),
  event: await listText(tx, key, 'event'),
  standing_group: await listText(tx, key, 'standing_group'),
})

/** What is added to a week after a roster was made of it, and answered by its repairs: whether a roster knows of them is seen row by row. */
export const LATER = ['pin', 'ban', 'event'] as const satisfies readonly EntityKind[]

/** Rows that the solve of one school reads. */
function ofSchool(kind: EntityKind, school: string): Prisma.Sql {
  if (kind === 'staff') return Prisma.sql`AND (school_id = ${school} OR ${school} = ANY(serves))`
  if (entityTables[kind].owner === null) return Prisma.empty
  return Prisma.sql`AND (school_id = ${school} OR school_id IS NULL)`
}

/**
 * A hash of the data of a week, but for pins, bans and events: as long as it is the same, a roster is of the data as they are, however
 * often they were changed and changed back. The database takes it, in a part of a second for a district.
 * @param only the one school that is meant; null: all of the week
 */
export async function weekPrint(tx: Transaction, { week }: WeekKey, only: string | null): Promise<string> {
  const print = createHash('sha256')
  const add = (rows: unknown): void => {
    print.update(`${joined.parse(rows)[0]?.text ?? ''}\n`)
  }
  add(await tx.$queryRaw`SELECT md5(frame::text) AS text FROM week WHERE id = ${week}::uuid`)
  const later: readonly EntityKind[] = LATER
  for (const kind of ENTITY_KINDS.filter((one) => !later.includes(one)))
    add(
      await tx.$queryRaw`
        SELECT md5(coalesce(string_agg(md5(body::text), '' ORDER BY place, id), '')) AS text
        FROM ${Prisma.raw(`"${kind}"`)}
        WHERE week_id = ${week}::uuid ${only === null ? Prisma.empty : ofSchool(kind, only)}`,
    )
  return print.digest('hex')
}

/** The one school of a week that a scope sees; null: there are more. */
export async function onlySchool(tx: Transaction, { week }: WeekKey): Promise<string | null> {
  const [first, ...more] = await tx.school.findMany({
    where: { weekId: week },
    select: { id: true },
    take: 2,
  })
  return first === undefined || more.length > 0 ? null : first.id
}
