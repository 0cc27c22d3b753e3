import type { ErrorCode } from '../../../models/errors.ts'
import type { RuleCode } from '../../../models/policy/rules.ts'
import type { Week } from '../../../models/week.ts'
import type { Params } from '../certificate.ts'
import type { PlanView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { SchoolView } from '../week/schools.ts'

/** What an input rule reads: a school, its activities, the district. */
export interface Declared {
  readonly school: SchoolView
  readonly activities: Week['activities']
  readonly district: Week['district']
}

/** Says why a school is refused. `code` is an entry of the error index. */
export type Refuse = (code: ErrorCode, params: Params) => void

/** A hard rule as the verifier reads it. */
export interface RuleFor<Code extends RuleCode> {
  readonly code: Code
  /** Judges what one school declares. Returns how many facts it looked at. */
  readonly input?: (declared: Declared, refuse: Refuse) => number
  /** Judges a plan. */
  readonly roster?: (plan: PlanView, tally: Tally) => void
}
