import { type Changes, changedWeek } from '../../models/changes.ts'
import { changeFaults } from '../../models/checks/changes.ts'
import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import type { Roster } from '../../models/roster.ts'
import { Opened, type Rebalanced, rebalance } from '../../solver/index.ts'
import { type Breach, type Certificate, verify } from '../../solver/verify/index.ts'
import { cliFault } from '../cli/fault.ts'
import type { Result } from '../files/result.ts'
import { loadEngine } from '../pool/engine.ts'
import { disturbedIn, personChanges } from '../reports/person-changes.ts'
import { VERSION } from '../version.ts'

/** Elementary changes of one round, in thousands. */
const ROUND = 100

const isError = ({ severity }: Fault): boolean => severity === 'error'

/** What happened, held against the roster that it happened to. What was wrong with its week before is not said again. */
export function checkedChanges(roster: Roster, made: Changes): Result<Changes> {
  const week = changedWeek(roster, made)
  const known = new Set(checkWeek(roster.input).map(({ code, where }) => `${code} ${where}`))
  const faults = [...changeFaults(roster.input, made), ...checkWeek(week)].filter(
    ({ code, where }) => !known.has(`${code} ${where}`),
  )
  return faults.some(isError)
    ? { ok: false, faults: faults.filter(isError) }
    : { ok: true, value: made, notes: faults }
}

/** How a roster is to be repaired. */
export interface Repairing {
  readonly seed: number
  /** Rounds of the search for each repair beyond the first. */
  readonly rounds: number
  /** Index 0 other than 0: stop with the repairs at hand. */
  readonly stop: Int32Array
  /** Other schools do nothing for the one that something happened to. */
  readonly alone?: boolean
}

/** Up to three verified repairs of a valid roster. */
export const repairsOf = async (
  roster: Roster,
  changes: Changes,
  { seed, rounds, stop, alone = false }: Repairing,
): Promise<Rebalanced> =>
  rebalance(new Opened(roster), changes, {
    seed,
    version: VERSION,
    work: rounds * ROUND,
    stop,
    alone,
    verify,
    engine: await loadEngine(),
    observe: () => undefined,
  })

/** Codes of the rules that are broken and of whatever else is wrong. */
export const whatIsWrong = ({ rules, faults }: Certificate): string[] => [
  ...rules.filter(({ broken }) => broken > 0).map(({ code }) => code),
  ...faults.map(({ code }) => code),
]

/** Why there is no repair: the budget of disturbance or of pay, pins, or a fault of the program. */
export interface NoRepair {
  readonly reason: 'budget' | 'pins' | 'invalid'
  readonly faults: readonly Fault[]
}

/** Reasons of a breach for which the budget or the pins answer, not the program. */
const OVER = ['H19 students_disturbed', 'H19 adults_disturbed']
const [PAY, PIN] = ['H17 over', 'H19 pin']
/** Beside one of these it follows from it: the plan without loans has the same budgets and pins to keep. */
const BESIDE = 'H15 without_loans_invalid'

const reasonOf = ({ rule, params }: Breach): string => `${rule} ${params['reason']}`

/** What is said of a roster that is no repair: each budget beyond which it is and each pin against which it is. */
export function whyNoRepair(before: Roster, { failed, proof }: Rebalanced): NoRepair {
  const rules = failed?.certificate.rules ?? []
  const breaches = rules.flatMap((rule) => rule.breaches).filter((each) => reasonOf(each) !== BESIDE)
  const of = (reasons: readonly string[]): Breach[] =>
    breaches.filter((each) => reasons.includes(reasonOf(each)))
  const [over, paid, pinned] = [of(OVER), of([PAY]), of([PIN])]
  if (failed === null || breaches.length === 0 || over.length + paid.length + pinned.length < breaches.length)
    return { reason: 'invalid', faults: [cliFault('ROSTER_INVALID', { rules: wrongWith(failed) })] }
  const nameOf = (school: string): string =>
    before.input.schools.find(({ id }) => id === school)?.name ?? school
  return {
    reason: over.length + paid.length > 0 ? 'budget' : 'pins',
    faults: [
      ...(over.length > 0 ? [overBudget(before, failed.roster, proof)] : []),
      ...paid.map(({ school, params }) =>
        cliFault('PAY_OVER_BUDGET', {
          school: nameOf(school),
          pay: Number(params['pay']),
          budget: Number(params['budget']),
        }),
      ),
      ...pinned.map(({ school, date = '', block = '', params }) =>
        cliFault('PIN_NOT_REPAIRED', { id: String(params['pin']), school: nameOf(school), date, block }),
      ),
    ],
  }
}

const wrongWith = (failed: Rebalanced['failed']): string =>
  failed === null ? '' : whatIsWrong(failed.certificate).join(', ')

/** That people are disturbed beyond the budget: how many, and what is proved of fewer. */
function overBudget(before: Roster, found: Roster, proof: Rebalanced['proof']): Fault {
  const disturbed = disturbedIn(personChanges(found.input, before.plan, found.plan))
  const { students: leastStudents, adults: leastAdults } = proof.forced
  const params = { ...disturbed, proof: proof.overBudget ?? 'unknown', leastStudents, leastAdults }
  return cliFault('REBALANCE_OVER_BUDGET', params)
}
