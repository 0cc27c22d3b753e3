import { randomUUID } from 'node:crypto'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import type { Database, Transaction } from '../../../src/database/database.ts'
import { publish } from '../../../src/records/publish.ts'
import { snapshotOf } from '../../../src/records/snapshot.ts'
import { storeRoster } from '../../../src/records/store-roster.ts'
import { putRoster, type StoredRoster } from '../../../src/repositories/rosters.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'

export const NOW = new Date('2026-11-20T08:00:00Z')
export const BY = randomUUID()

/** A district of one week in which somebody is absent, solved, in a database of its own. */
export interface North {
  readonly database: Database
  readonly home: StoredDistrict
  readonly roster: Roster
}

export async function openNorth(): Promise<North> {
  const database = await freshDatabase()
  const home = await storeDistrict(
    database,
    'north',
    weekWith((input) => {
      input.events = [{ id: 'E1', kind: 'absence', staff: 'T2', from: '2026-11-27', to: '2026-11-27' }]
    }),
  )
  return { database, home, roster: (await settled(home.week)).roster }
}

export const within = <T>({ database, home }: North, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  database.within(home.scope, work)

/**
 * A draft of the district's week, everybody excused whom it leaves unserved.
 * @param parent what it was made of: then of the data as they were one change ago
 */
export const draftOf = (north: North, made: Roster, parent: string | null): Promise<StoredRoster> =>
  within(north, async (tx) => {
    const { revision, print } = await snapshotOf(tx, north.home.key)
    const as = { district: 'north', week: north.home.key.week, job: null, parent, name: '' }
    const weekRevision = parent === null ? revision : revision - 1
    const of = { origin: parent === null ? 'solve' : 'edit', weekRevision, weekPrint: print } as const
    const stored = await storeRoster(tx, { ...as, ...of }, made, verify(made))
    const all = { school: null, student: null, date: null, block: null, cause: null, reason: '小例' }
    return await putRoster(tx, stored.id, { name: '', excuses: [all] }, stored.version)
  })

export const published = (north: North, { id, version }: StoredRoster) =>
  within(north, (tx) => publish(tx, { roster: id, version, by: BY, now: NOW }))
