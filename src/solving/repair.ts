import { type Changes, changedWeek } from '../../models/changes.ts'
import { changeFaults } from '../../models/checks/changes.ts'
import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import type { Roster } from '../../models/roster.ts'
import { Opened, type Rebalanced, rebalance } from '../../solver/index.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'
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
  const faults = [...changeFaults(week, made), ...checkWeek(week)].filter(
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

const OVER = ['H19 students_disturbed', 'H19 adults_disturbed']

export function whyNoRepair(before: Roster, { failed, proof }: Rebalanced): NoRepair {
  const breaches = failed?.certificate.rules.flatMap((rule) => rule.breaches) ?? []
  const reasons = new Set(breaches.map(({ rule, params }) => `${rule} ${params['reason']}`))
  if (failed !== null && reasons.size > 0 && [...reasons].every((reason) => OVER.includes(reason))) {
    const disturbed = disturbedIn(personChanges(failed.roster.input, before.plan, failed.roster.plan))
    const { students: leastStudents, adults: leastAdults } = proof.forced
    const params = { ...disturbed, proof: proof.overBudget ?? 'unknown', leastStudents, leastAdults }
    return { reason: 'budget', faults: [cliFault('REBALANCE_OVER_BUDGET', params)] }
  }
  if (reasons.size === 1 && reasons.has('H19 pin'))
    return {
      reason: 'pins',
      faults: breaches.map(({ school, date = '', block = '', params }) =>
        cliFault('PIN_NOT_KEPT', { id: String(params['pin']), school, date, block }),
      ),
    }
  if (reasons.size === 1 && reasons.has('H17 over'))
    return {
      reason: 'budget',
      faults: breaches.map(({ school, params }) => {
        const name = before.input.schools.find(({ id }) => id === school)?.name ?? school
        return cliFault('PAY_OVER_BUDGET', {
          school: name,
          pay: Number(params['pay']),
          budget: Number(params['budget']),
        })
      }),
    }
  const rules = failed === null ? '' : whatIsWrong(failed.certificate).join(', ')
  return { reason: 'invalid', faults: [cliFault('ROSTER_INVALID', { rules })] }
}
