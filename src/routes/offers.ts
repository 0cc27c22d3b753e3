import { z } from 'zod'
import { category, isRanked } from '../../models/activity.ts'
import { blockKind, type School, slotPattern } from '../../models/school.ts'
import { source } from '../../models/staff.ts'
import { clock, weekday } from '../../models/time.ts'
import type { Transaction } from '../database/database.ts'
import { viewOf } from '../files/roster/view.ts'
import { publishedParts } from '../records/own-week.ts'
import type { Entities } from '../repositories/entities/kinds.ts'

const meeting = z.object({
  weekday,
  start: clock,
  end: clock,
  room: z.string(),
  lead: z.string(),
})

/** What a school offers to a child: content, times, and who looks after how many. */
export const offer = z.object({
  id: z.string(),
  name: z.string(),
  category,
  text: z.string(),
  blocks: z.array(slotPattern),
  sessions: z.int(),
  max: z.int(),
  studentsPerAdult: z.int(),
  leadSources: z.array(source),
  ranked: z.boolean().describe('Whether families rank it'),
  meetings: z
    .array(meeting)
    .describe('When and where it takes place in the latest published week of the school, and who leads it'),
})
type Offer = z.infer<typeof offer>

/** A block of a child’s school, as hours. */
export const childBlock = z.object({ code: z.string(), weekday, start: clock, end: clock, kind: blockKind })

/** Blocks of a school that are there for a grade. */
export const blocksOf = (
  { blocks }: School,
  { grade }: Pick<Entities['student'], 'grade'>,
): z.infer<typeof childBlock>[] =>
  blocks
    .filter(({ grades }) => grades.includes(grade))
    .map(({ code, weekday: on, start, end, kind }) => ({ code, weekday: on, start, end, kind }))

/** When activities take place in the latest published week of a school, each time once. */
async function meetingsIn(tx: Transaction, school: string): Promise<ReadonlyMap<string, Offer['meetings']>> {
  const found = await publishedParts(tx, [school])
  const meetings = new Map<string, Map<string, Offer['meetings'][number]>>()
  for (const part of found?.parts ?? []) {
    const view = viewOf(part)
    for (const { activity, school: of, day, start, end, room, lead } of view.sessions) {
      if (of.id !== school) continue
      const one = { weekday: day.follows, start, end, room: view.roomName(room), lead: view.nameOf(lead) }
      const known = meetings.get(activity.id) ?? new Map()
      meetings.set(activity.id, known.set(JSON.stringify(one), one))
    }
  }
  return new Map([...meetings].map(([activity, all]) => [activity, [...all.values()]]))
}

/** Activities as a family is told of them. */
export async function offersOf(
  tx: Transaction,
  school: string,
  activities: readonly Entities['activity'][],
): Promise<Offer[]> {
  const meetings = await meetingsIn(tx, school)
  return activities.map(
    ({ id, name, category: of, text, blocks, sessions, max, studentsPerAdult, leadSources }) => ({
      ...{ id, name, category: of, text, blocks, sessions, max, studentsPerAdult, leadSources },
      ranked: isRanked(of),
      meetings: meetings.get(id) ?? [],
    }),
  )
}
