import { isOnPeople } from '../../models/changes.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import type { Share } from '../loans/ask.ts'
import { homeOf } from '../loans/world.ts'
import type { Engine } from '../lp/engine.ts'
import type { Opened } from '../opened.ts'
import { peopleDisturbed } from '../rules/pins/limits.ts'
import type { State } from '../state.ts'
import { withParts } from './assemble.ts'
import { isExact, leastOf } from './least/exact.ts'
import { calledBack, concerned, loansAfter, without as missing } from './loans.ts'
import { admit, discharge, limitsFor, readIn, type SchoolRepair, squeeze } from './school.ts'
import type { Given } from './shared-days.ts'
import { summed, type Worth, worthOfAll } from './sums.ts'
import { STABILITY } from './value.ts'

/** What a rebalance begins with. */
export interface Scene {
  readonly opened: Opened
  /** Changed, its events folded in. */
  readonly week: Week
  /** Schools that are not refused. */
  readonly open: ReadonlySet<SchoolId>
  /** Schools that something happened to, in the order of the week. */
  readonly touched: readonly SchoolId[]
  /** For the exact models of small schools; null: none are solved. */
  readonly engine: Engine | null
}

/** What a repair stands on: the loans there are, and what schools give up besides. */
export interface Footing {
  readonly loans: readonly Loan[]
  readonly given: readonly Given[]
  /** The plan without loans, mended as well; null: there are none. */
  readonly withoutLoans: Plan | null
}

/** The touched schools mended with as few changes as possible, one after the other, on some footing. */
export interface Mended extends Footing {
  readonly touched: readonly SchoolId[]
  readonly states: State[]
  /** What it is worth so. */
  readonly worth: Worth
}

/**
 * Mends the touched schools, and those whose loans came or went. A loan for which its home school would leave more unserved
 * than without loans (H15) is called back.
 */
export function mendSchools(scene: Scene): Mended {
  const { week, opened, open } = scene
  let loans = loansAfter(week, opened.roster.plan, open)
  for (;;) {
    const withoutLoans = loans.length === 0 ? null : mendWithoutLoans(scene)
    const mended = mendOn(scene, { loans, given: [], withoutLoans })
    const worse = worseHome(week, mended)
    if (worse === null) return mended
    const left = calledBack(week, loans, worse)
    if (left.length === loans.length) return mended
    loans = left
  }
}

/**
 * The touched schools as they were published, where the changed week still lets them be so, with everybody served and the same
 * loans: no repair changes less. Null: something has to change, or more could be served.
 */
export function asPublished(scene: Scene): Mended | null {
  const { week, opened, open, touched } = scene
  const { plan } = opened.roster
  const loans = loansAfter(week, plan, open)
  const areSame = missing(plan.loans, loans).length + missing(loans, plan.loans).length === 0
  if (!areSame || !touched.every((id) => open.has(id))) return null
  const rivals = new Set<SchoolId>()
  const states: State[] = []
  for (const id of touched) {
    const state = readIn(week, plan, id, rivals, [])
    if (!isUnchanged(state)) return null
    rivals.add(id)
    states.push(state)
  }
  const withoutLoans = loans.length === 0 ? null : mendWithoutLoans(scene)
  const kept = squeezeAll(week, states)
  const parts = kept.map((state) => discharge(state, false))
  const worth = worthOfAll(opened, week, open, 0, summed(opened, week, loans, parts))
  const way = { loans, given: [], withoutLoans, touched, states: kept, worth }
  return worseHome(week, way) === null ? way : null
}

/** Whether a state breaks nothing, serves everybody and has everybody where they were published, on site duty too. */
function isUnchanged(state: State): boolean {
  const { students, adults } = peopleDisturbed([state])
  return state.broken + state.unserved + state.raw[STABILITY] + students.size + adults.size === 0
}

/** A home school that leaves more blocks unserved than in the plan without loans; null: none. */
export function worseHome(week: Week, { loans, states, withoutLoans }: Mended): SchoolId | null {
  if (withoutLoans === null) return null
  const homes = new Set(loans.map((loan) => homeOf(week, loan)))
  const schoolOf = new Map<string, SchoolId>(week.students.map(({ id, school }) => [id, school]))
  for (const { problem, unserved } of states) {
    const { id } = problem.school
    if (!homes.has(id)) continue
    const allowed = withoutLoans.unserved.filter(({ student }) => schoolOf.get(student) === id).length
    if (unserved > allowed) return id
  }
  return null
}

