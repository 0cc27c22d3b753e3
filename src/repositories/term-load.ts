import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Transaction } from '../database/database.ts'

const rows = z.array(
  z.object({
    person: z.string(),
    name: z.string(),
    source: z.string(),
    weeks: z.int(),
    sessions: z.int(),
    minutes: z.int(),
    late: z.int(),
    loans: z.int(),
    pay: z.int(),
  }),
)
/** What the published weeks of a stretch came to for one adult, all together. */
export type TermLoad = z.infer<typeof rows>[number]

const dateOf = (date: string): Date => DateTime.fromISO(date, { zone: 'utc' }).toJSDate()

/** Adults of a school in a week, with what they did between two Mondays, both included: who did most comes first. */
export async function termLoad(
  tx: Transaction,
  { week, school }: { readonly week: string; readonly school: string },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<TermLoad[]> {
  const found = await tx.$queryRaw`
    SELECT s.id AS person, s.name, s.source, count(e.monday)::int AS weeks,
      coalesce(sum(e.sessions), 0)::int AS sessions, coalesce(sum(e.minutes), 0)::int AS minutes,
      coalesce(sum(e.late), 0)::int AS late, coalesce(sum(e.loans), 0)::int AS loans,
      coalesce(sum(e.pay), 0)::int AS pay
    FROM staff s LEFT JOIN ledger_entry e ON e.district_id = s.district_id AND e.person_id = s.id
      AND e.kind = 'staff' AND e.monday BETWEEN ${dateOf(from)}::date AND ${dateOf(to)}::date
    WHERE s.week_id = ${week}::uuid AND (s.school_id = ${school} OR ${school} = ANY(s.serves))
    GROUP BY s.id, s.name, s.source, s.place ORDER BY minutes DESC, s.place, s.id`
  return rows.parse(found)
}
