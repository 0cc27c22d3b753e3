import type { Plan, StudentBlock } from '../../../models/plan.ts'
import type { Score } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import type { RuleResult } from '../../../solver/verify/certificate.ts'
import { requiredBlocks } from '../../../solver/verify/index.ts'
import { readInput } from '../../../solver/verify/input.ts'
import { judgePlan } from '../../../solver/verify/judge.ts'
import { readPlan } from '../../../solver/verify/plan/read.ts'
import { prepare, scoreOf } from '../../../solver/verify/score.ts'

/** The verifier with one week read once, for many plans. */
export interface Verifier {
  readonly required: readonly StudentBlock[]
  readonly rules: (plan: Plan) => readonly RuleResult[]
  readonly score: (plan: Plan) => Score
}

export function verifierOf(input: Week): Verifier {
  const { week, judged } = readInput(input)
  const view = (plan: Plan) => readPlan(week, plan, { withoutLoans: false, baseline: null })
  return {
    required: requiredBlocks(input),
    rules: (plan) => judgePlan(view(plan), judged),
    score: (plan) => scoreOf(prepare(view(plan))).score,
  }
}
