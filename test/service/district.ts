import type { Week } from '../../models/week.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import type { Database, Scope } from '../../src/database/database.ts'
import { importWeek } from '../../src/records/import-week.ts'
import { saveDistrict } from '../../src/repositories/districts.ts'
import type { StoredWeek } from '../../src/repositories/weeks.ts'

/** A district in a database with a week in it. */
export interface StoredDistrict {
  readonly scope: Scope
  /** The week as it was imported. */
  readonly week: Week
  readonly stored: StoredWeek
  readonly key: { readonly week: string; readonly district: string }
}

/** Makes a district whose one week is a reference case, or any other week without faults. */
export async function storeDistrict(
  database: Database,
  district: string,
  given: CaseName | Week = 'school-S',
): Promise<StoredDistrict> {
  const week = typeof given === 'string' ? generate(given) : given
  const scope = { district, school: null }
  const stored = await database.within(
    scope,
    async (tx) => {
      await saveDistrict(tx, { id: district, name: district, zone: week.district.zone })
      return await importWeek(tx, { district, name: '第一周', copyOf: null }, week)
    },
    60,
  )
  return { scope, week, stored, key: { week: stored.id, district } }
}
