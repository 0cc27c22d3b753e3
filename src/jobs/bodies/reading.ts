import { connectTo, type Scope, type Transaction } from '../../database/database.ts'
import type { WeekKey } from '../../repositories/entities/kinds.ts'

/** A week in the database, and whose rows of it are seen. */
export interface InDatabase {
  readonly url: string
  readonly scope: Scope
  readonly key: WeekKey
}

const SECONDS = 60

/** Reads over a connection of its own: what a district says would hold up a server that only passes it on. */
export async function read<T>({ url, scope }: InDatabase, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const database = connectTo(url, 1)
  try {
    return await database.within(scope, work, SECONDS)
  } finally {
    await database.close()
  }
}
