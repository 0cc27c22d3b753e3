import type { Plan } from '../../models/plan.ts'
import type { Roster } from '../../models/roster.ts'
import { sessionKey } from '../encode.ts'

/**
 * How often each adult holds a post that was published for somebody else: sessions and site duties of a repaired roster. A
 * roster that repairs nothing has none.
 * @returns posts by the adult's id
 */
export function coversIn({ input, plan }: Roster): ReadonlyMap<string, number> {
  const { published } = input.history
  const covers = new Map<string, number>()
  if (published === null) return covers
  const before = new Map([
    ...published.sessions.map((row) => [sessionKey(row), adultsOf(row)] as const),
    ...published.duties.map((row) => [dutyKey(row), new Set<string>(row.adults)] as const),
  ])
  const count = (key: string, adults: Iterable<string>): void => {
    const held = before.get(key)
    if (held === undefined) return
    for (const id of adults) if (!held.has(id)) covers.set(id, (covers.get(id) ?? 0) + 1)
  }
  for (const row of plan.sessions) count(sessionKey(row), adultsOf(row))
  for (const row of plan.duties) count(dutyKey(row), row.adults)
  return covers
}

const adultsOf = ({ lead, assistants }: Plan['sessions'][number]): Set<string> =>
  new Set([lead, ...assistants])

const dutyKey = ({ school, duty, date }: Plan['duties'][number]): string =>
  JSON.stringify([school, duty, date])
