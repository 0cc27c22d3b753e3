import type { Fault } from '../../../models/faults.ts'
import type { Proof, Repair } from '../../../solver/index.ts'
import { type PackedRoster, packRoster, rosterFrom } from '../../records/store-roster.ts'
import { disturbedIn, personChanges } from '../../reports/person-changes.ts'
import { checkedChanges, type NoRepair, repairsOf, whyNoRepair } from '../../solving/repair.ts'
import type { Ask } from '../asks.ts'

interface RebalanceInput {
  /** The roster that something happened to. */
  readonly roster: Uint8Array
  readonly ask: Ask<'rebalance'>
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
  | { readonly none: NoRepair }
  | {
      readonly touched: readonly string[]
      readonly proof: Proof
      readonly notes: readonly Fault[]
      readonly repairs: readonly MadeRepair[]
    }

/** Repairs a roster after something happened. */
export async function rebalanceBody({ roster: bytes, ask, stop }: RebalanceInput): Promise<RebalanceOutput> {
  const before = rosterFrom(bytes)
  const checked = checkedChanges(before, ask.changes)
  if (!checked.ok) return { wrong: checked.faults }
  const { seed, work: rounds } = ask
  const found = await repairsOf(before, checked.value, { seed, rounds, stop })
  if (found.repairs.length === 0) return { none: whyNoRepair(before, found) }
  const repairs: MadeRepair[] = []
  for (const { aim, changes, roster, certificate } of found.repairs)
    repairs.push({
      aim,
      changes,
      disturbed: disturbedIn(personChanges(roster.input, before.plan, roster.plan)),
      made: await packRoster(roster, certificate),
    })
  return { touched: found.touched, proof: found.proof, notes: checked.notes, repairs }
}
