import type { Fault } from '../../../models/faults.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Proof, Repair } from '../../../solver/index.ts'
import { cliFault } from '../../cli/fault.ts'
import { type PackedRoster, packRoster, rosterFrom } from '../../records/store-roster.ts'
import { disturbedIn, personChanges } from '../../reports/person-changes.ts'
import { checkedChanges, type NoRepair, repairsOf, whyNoRepair } from '../../solving/repair.ts'
import type { Ask } from '../asks.ts'

interface RebalanceInput {
  /** The roster that something happened to. */
  readonly roster: Uint8Array
  readonly ask: Ask<'rebalance'>
  /** The one school whose part may change; null: any. */
  readonly school: string | null
  /** Index 0 other than 0: stop with the repairs at hand. */
  readonly stop: Int32Array
}

/** A repair and whose week it changes. */
interface MadeRepair {
  readonly aim: Repair['aim']
  readonly changes: number
  readonly disturbed: { readonly students: number; readonly adults: number }
  readonly made: PackedRoster
}

/** What a rebalance came to: repairs, or why there is none, or what is wrong with what was said to have happened. */
export type RebalanceOutput =
  | { readonly wrong: readonly Fault[] }
  | { readonly none: Pick<NoRepair, 'faults'> }
  | {
      readonly touched: readonly string[]
      readonly proof: Proof
      readonly notes: readonly Fault[]
      readonly repairs: readonly MadeRepair[]
    }

/** What a roster says of every school but one, and of loans. */
function besides({ input, plan }: Roster, school: string): string {
  const own = new Set<string>(input.students.filter((row) => row.school === school).map(({ id }) => id))
  const isOther = (row: { readonly school: string }): boolean => row.school !== school
  const { sessions, duties, unserved, loans } = plan
  const left = unserved.filter(({ student }) => !own.has(student))
  return JSON.stringify([sessions.filter(isOther), duties.filter(isOther), left, loans])
}

const leavesOthers = (before: Roster, after: Roster, school: string): boolean =>
  besides(before, school) === besides(after, school)

/** Repairs a roster after something happened. */
export async function rebalanceBody({
  roster: bytes,
  ask,
  school,
  stop,
}: RebalanceInput): Promise<RebalanceOutput> {
  const before = rosterFrom(bytes)
  const checked = checkedChanges(before, ask.changes)
  if (!checked.ok) return { wrong: checked.faults }
  const { seed, work: rounds } = ask
  const found = await repairsOf(before, checked.value, { seed, rounds, stop, alone: school !== null })
  if (found.repairs.length === 0) return { none: whyNoRepair(before, found) }
  const own = found.repairs.filter(({ roster }) => school === null || leavesOthers(before, roster, school))
  if (own.length === 0) return { none: { faults: [cliFault('REPAIR_OF_OTHERS')] } }
  const repairs: MadeRepair[] = []
  for (const { aim, changes, roster, certificate } of own)
    repairs.push({
      aim,
      changes,
      disturbed: disturbedIn(personChanges(roster.input, before.plan, roster.plan)),
      made: await packRoster(roster, certificate),
    })
  return { touched: found.touched, proof: found.proof, notes: checked.notes, repairs }
}
