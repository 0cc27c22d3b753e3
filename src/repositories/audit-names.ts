import type { Transaction } from '../database/database.ts'
import type { Recorded } from './audit.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What accounts, weeks and rosters of deeds are called today, by id. Of what is gone, or is not seen, there is no name: the record itself
 * holds none, so that somebody can be erased.
 */
export async function namesOfDeeds(
  tx: Transaction,
  deeds: readonly Recorded[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(deeds.flatMap(({ account, object, week }) => [account, object, week]))].filter(
    (id): id is string => id !== null && UUID.test(id),
  )
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const accounts = await tx.account.findMany({ where, select: { id: true, login: true, name: true } })
  const select = { id: true, name: true } as const
  const weeks = await tx.week.findMany({ where, select })
  const rosters = await tx.roster.findMany({ where, select })
  return new Map([
    ...accounts.map(({ id, login, name }) => [id, name === '' ? login : `${name} · ${login}`] as const),
    ...[...weeks, ...rosters].map(({ id, name }) => [id, name] as const),
  ])
}
