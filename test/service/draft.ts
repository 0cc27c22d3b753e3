import type { Roster } from '../../models/roster.ts'
import { verify } from '../../solver/verify/index.ts'
import type { Database } from '../../src/database/database.ts'
import { snapshotOf } from '../../src/records/snapshot.ts'
import { storeRoster } from '../../src/records/store-roster.ts'
import { putRoster, type StoredRoster } from '../../src/repositories/rosters.ts'
import type { StoredDistrict } from './district.ts'

const EVERYBODY = { school: null, student: null, date: null, block: null, cause: null, reason: 'small' }

/** Stores a roster of a district's week as a draft of the data as they are, with an excuse for all that is unserved. */
export const storeDraft = (
  database: Database,
  { scope, key }: StoredDistrict,
  roster: Roster,
): Promise<StoredRoster> =>
  database.within(
    scope,
    async (tx) => {
      const { revision, print } = await snapshotOf(tx, key)
      const as = { ...key, job: null, parent: null, name: 'draft', origin: 'solve' } as const
      const of = { weekRevision: revision, weekPrint: print }
      const { id, name, version } = await storeRoster(tx, { ...as, ...of }, roster, verify(roster))
      return await putRoster(tx, id, { name, excuses: [EVERYBODY] }, version)
    },
    60,
  )
