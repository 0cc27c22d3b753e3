import type { Roster } from '../../models/roster.ts'
import type { Forced } from './forced.ts'

/** What is proved of a rebalance, by an exact model of the touched school or by a count of what is forced. */
export interface Proof {
  /**
   * No repair that leaves as few unserved has a smaller sum of changes (S09), while the other schools and the loans stay as they are, or
   * whatever they do where it is what is forced; null: not looked at.
   */
  readonly atLeast: number | null
  /**
   * Whether the first repair is proved to change the least, whatever other schools do; `unknown` where the bound lies below it, or
   * a loan or something shared could make it less.
   */
  readonly fewest: 'proved' | 'unknown'
  /**
   * Where no repair keeps within the budget of disturbance, what is proved: that there is none (`impossible`), and that none
   * exceeds it by fewer people than the one found either (`least`); `_alone`: while the other schools and the loans stay as they are.
   */
  readonly overBudget: OverBudget | null
  /** What no repair can avoid, whatever schools do for each other. */
  readonly forced: Forced
}

type OverBudget = 'least' | 'impossible' | 'least_alone' | 'impossible_alone' | 'unknown'

/** What is proved of one school. */
export type Known = Omit<Proof, 'forced'>

const ALONE = { least: 'least_alone', impossible: 'impossible_alone' } as const

/** What is left of a proof about one school where others could help it. */
export const withOthers = (proof: Known): Known => ({
  ...proof,
  fewest: 'unknown',
  overBudget:
    proof.overBudget === 'least' || proof.overBudget === 'impossible'
      ? ALONE[proof.overBudget]
      : proof.overBudget,
})

/** Nothing is claimed. */
export const UNPROVED: Known = { atLeast: null, fewest: 'unknown', overBudget: null }

/** A rebalance as it was found. */
interface Found {
  /** The repair with the fewest changes; null: none is valid. */
  readonly first: { readonly roster: Roster; readonly changes: number } | null
  /** People beyond the budget of disturbance in what was found, and in what is forced. */
  readonly over: number
  readonly least: number
  /** Proofs are asked for. */
  readonly isAsked: boolean
}

/** What is proved, with what no repair can avoid. */
export function proofOf(known: Known, forced: Forced, { first, over, least, isAsked }: Found): Proof {
  if (!isAsked) return { ...known, forced }
  if (first === null) {
    const isOver = least > 0 && known.overBudget !== null && known.overBudget !== 'least'
    const overBudget = isOver ? (least >= over ? 'least' : 'impossible') : known.overBudget
    return { ...known, overBudget, forced }
  }
  const { changes } = forced
  if (first.roster.score.unserved === 0 && first.changes === changes)
    return { atLeast: changes, fewest: 'proved', overBudget: null, forced }
  return { ...known, atLeast: changes === 0 ? known.atLeast : Math.max(known.atLeast ?? 0, changes), forced }
}
