import { type Aim, type Changes, changedWeek } from '../../models/changes.ts'
import { hashWeek } from '../../models/hash.ts'
import type { SchoolId } from '../../models/ids.ts'
import { normalise } from '../../models/normal.ts'
import type { Roster } from '../../models/roster.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Engine } from '../lp/engine.ts'
import type { Opened } from '../opened.ts'
import { peopleDisturbed } from '../rules/pins/limits.ts'
import { refusedSchools } from '../rules/refusals.ts'
import type { State } from '../state.ts'
import type { Certificate } from '../verify/index.ts'
import { asPublished, type Mended, worseHome } from './admit.ts'
import { assembleRepair } from './assemble.ts'
import { forcedBy } from './forced.ts'
import { exactRepair, isExact } from './least/exact.ts'
import { excessIn, excessOf, leastChanges, proveOver } from './least/prove.ts'
import { mayOthersHelp } from './others.ts'
import { isPinnedDown } from './pinned.ts'
import { settled } from './polish.ts'
import { type Known, type Proof, proofOf, UNPROVED, withOthers } from './proof.ts'
import { betterOf, ranked } from './ranked.ts'
import { changesOf, discharge, loosen } from './school.ts'
import { summed } from './sums.ts'
import { reweigh } from './tidy.ts'
import { touchedSchools } from './touched.ts'
import { FEWEST } from './value.ts'
import { nearestOf, waysWithin } from './within.ts'

/** A repaired roster, verified. */
export interface Repair {
  readonly aim: Aim
  readonly roster: Roster
  readonly certificate: Certificate
  /** S09 before its weight: 3 a student-block, 5 an adult and block, 1 a room. */
  readonly changes: number
  /** Distinct students and adults disturbed (H19). */
  readonly disturbed: number
}

/** What came of a rebalance. */
export interface Rebalanced {
  /** Schools that something happened to, or whose loans changed; every other one is as it was published. */
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
  /** No school that nothing happened to does anything for another, as long as its loans can stay; left out: they may. */
  readonly alone?: boolean
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
  const week = normalise(changedWeek(opened.roster, changes))
  const folded = withEvents(week)
  const refused = refusedSchools(folded)
  const closed = new Set<SchoolId>(refused.map(({ school }) => school))
  const open = new Set(folded.schools.map(({ id }) => id).filter((id) => !closed.has(id)))
  const happened = touchedSchools(folded, opened.roster.plan, changes).map(({ id }) => id)
  const scene = { opened, week: folded, open, touched: happened, engine: run.engine }
  const limits = folded.disturbance
  const inputHash = hashWeek(week)
  const stopped = (): boolean => Atomics.load(run.stop, 0) !== 0
  const told: Repair[] = []
  let failed: Repair | null = null

