import type { Published } from '../plan/changes.ts'
import type { PlanView } from '../plan/index.ts'
import type { ChoiceAccount } from './choice-account.ts'

/** Whose cost it is: as much as there is to name. `session` is `group date first block`. */
export interface Bearer {
  readonly school: string
  readonly student?: string
  readonly staff?: string
  readonly session?: string
}

/** Books a cost before the weight; a term books nothing for a cost of 0. */
type Charge = (cost: number, bearer: Bearer) => void

/** What the terms read beside the plan, worked out once. */
export interface Scored {
  readonly plan: PlanView
  /** S01 by student index. */
  readonly accounts: readonly ChoiceAccount[]
  readonly published: Published | null
}

/** An objective term as the verifier reads it. */
export type Term = (of: Scored, charge: Charge) => void
