import type { Transaction } from '../database/database.ts'

const PREFIX = 'kehou-worker'

/** Name of a worker's connection, by which the others know it is there, and how many threads it has. */
export const workerName = (id: string, threads: number): string => `${PREFIX} ${threads} ${id}`

/** Threads that all workers but one have. A worker that is killed is gone from here at once: its connection is. */
export async function otherThreads(tx: Transaction, name: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ readonly threads: number }[]>`
    SELECT coalesce(sum(split_part(application_name, ' ', 2)::int), 0)::int AS threads FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE ${`${PREFIX} %`} AND application_name <> ${name}`
  return found?.threads ?? 0
}