/** Mends the touched schools on some footing, and those whom it concerns. */
export function mendOn(scene: Scene, footing: Footing): Mended {
  const { opened, week, open } = scene
  const { loans, given } = footing
  const { plan } = opened.roster
  const { hosts, homes, lenders } = concerned(week, plan.loans, loans)
  const gone = missing(plan.loans, loans)
  const givers = new Set(given.map(({ from }) => from))
  const names = new Set<SchoolId>([...scene.touched, ...hosts, ...homes, ...givers])
  const all = week.schools.map(({ id }) => id).filter((id) => names.has(id))
  // First who has to let somebody go, then who may take them: for a loan that comes the home school, for one that went the host.
  const turn = (id: SchoolId): number => (lenders.has(id) || givers.has(id) ? 0 : hosts.has(id) ? 1 : 2)
  const touched = [0, 1, 2].flatMap((each) => all.filter((id) => turn(id) === each))
  const without = (id: SchoolId): Share[] => given.flatMap(({ share, from }) => (from === id ? [share] : []))
  const states: State[] = []
  const parts: SchoolRepair[] = []
  for (const id of touched) {
    if (!open.has(id)) continue
    // The plan itself where nothing of it is changed yet: what was read of it is known then.
    const isSame = parts.length === 0 && gone.length === 0 && missing(loans, plan.loans).length === 0
    const beside = isSame
      ? plan
      : { ...withParts(week, withoutGuests(plan, gone, id), parts), loans: [...loans] }
    const state = admit(week, beside, id, without(id))
    states.push(state)
    parts.push(discharge(state, false))
  }
  const done = { ...withParts(week, plan, parts), loans: [...loans] }
  const settled = apart(week, done, states, without)
  const mended = leastAll(scene, squeezeAll(week, settled))
  const ended = mended === settled ? parts : mended.map((state) => discharge(state, false))
  const broken = mended.reduce((sum, state) => sum + state.broken, 0)
  const worth = worthOfAll(opened, week, open, broken, summed(opened, week, loans, ended))
  return { ...footing, touched, states: mended, worth }
}

/** A plan in which the guests of loans that are gone hold nothing any more, but at one school, which is about to give it to others. */
function withoutGuests(plan: Plan, gone: readonly Loan[], school: SchoolId): Plan {
  if (gone.length === 0) return plan
  const isGone = (host: SchoolId, day: string, adult: string): boolean =>
    host !== school &&
    gone.some(({ staff, date, host: at }) => at === host && date === day && staff === adult)
  return {
    ...plan,
    sessions: plan.sessions.filter(
      ({ school: host, date, lead, assistants }) =>
        ![lead, ...assistants].some((adult) => isGone(host, date, adult)),
    ),
    duties: plan.duties.map((row) => ({
      ...row,
      adults: row.adults.filter((adult) => !isGone(row.school, row.date, adult)),
    })),
  }
}

/** Mended schools brought within the limits on people, as far as that can be. */
function squeezeAll({ disturbance }: Week, mended: State[]): State[] {
  if (!isOnPeople(disturbance)) return mended
  const states = [...mended]
  mended.forEach((_, index) => {
    states[index] = squeeze(states[index], limitsFor(disturbance, states, index))
  })
  return states
}

/** Small schools with the least change that there is, each while the others stay as they are. */
function leastAll({ engine, week: { disturbance } }: Scene, mended: State[]): State[] {
  if (engine === null || !mended.some(({ problem }) => isExact(problem))) return mended
  const states = [...mended]
  mended.forEach((_, index) => {
    states[index] = leastOf(engine, states[index], limitsFor(disturbance, states, index))
  })
  return states
}

/** The same states, each of a problem that leaves the others what they hold: of what is free the first school may take. */
function apart(week: Week, plan: Plan, states: State[], without: (id: SchoolId) => Share[]): State[] {
  if (states.length < 2) return states
  const rivals = new Set<SchoolId>()
  return states.map(({ problem: { school } }) => {
    const state = readIn(week, plan, school.id, rivals, without(school.id))
    rivals.add(school.id)
    return state
  })
}

/** The plan without loans after what happened: no budget of disturbance is asked of it, nor that the past stays. */
export function mendWithoutLoans({ opened, week, open, touched }: Scene): Plan {
  const base = { ...(opened.roster.withoutLoans ?? opened.roster.plan), loans: [] }
  const free = { ...week, disturbance: null }
  const parts: SchoolRepair[] = []
  for (const id of touched)
    if (open.has(id)) parts.push(discharge(admit(free, withParts(week, base, parts), id), false))
  return withParts(week, base, parts)
}