  const judged = (way: Mended, aim: Aim, all: boolean, work: number): Repair => {
    const schools = way.states.map((state) => discharge(state, all))
    const { repairs, before } = summed(opened, folded, way.loans, schools)
    const parts = { ...way, opened, week, inputHash, refused, repairs, before }
    const roster = assembleRepair(parts, { version: run.version, seed: run.seed, work })
    const changed = repairs.reduce((sum, repair) => sum + changesOf(repair), 0)
    const { students, adults } = peopleDisturbed(way.states)
    const disturbed = students.size + adults.size
    return { aim, roster, certificate: run.verify(roster), changes: changed, disturbed }
  }
  /** The repair that a way has come to. */
  const reached = (way: Mended, aim: Aim, work: number): Repair => {
    const repair = judged(way, aim, false, work)
    // Students whom the repair did not move were in order before; should the verifier think otherwise, all are looked at.
    const isOrdered = !repair.certificate.faults.some(({ code }) => code === 'ROSTER_LOTTERY')
    return repair.certificate.valid || isOrdered ? repair : judged(way, aim, true, work)
  }
  const conclude = (repair: Repair): void => {
    if (!repair.certificate.valid) failed ??= repair
    else if (!told.some(({ roster }) => isSame(roster.plan, repair.roster.plan))) {
      told.push(repair)
      run.observe(repair)
    }
  }
  // Where nothing has to change, nothing is looked for that changes less.
  const still = asPublished(scene)
  const kept = still === null ? null : reached(still, 'fewest', 0)
  const isUntouched =
    still !== null && kept?.certificate.valid === true && kept.changes + kept.disturbed === 0
  const ways = isUntouched ? ([still] as const) : waysWithin(scene, run.alone === true)
  const [{ states, touched }] = ways
  /** The fewest changes of a school that the exact model can tell all about. */
  const concludeExactly = (engine: Engine, state: State): Known | null => {
    const exact = exactRepair(engine, state, limits)
    // The model knows nothing of what a home school of loans may leave unserved (H15).
    const isAllowed = (other: State): boolean => worseHome(folded, { ...ways[0], states: [other] }) === null
    if (exact.kind === 'unknown') return null
    const isKept = exact.kind === 'found' && isAllowed(exact.state)
    const nearest = exact.kind === 'impossible' ? exact.nearest : null
    states[0] = isKept ? exact.state : nearestOf(engine, state, limits, nearest, isAllowed)
    if (exact.kind === 'found' && !isKept) return null
    conclude(reached(ways[0], 'fewest', 0))
    if (exact.kind === 'impossible')
      return { ...UNPROVED, overBudget: proveOver(null, states[0] ?? state, limits, exact.excess) }
    return {
      atLeast: exact.changes,
      fewest: told[0]?.changes === exact.changes ? 'proved' : 'unknown',
      overBudget: null,
    }
  }
  const prove = (engine: Engine, state: State): Known => {
    if (told.length === 0)
      return { ...UNPROVED, overBudget: limits === null ? null : proveOver(engine, state, limits, null) }
    reweigh(state, FEWEST)
    const least = leastChanges(engine, state)
    if (least.state !== state) {
      states[0] = least.state
      const [first] = told.splice(0)
      conclude(reached(ways[0], 'fewest', 0))
      if (told.length === 0 && first !== undefined) told.push(first)
    }
    const [first] = told
    // With students left over, a repair that serves more might change more: then nothing is proved of the least.
    const isLeast = first?.changes === least.bound && first.roster.score.unserved === 0
    return { atLeast: least.bound, fewest: isLeast ? 'proved' : 'unknown', overBudget: null }
  }
  const concludeFewest = (): Known => {
    const [state] = states
    if (isUntouched) {
      conclude(kept)
      // As below: other schools may have somebody left over whom a repair that changes more would serve.
      const isServed = kept.roster.score.unserved === 0
      return { atLeast: 0, fewest: isServed ? 'proved' : 'unknown', overBudget: null }
    }
    // Several schools might help each other out with people they share: one model would not bound them together.
    const engine = states.length === 1 ? run.engine : null
    const exact =
      engine !== null && state !== undefined && isExact(state.problem) ? concludeExactly(engine, state) : null
    if (exact !== null) return exact
    conclude(reached(ways[0], 'fewest', 0))
    if (state === undefined) return { atLeast: 0, fewest: 'proved', overBudget: null }
    const over = told.length === 0 && limits !== null ? 'unknown' : null
    return engine === null ? { ...UNPROVED, overBudget: over } : prove(engine, states[0] ?? state)
  }

  // What is proved of a school by itself is proved of the district where no other school could make it less.
  const [only] = states
  const isAlone = isUntouched || only === undefined || !mayOthersHelp(scene, ways[0], only)
  const found = concludeFewest()
  const forced = forcedBy(
    folded,
    opened.roster.plan,
    open,
    states.map(({ problem }) => problem),
  )
  const proof = proofOf(isAlone ? found : withOthers(found), forced, {
    first: told[0] ?? null,
    over: excessIn(limits, states),
    least: excessOf(limits, forced),
    isAsked: run.engine !== null,
  })
  const isHeld = isUntouched && states.every(isPinnedDown)
  const mended = ways.map((way) => [...way.states])
  for (const [aim, weight] of [
    ['between', BETWEEN * folded.weights.S09],
    ['best', folded.weights.S09],
  ] as const) {
    if (run.work === 0 || stopped() || told.length === 0 || isHeld) break
    for (const way of ways)
      way.states.forEach((state, index) => {
        way.states[index] = loosen(state, weight, { seed: run.seed, work: run.work * 1000, stopped })
      })
    if (stopped()) break
    conclude(ways.map((way) => reached(way, aim, run.work)).reduce(betterOf))
  }
  // A search for a better score may come upon places that the steps before did not see: of those, again, the fewest changes.
  for (const [at, way] of ways.entries()) {
    if (
      told.length === 0 ||
      way.states.every(({ unserved }, index) => unserved >= mended[at][index].unserved)
    )
      continue
    const states = way.states.map((state, index) => settled(state, mended[at][index]))
    conclude(reached({ ...way, states }, 'fewest', run.work))
  }
  return { touched, repairs: ranked(told), proof, failed: told.length > 0 ? null : failed }
}

const isSame = (a: Roster['plan'], b: Roster['plan']): boolean => JSON.stringify(a) === JSON.stringify(b)
