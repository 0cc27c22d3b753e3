import type { SchoolId } from '../../models/ids.ts'
import { type Moved, movedBetween } from '../sharing/transfer.ts'
import { admissibleLoans } from './admissible.ts'
import { searchedAlone, searchedFreely } from './change.ts'
import type { Lent } from './index.ts'
import type { LoanPrice } from './price.ts'
import { type Turn, turnsOf } from './turns.ts'
import { type Setting, type World, worldValue } from './world.ts'
import { type Worth, worthOf } from './worth.ts'

/** (U, W, Z) of a district. */
interface DistrictValue {
  readonly unserved: number
  readonly worstShare: number
  readonly weighted: number
}

/** What there is to say of the loans of a week. */
export interface LoanReport {
  /** The loans made, each with what it costs its home school and is worth to its host, as it was priced when it was chosen. */
  readonly made: readonly LoanPrice[]
  /** Loans that could be made and were priced. */
  readonly looked: number
  /** Days of people and rooms that schools share which went over with the loans. */
  readonly shared: readonly Moved[]
  /** What teachers and home schools carry of loans. */
  readonly turns: readonly Turn[]
  readonly with: DistrictValue
  /** Without loans, after the same search of the schools that loans concern: what loans do, the search set aside. */
  readonly without: DistrictValue
  /** Were every admissible loan made at once at no cost to anybody, after the same search: an estimate, not a proof, of the most that loans could do. */
  readonly free: DistrictValue
  /** What one more teacher-day is worth at the weak schools as they stand. */
  readonly worth: readonly Worth[]
}

const districtValue = (world: World): DistrictValue => {
  const [, unserved, worstShare, weighted] = worldValue(world)
  return { unserved, worstShare, weighted }
}

/** Says of a district with its loans what they bring, what more could bring, and what one more teacher-day is worth. */
export async function reportLoans(setting: Setting, apart: World, lent: Lent): Promise<LoanReport> {
  const { week } = setting
  const { world, made, looked } = lent
  const shared = movedBetween(setting.allotments, lent.setting.allotments)
  const { loans } = world
  const open = new Set<SchoolId>(apart.parties.keys())
  const hosts = week.schools.filter(({ id, weak }) => weak && open.has(id)).map(({ id }) => id)
  return {
    made,
    looked,
    shared,
    turns: turnsOf(week, world.loans),
    with: districtValue(world),
    without: districtValue(await searchedAlone(setting, apart, { loans, transfers: shared })),
    free: districtValue(await searchedFreely(setting, apart, admissibleLoans(week, open))),
    worth: await worthOf(lent.setting, world, hosts),
  }
}
