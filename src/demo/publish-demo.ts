import type { Roster } from '../../models/roster.ts'
import type { ProvedSchool } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { hashPassword } from '../access/secrets.ts'
import { type Database, SYSTEM } from '../database/database.ts'
import { FIRST_DISTRICT } from '../first-start.ts'
import { importWeek } from '../records/import-week.ts'
import { publish } from '../records/publish.ts'
import { snapshotOf } from '../records/snapshot.ts'
import { packRoster, storePackedRoster } from '../records/store-roster.ts'
import { countAccounts, createAccount } from '../repositories/accounts.ts'
import { OWNER, record } from '../repositories/audit.ts'
import { saveDistrict } from '../repositories/districts.ts'
import { putRoster } from '../repositories/rosters.ts'
import { DEMO_PASSWORD, demoPeople } from './people.ts'

/** Whether somebody uses this database already: the demonstration is put into an empty one alone. */
export const isInUse = async (database: Database): Promise<boolean> =>
  (await database.within(SYSTEM, countAccounts)) > 0

const SECONDS = 900
const NAME = '示范周'

/**
 * Puts a solved week into an empty database, published, with its people: whole or not at all.
 * @param proved what is proved of each school by itself
 */
export async function publishDemo(
  database: Database,
  made: Roster,
  proved: readonly ProvedSchool[] = [],
): Promise<void> {
  const packed = await packRoster(made, verify(made), { proved })
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const district = FIRST_DISTRICT
  await database.within(
    SYSTEM,
    async (tx) => {
      await saveDistrict(tx, { id: district, name: made.input.district.name, zone: made.input.district.zone })
      const accounts = []
      for (const person of demoPeople(made)) {
        const account = { ...person, districtId: district, passwordHash, mustChange: false, lang: 'zh' }
        accounts.push(await createAccount(tx, account))
      }
      const now = new Date()
      const by = accounts.find(({ role }) => role === 'bureau')?.id
      if (by === undefined) throw new Error('the demonstration has no bureau')
      const week = await importWeek(tx, { district, name: NAME, copyOf: null }, made.input)
      const { revision, print } = await snapshotOf(tx, { district, week: week.id })
      const as = { district, week: week.id, job: null, parent: null, name: NAME, origin: 'solve' } as const
      const draft = await storePackedRoster(tx, { ...as, weekRevision: revision, weekPrint: print }, packed)
      const all = { school: null, student: null, date: null, block: null, cause: null, reason: NAME }
      const excuses = made.plan.unserved.length === 0 ? [] : [all]
      const { id, version } = await putRoster(tx, draft.id, { name: NAME, excuses }, draft.version)
      await publish(tx, { roster: id, version, by, now })
      const deeds = [
        ...accounts.map((made) => ({
          action: 'create',
          kind: 'account',
          object: made.id,
          school: made.schoolId,
        })),
        { action: 'import', kind: 'week', object: week.id, school: null },
        { action: 'solve', kind: 'roster', object: id, school: null },
        { action: 'publish', kind: 'roster', object: id, school: null },
      ]
      const owner = { district, account: null, role: OWNER, before: null, after: null, request: 'kehou demo' }
      for (const deed of deeds)
        await record(tx, { ...owner, ...deed, week: deed.kind === 'account' ? null : week.id }, now)
    },
    SECONDS,
  )
}
