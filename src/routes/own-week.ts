import { z } from 'zod'
import { weekday } from '../../models/time.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { entriesOf, type Person, publishedParts } from '../records/own-week.ts'
import { schoolsOfPerson, weeksOfPerson } from '../repositories/people.ts'

const entry = z.object({
  date: z.string(),
  follows: weekday.describe('The weekday whose timetable the date follows'),
  start: z.string(),
  end: z.string(),
  what: z.string(),
  school: z.string(),
  room: z.string().nullable(),
  role: z.enum(['lead', 'assist', 'duty', 'member']),
  lead: z.string().nullable().describe('Who leads it, where somebody else does'),
})

/** Somebody's latest published week; null: none is published. */
export const ownWeek = z.object({ roster: z.uuid(), week: z.uuid(), entries: z.array(entry) }).nullable()

/** Weeks that are planned and have somebody in them. */
export const ownWeeks = z.object({
  items: z.array(z.object({ id: z.uuid(), monday: z.string(), name: z.string() })),
})

/** Somebody's latest published week, of all schools that they are at. Throws NOT_FOUND where nobody of that id is known. */
export async function ownWeekOf(
  tx: Transaction,
  { kind, id }: Pick<Person, 'kind' | 'id'>,
): Promise<z.infer<typeof ownWeek>> {
  const schools = await schoolsOfPerson(tx, kind, id)
  if (schools.length === 0) throw new Problem('NOT_FOUND')
  const person = { kind, id, schools }
  const found = await publishedParts(tx, schools)
  if (found === null) return null
  const { roster, parts } = found
  return { roster: roster.id, week: roster.week, entries: entriesOf(parts, person) }
}

export async function ownWeeksOf(
  tx: Transaction,
  { kind, id }: Pick<Person, 'kind' | 'id'>,
): Promise<z.infer<typeof ownWeeks>> {
  const weeks = await weeksOfPerson(tx, kind, id)
  return {
    items: weeks.map(({ monday, ...week }) => ({ ...week, monday: monday.toISOString().slice(0, 10) })),
  }
}
