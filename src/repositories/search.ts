import { z } from 'zod'
import type { Transaction } from '../database/database.ts'
import type { WeekKey } from './entities/kinds.ts'

/** Kinds of things that are looked for by name. */
const SOUGHT = ['school', 'person', 'room', 'activity', 'homeroom', 'student'] as const

/** Something found in a week. */
export const hit = z.object({
  what: z.enum(SOUGHT),
  id: z.string(),
  name: z.string(),
  /** The school under which it is looked at; null: it belongs to none. */
  school: z.string().nullable(),
  /** The school's name, and a student's class. */
  of: z.string(),
})
export type Hit = z.infer<typeof hit>

/** Escapes what LIKE takes for a pattern. */
const literal = (value: string): string => value.replace(/[\\%_]/g, '\\$&')

/**
 * What a scope sees of a week whose name or id holds the words: whole ones first, then those that begin so; so many at most. Students
 * have no name here, they are found by id. One pass over the rows of the week.
 */
export async function search(
  tx: Transaction,
  { week }: WeekKey,
  words: string,
  most: number,
): Promise<Hit[]> {
  const [whole, begun, held] = [literal(words), `${literal(words)}%`, `%${literal(words)}%`]
  const rows = await tx.$queryRaw`
    WITH seen AS (
      SELECT 'school' AS what, 1 AS turn, id, name, id AS school, '' AS "of" FROM school
        WHERE week_id = ${week}::uuid AND (name ILIKE ${held} OR id ILIKE ${held})
      UNION ALL
      SELECT 'person', 2, id, name, coalesce(school_id, serves[1]), '' FROM staff
        WHERE week_id = ${week}::uuid AND (name ILIKE ${held} OR id ILIKE ${held})
      UNION ALL
      SELECT 'room', 3, id, name, school_id, '' FROM room
        WHERE week_id = ${week}::uuid AND (name ILIKE ${held} OR id ILIKE ${held})
      UNION ALL
      SELECT 'activity', 4, id, name, school_id, '' FROM activity
        WHERE week_id = ${week}::uuid AND (name ILIKE ${held} OR id ILIKE ${held})
      UNION ALL
      SELECT 'homeroom', 5, h ->> 'id', h ->> 'name', s.id, ''
        FROM school s, jsonb_array_elements(s.body -> 'homerooms') h
        WHERE s.week_id = ${week}::uuid AND (h ->> 'name' ILIKE ${held} OR h ->> 'id' ILIKE ${held})
      UNION ALL
      SELECT 'student', 6, id, id, school_id, homeroom FROM student
        WHERE week_id = ${week}::uuid AND id ILIKE ${held}
    )
    SELECT seen.what, seen.id, seen.name, seen.school, coalesce(s.name, '') || CASE WHEN seen.what = 'student'
      THEN coalesce(' ' || (SELECT h ->> 'name' FROM jsonb_array_elements(s.body -> 'homerooms') h
        WHERE h ->> 'id' = seen."of"), '') ELSE '' END AS "of"
    FROM seen LEFT JOIN school s ON s.week_id = ${week}::uuid AND s.id = seen.school
    ORDER BY CASE WHEN seen.name ILIKE ${whole} OR seen.id ILIKE ${whole} THEN 0
      WHEN seen.name ILIKE ${begun} OR seen.id ILIKE ${begun} THEN 1 ELSE 2 END, seen.turn, seen.name, seen.id
    LIMIT ${most}`
  return z.array(hit).parse(rows)
}
