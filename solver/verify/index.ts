import type { SchoolId } from '../../models/ids.ts'
import type { StudentBlock } from '../../models/plan.ts'
import type { Roster, Score } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Certificate, Refusal } from './certificate.ts'
import { checkBound, checkHash, checkRefused, checkScore, checkUnserved, hashOf } from './claims.ts'
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

export { accountOf } from './account.ts'
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
function readBaseline(roster: Pick<Roster, 'withoutLoans'>, week: WeekView, judged: Judged): Baseline | null {
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

/** What the rosters of a week are checked against that stand beside the same plan without loans: read once for many of them. */
export interface Yardstick {
  readonly week: WeekView
  readonly judged: Judged
  readonly baseline: Baseline | null
  /** The hash of the week; undefined where it has none. */
  readonly hash: string | undefined
}

/** Reads what rosters are checked against. */
export function yardstickOf(roster: Pick<Roster, 'input' | 'withoutLoans'>): Yardstick {
  const { week, judged } = readInput(roster.input)
  return { week, judged, baseline: readBaseline(roster, week, judged), hash: hashOf(roster.input) }
}

/** A roster that claims no score yet. */
type Unscored = Omit<Roster, 'score'>

function checkFile(plan: PlanView, roster: Unscored, { judged, hash }: Yardstick, faults: Faults): void {
  checkHash(roster.inputHash, hash, faults)
  checkReferences(plan, faults)
  checkDuplicates(plan, faults)
  checkIds(plan, faults)
  checkUnserved(plan, roster.causes, faults)
  checkRefused(plan, roster.refused, judged.refusals, faults)
}

/** @param claimed the score that the roster claims; null: the one that is found */
function certified(roster: Unscored, claimed: Score | null, yardstick: Yardstick): Certificate {
  const { week, judged, baseline } = yardstick
  const plan = readPlan(week, roster.plan, { withoutLoans: false, baseline })
  const faults = faultsOf()
  checkFile(plan, roster, yardstick, faults)
  const rules = judgePlan(plan, judged)
  const scored = prepare(plan)
  const { score, perSchool } = scoreOf(scored)
  checkScore(claimed ?? score, score, faults)
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

/**
 * Checks a roster file against every hard rule and against what it claims of itself, from the file alone. Shares
 * nothing with the search but the models. Never throws on a roster that the schema admits.
 */
export const verify = (roster: Roster): Certificate => certified(roster, roster.score, yardstickOf(roster))

/**
 * A roster with the score that is found, and what `verify` says of it then.
 * @param yardstick of the roster (`yardstickOf`)
 */
export function scored(
  roster: Unscored,
  yardstick: Yardstick = yardstickOf(roster),
): { readonly roster: Roster; readonly certificate: Certificate } {
  const certificate = certified(roster, null, yardstick)
  return { roster: { ...roster, score: certificate.score }, certificate }
}

/** What a plan breaks on the data of a week: rules, and what it names, repeats or leaves out. */
export type Judgement = Pick<Certificate, 'rules' | 'faults'>

/**
 * Judges plans on the data of a week, whatever week they were made of and whatever their files claim. The week is read once for all of them,
 * every breach is told, and nothing is counted that no rule asks for.
 */
export function judgeOn(
  input: Week,
  rosters: readonly Pick<Roster, 'plan' | 'causes' | 'withoutLoans'>[],
): Judgement[] {
  const { week, judged } = readInput(input)
  return rosters.map((roster) => {
    const baseline = readBaseline(roster, week, judged)
    const plan = readPlan(week, roster.plan, { withoutLoans: false, baseline })
    const faults = faultsOf(Number.POSITIVE_INFINITY)
    checkReferences(plan, faults)
    checkDuplicates(plan, faults)
    checkUnserved(plan, roster.causes, faults)
    return { rules: judgePlan(plan, judged, Number.POSITIVE_INFINITY), faults: faults.list() }
  })
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
