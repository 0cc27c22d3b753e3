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
