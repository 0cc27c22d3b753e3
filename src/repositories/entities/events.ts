import type { Transaction } from '../../database/database.ts'
import type { WeekKey } from './kinds.ts'

/** Notes which published roster answers events of a week. */
export async function answerEvents(
  tx: Transaction,
  { week }: WeekKey,
  events: readonly string[],
  roster: string,
): Promise<void> {
  await tx.event.updateMany({ where: { weekId: week, id: { in: [...events] } }, data: { rosterId: roster } })
}

/** Events of a week that no published roster answers, in order. */
export const openEvents = async (tx: Transaction, { week }: WeekKey): Promise<string[]> =>
  (
    await tx.event.findMany({
      where: { weekId: week, rosterId: null },
      orderBy: [{ place: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
  ).map(({ id }) => id)
