import { z } from 'zod'
import { Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import type { EntityKind, WeekKey } from './entities/kinds.ts'

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
