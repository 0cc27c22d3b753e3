import { type Aim, type Changes, changedWeek } from '../../models/changes.ts'
import type { SchoolId } from '../../models/ids.ts'
import { normalise } from '../../models/normal.ts'
import type { Roster } from '../../models/roster.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Engine } from '../lp/engine.ts'
import { type Opened, openSchool } from '../opened.ts'
import { refusedSchools } from '../rules/refusals.ts'
import type { State } from '../state.ts'
import type { Certificate } from '../verify/index.ts'
import { assembleRepair, mergedPlan, type Parts } from './assemble.ts'
import { isImpossible, leastChanges } from './least/prove.ts'
import { admit, changesOf, discharge, limitsFor, loosen, squeeze } from './school.ts'
import { reweigh } from './tidy.ts'
import { touchedSchools } from './touched.ts'
import { FEWEST } from './value.ts'

/** A repaired roster, verified. */
export interface Repair {
  readonly aim: Aim
  readonly roster: Roster
  readonly certificate: Certificate
  /** S09 before its weight: 3 a student-block, 5 an adult and block, 1 a room. */
  readonly changes: number
}

/** What is proved of a rebalance by an exact model of the touched school. */
export interface Proof {
  /** No repair of the school that leaves as few unserved has a smaller sum of changes (S09); null: not looked at. */
  readonly atLeast: number | null
  /** Whether the first repair serves everybody and is proved to change the least; `unknown` where the bound lies below it. */
  readonly fewest: 'proved' | 'unknown'
  /** Where no repair keeps within the budget of disturbance: whether that is proved. */
  readonly overBudget: 'impossible' | 'unknown' | null
}

/** What came of a rebalance. */
export interface Rebalanced {
  /** Schools that something happened to; every other one is as it was published. */
  readonly touched: readonly SchoolId[]
  /** Valid repairs, from the fewest changes to the best score; equal ones once. */
  readonly repairs: readonly Repair[]
  readonly proof: Proof
  /** The best that was found and is not valid: over the budget of disturbance, or against a pin that nothing keeps. */
  readonly failed: Repair | null
}

/** What a rebalance is given besides the roster and the changes. */
export interface RebalanceRun {
  readonly seed: number
  readonly version: string
  /** Elementary changes, in thousands for each school, of the search for each repair beyond the first; 0: the first alone. */
  readonly work: number
  /** Index 0 other than 0: stop with the repairs at hand. */
  readonly stop: Int32Array
  /** The verifier, handed in so that nothing here can lean on it. */
  readonly verify: (roster: Roster) => Certificate
  /** For proofs; null: none. */
  readonly engine: Engine | null
  /** Told of each repair as soon as it is verified. */
  readonly observe: (repair: Repair) => void
}

/** How much more than its weight S09 weighs on the way to the best score. */
const BETWEEN = 4

/**
 * Repairs a published roster after something happened: reads the touched schools back, mends them with as few changes as
 * possible, then searches on towards the best score. Groups keep their names, so that the verifier can hold each repair
 * against what was published. Deterministic in seed and work.
 * @param opened the published roster, valid
 * @param changes without faults (`checkWeek` of the changed week, `changeFaults`)
 */
export function rebalance(opened: Opened, changes: Changes, run: RebalanceRun): Rebalanced {
  const { plan } = opened.roster
  const week = normalise(changedWeek(opened.roster, changes))
  const folded = withEvents(week)
  const refused = refusedSchools(folded)
  const closed = new Set<SchoolId>(refused.map(({ school }) => school))
  const touched = touchedSchools(folded, plan, changes).map(({ id }) => id)
  const served = touched.filter((id) => !closed.has(id))
  const schoolOf = new Map<string, SchoolId>(folded.students.map(({ id, school }) => [id, school]))
  const limits = folded.disturbance
  const stopped = (): boolean => Atomics.load(run.stop, 0) !== 0

  const states: State[] = []
  const before = new Map<SchoolId, ArrayLike<number>>()
  const told: Repair[] = []
  let failed: Repair | null = null
  const partsFor = (all: boolean): Parts => {
    const repairs = states.map((state) => discharge(state, all))
    return {
      opened,
      week,
      refused,
      touched,
      repairs,
      before: (id) => before.get(id) ?? opened.school(id).state.raw,
    }
  }
  const judged = (aim: Aim, parts: Parts, work: number): Repair => {
    const roster = assembleRepair(parts, { version: run.version, seed: run.seed, work })
    const changed = parts.repairs.reduce((sum, repair) => sum + changesOf(repair), 0)
    return { aim, roster, certificate: run.verify(roster), changes: changed }
  }
  const conclude = (aim: Aim, work: number): void => {
    let repair = judged(aim, partsFor(false), work)
    // Students whom the repair did not move were in order before; should the verifier think otherwise, all are looked at.
    if (!repair.certificate.valid && repair.certificate.faults.some(({ code }) => code === 'ROSTER_LOTTERY'))
      repair = judged(aim, partsFor(true), work)
    if (!repair.certificate.valid) failed ??= repair
    else if (!told.some(({ roster }) => isSame(roster.plan, repair.roster.plan))) {
      told.push(repair)
      run.observe(repair)
    }
  }

  const prove = (): Proof => {
    const state = states[0]
    if (states.length === 0) return { atLeast: 0, fewest: 'proved', overBudget: null }
    // Several schools might help each other out with people they share: one model would not bound them together.
    if (run.engine === null || states.length !== 1 || state === undefined)
      return { atLeast: null, fewest: 'unknown', overBudget: null }
    if (told.length === 0) {
      const isProved = limits !== null && isImpossible(run.engine, state, limits)
      return { atLeast: null, fewest: 'unknown', overBudget: isProved ? 'impossible' : 'unknown' }
    }
    reweigh(state, FEWEST)
    const least = leastChanges(run.engine, state)
    if (least.state !== state) {
      states[0] = least.state
      const [first] = told.splice(0)
      conclude('fewest', 0)
      if (told.length === 0 && first !== undefined) told.push(first)
    }
    const [first] = told
    // With students left over, a repair that serves more might change more: then nothing is proved of the least.
    const isLeast = first?.changes === least.bound && first.roster.score.unserved === 0
    const fewest = isLeast ? 'proved' : 'unknown'
    return { atLeast: least.bound, fewest, overBudget: null }
  }

  const rivals = new Set<SchoolId>()
  for (const id of served) {
    const done = served.slice(0, states.length)
    const repairs = states.map((state) => discharge(state, false))
    const now = mergedPlan(plan, (student) => schoolOf.get(student), done, repairs)
    // A lent teacher's load is one sum over schools: what a school cost before depends on the others as they are by now.
    if (plan.loans.length > 0 && done.length > 0) before.set(id, openSchool(opened.week, now, id).state.raw)
    states.push(admit(folded, now, id, rivals))
    rivals.add(id)
  }
  states.forEach((state, index) => {
    states[index] = squeeze(state, limitsFor(limits, states, index))
  })
  conclude('fewest', 0)
  const proof = prove()
  for (const [aim, weight] of [
    ['between', BETWEEN * folded.weights.S09],
    ['best', folded.weights.S09],
  ] as const) {
    if (run.work === 0 || stopped() || told.length === 0) break
    states.forEach((state, index) => {
      states[index] = loosen(state, weight, { seed: run.seed, work: run.work * 1000, stopped })
    })
    if (stopped()) break
    conclude(aim, run.work)
  }
  return { touched, repairs: told, proof, failed: told.length > 0 ? null : failed }
}

const isSame = (a: Roster['plan'], b: Roster['plan']): boolean => JSON.stringify(a) === JSON.stringify(b)
