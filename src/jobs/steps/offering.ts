import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { PgBoss } from 'pg-boss'
import type { Database } from '../../database/database.ts'
import { keepWeek, offerSteps } from '../../repositories/job-steps.ts'
import { sendSteps } from '../queue.ts'
import type { Board, Own } from './board.ts'
import type { Desk } from './desk.ts'

const squeeze = promisify(deflateRaw)

/** Steps offered at once for each thread that others have: one to do and one to do next. */
const EACH = 2

interface Means {
  readonly database: Database
  readonly boss: PgBoss
  readonly board: Board
  /** Threads that other workers have. */
  readonly others: number
}

/**
 * Offers steps that wait here to the threads of other workers, as many as those can have use for. With no other worker
 * nothing is written down but results.
 */
export async function offerSurplus(
  desks: readonly Desk[],
  { database, boss, board, others }: Means,
): Promise<void> {
  const outstanding = desks.reduce((sum, desk) => sum + desk.outstanding, 0)
  const steps = board.surplus(Math.max(0, EACH * others - outstanding))
  for (const desk of new Set(steps.map(({ own }) => own.desk))) {
    const mine = steps.filter(({ own }) => own.desk === desk)
    try {
      await offer(desk, mine, database, boss)
    } catch (error) {
      for (const step of mine) board.add(step)
      throw error
    }
  }
}

async function offer(desk: Desk, steps: readonly Own[], database: Database, boss: PgBoss): Promise<void> {
  const { scope, job } = desk
  const weeks = new Map(
    steps.flatMap(({ own: { ask } }) =>
      desk.weeks.has(ask.weekKey) ? [] : [[ask.weekKey, ask.week] as const],
    ),
  )
  for (const [key, week] of weeks) {
    const bytes = new Uint8Array(await squeeze(new Uint8Array(week).slice(), { level: 1 }))
    await database.within(scope, (tx) => keepWeek(tx, scope.district, { job, key }, bytes))
    desk.weeks.add(key)
  }
  const keys = steps.map(({ own: { ask } }) => ask.key)
  await database.within(scope, async (tx) => {
    const offers = steps.map(({ own: { ask } }) => ({ key: ask.key, week: ask.weekKey, task: ask.task }))
    await offerSteps(tx, scope.district, job, offers)
    await sendSteps(
      boss,
      tx,
      keys.map((key) => ({ job, key })),
    )
  })
  desk.offered(keys)
}
