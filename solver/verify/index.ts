import type { SchoolId } from '../../models/ids.ts'
import type { StudentBlock } from '../../models/plan.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Certificate, Refusal } from './certificate.ts'
import { checkBound, checkHash, checkRefused, checkScore, checkUnserved } from './claims.ts'
import { readInput } from './input.ts'
import { judgePlan } from './judge.ts'
import { checkLottery } from './lottery/index.ts'
import { type Baseline, type PlanView, unservedOf } from './plan/index.ts'
import { readPlan } from './plan/read.ts'
import { checkDuplicates, checkIds, checkReferences } from './plan/references.ts'
import { type Judged, judgeInput } from './refusals.ts'
import { prepare, scoreOf } from './score.ts'
import { type Faults, faultsOf } from './tally.ts'
import type { WeekView } from './week/index.ts'
import { readSchools } from './week/schools.ts'

export type {
  Breach,
  Certificate,
  Params,
  Place,
  Refusal,
  RuleResult,
} from './certificate.ts'
export { FAULT_CODES } from './certificate.ts'
export { scoreParts } from './parts.ts'

/** The plan without loans, verified: what is wrong with it, and how many blocks each school leaves unserved. */
function readBaseline(roster: Roster, week: WeekView, judged: Judged): Baseline | null {
  if (roster.withoutLoans === null) return null
  const plan = readPlan(week, roster.withoutLoans, { withoutLoans: true, baseline: null })
  const faults = faultsOf()
  checkReferences(plan, faults)
  checkDuplicates(plan, faults)
  const unserved = new Map<SchoolId, number>()
  for (const who of week.students) {
    const { school } = who.student
    unserved.set(school, (unserved.get(school) ?? 0) + unservedOf(plan, who).length)
  }
  return {
    unserved,
    wrong: [
      ...judgePlan(plan, judged)
        .filter(({ broken }) => broken > 0)
        .map(({ code, broken }) => ({ code, count: broken })),
      ...faults.list().map(({ code, count }) => ({ code, count })),
    ],
  }
}

function checkFile(plan: PlanView, roster: Roster, refusals: readonly Refusal[], faults: Faults): void {
  checkHash(roster, faults)
  checkReferences(plan, faults)
  checkDuplicates(plan, faults)
  checkIds(plan, faults)
  checkUnserved(plan, roster.causes, faults)
  checkRefused(plan, roster.refused, refusals, faults)
}

/**
 * Checks a roster file against every hard rule and against what it claims of itself, from the file alone. Shares
 * nothing with the search but the models. Never throws on a roster that the schema admits.
 */
export function verify(roster: Roster): Certificate {
  const { week, judged } = readInput(roster.input)
  const plan = readPlan(week, roster.plan, {
    withoutLoans: false,
    baseline: readBaseline(roster, week, judged),
  })
  const faults = faultsOf()
  checkFile(plan, roster, judged.refusals, faults)
  const rules = judgePlan(plan, judged)
  const scored = prepare(plan)
  const { score, perSchool } = scoreOf(scored)
  checkScore(roster.score, score, faults)
  checkBound(roster.bound, score, faults)
  // In a plan that breaks a rule no exchange could leave every rule kept, so there is nothing to test.
  const kept = rules.every(({ broken }) => broken === 0)
  const lotteryKept = kept && checkLottery(scored, faults)
  return {
    valid: kept && faults.count() === 0,
    complete: score.unserved === 0,
    lotteryKept,
    rules,
    faults: faults.list(),
    refusals: judged.refusals,
    score,
    perSchool,
  }
}

/** Judges what the schools of a week declare: those that are refused, each with every reason. */
export function refusals(week: Week): readonly Refusal[] {
  const folded = withEvents(week)
  return judgeInput(folded, readSchools(folded)).refusals
}

/** Every required student-block of a week, student by student in order of time; nothing of a refused school. */
export function requiredBlocks(week: Week): StudentBlock[] {
  return readInput(week).week.students.flatMap(({ student, required }) =>
    required.map(({ day, code }) => ({ student: student.id, date: day.date, block: code })),
  )
}
