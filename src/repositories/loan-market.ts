import { z } from 'zod'
import type { Transaction } from '../database/database.ts'

const lenders = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Home school. */
    school: z.string(),
    skills: z.array(z.string()),
    /** Loans carried over from earlier weeks, in hundredths of a day. */
    carried: z.int(),
  }),
)
export type Lender = z.infer<typeof lenders>[number]

/** Teachers of a week who may be lent, in order of what they carry: whoever was lent least comes first. */
export async function lendersOf(tx: Transaction, week: string): Promise<Lender[]> {
  const found = await tx.$queryRaw`
    SELECT id, name, school_id AS school, body -> 'skills' AS skills, (body #>> '{carried,loans}')::int AS carried
    FROM staff
    WHERE week_id = ${week}::uuid AND school_id IS NOT NULL AND (body ->> 'loanable')::boolean
    ORDER BY carried, place, id`
  return lenders.parse(found)
}

const hosts = z.array(z.object({ id: z.string(), name: z.string(), weak: z.boolean() }))
export type Host = z.infer<typeof hosts>[number]

/** Schools of a week in order of the import, and whether loans go there. */
export async function hostsOf(tx: Transaction, week: string): Promise<Host[]> {
  const found = await tx.$queryRaw`
    SELECT id, name, weak FROM school WHERE week_id = ${week}::uuid ORDER BY place, id`
  return hosts.parse(found)
}

const needs = z.array(
  z.object({
    school: z.string(),
    skill: z.string(),
    /** Activities that ask for the skill. */
    activities: z.int(),
    /** Adults of the school who have it, those of several schools among them. */
    own: z.int(),
    /** Students who rank one of these activities. */
    wanted: z.int(),
  }),
)
export type Need = z.infer<typeof needs>[number]

/** Skills that activities of the weak schools of a week ask for, with who has them there: the scarcest first. */
export async function needsOf(tx: Transaction, week: string): Promise<Need[]> {
  const found = await tx.$queryRaw`
    WITH asked AS (
      SELECT activity.school_id AS school, activity.body ->> 'skill' AS skill, activity.id
      FROM activity JOIN school ON school.week_id = activity.week_id AND school.id = activity.school_id
      WHERE activity.week_id = ${week}::uuid AND school.weak AND activity.body ->> 'skill' IS NOT NULL
    ), ranked AS (
      SELECT DISTINCT sign_up.id AS student, chosen.activity
      FROM sign_up, jsonb_array_elements(sign_up.body -> 'choices') AS list,
           jsonb_array_elements_text(list -> 'activities') AS chosen (activity)
      WHERE sign_up.week_id = ${week}::uuid
        AND sign_up.school_id IN (SELECT school FROM asked)
    )
    SELECT asked.school, asked.skill, count(DISTINCT asked.id)::int AS activities,
      (SELECT count(*) FROM staff
       WHERE staff.week_id = ${week}::uuid AND staff.body -> 'skills' ? asked.skill
         AND (staff.school_id = asked.school OR staff.body -> 'serves' ? asked.school))::int AS own,
      count(DISTINCT ranked.student)::int AS wanted
    FROM asked LEFT JOIN ranked ON ranked.activity = asked.id
    GROUP BY asked.school, asked.skill
    ORDER BY own, wanted DESC, skill`
  return needs.parse(found)
}
