import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import { loanDay } from '../../models/policy/constants.ts'
import { minutesBetween } from '../loans/admissible.ts'
import { minus, priceOf } from '../loans/price.ts'
import { solutionIn } from '../loans/state-of.ts'
import { gainOfGuests, lend } from '../loans/trial.ts'
import { homeOf } from '../loans/world.ts'
import { problemIn } from '../opened.ts'
import type { State } from '../state.ts'
import type { Mended, Scene } from './admit.ts'
import { withParts } from './assemble.ts'
import { type Exchange, freeLoans, furtherLoans, without } from './loans.ts'
import { discharge } from './school.ts'
import { type Given, sharedDays } from './shared-days.ts'
import { STABILITY } from './value.ts'

/** Something that could help a school that is short: a loan that comes or goes or both, or a shared day that another gives up. */
export interface Help extends Exchange {
  readonly given: Given | null
}

/** Loans whose home schools are asked, and helps of each kind that are tried in truth. */
const MOST_PRICED = 12
const MOST_TRIED = 4
/** Required student-blocks of a school up to which help is tried for fewer changes as well. */
const SMALL = 400

const idOf = ({ problem }: State): SchoolId => problem.school.id

const isSmall = ({ problem }: State): boolean => problem.requiredTotal <= SMALL

/**
 * What could help the schools that lost a loan, leave more unserved than was published, break a rule (the budget of disturbance
 * is one) or are small and change at all, the most promising first.
 */
export function helpsFor(scene: Scene, mended: Mended): Help[] {
  const { opened } = scene
  const lost = new Set(without(opened.roster.plan.loans, mended.loans).map(({ host }) => host))
  const isWorse = (state: State): boolean =>
    isChanged(state) || state.unserved > opened.school(idOf(state)).state.unserved
  const short = mended.states.filter(
    (state) => opened.isServed(idOf(state)) && (lost.has(idOf(state)) || isWorse(state)),
  )
  if (short.length === 0) return []
  const parts = mended.states.map((state) => discharge(state, false))
  const now = { ...withParts(scene.week, opened.roster.plan, parts), loans: [...mended.loans] }
  return short.flatMap((state) => [
    ...loansTo(scene, mended, now, state, { isWorse: isWorse(state), isLost: lost.has(idOf(state)) }),
    ...(isWorse(state) ? calledHome(scene, mended, state) : []),
    ...(state.unserved > 0 || isChanged(state) ? sharedDays(scene.week, scene.open, now, state) : []).map(
      (given) => ({ come: null, go: null, given }),
    ),
  ])
}

/** Whether a school breaks a rule, or is small and is not as it was published. */
const isChanged = (state: State): boolean =>
  state.broken > 0 || (isSmall(state) && (state.raw[STABILITY] ?? 0) > 0)

/** Teachers whom a school lends, called back. */
const calledHome = ({ week, open }: Scene, { loans }: Mended, { problem }: State): Help[] =>
  freeLoans(week, loans, open)
    .filter((loan) => homeOf(week, loan) === problem.school.id)
    .slice(0, MOST_TRIED)
    .map((go) => ({ come: null, go, given: null }))

/**
 * Loans to a school by what they are worth to it less what they cost: beside the others, and where the school is worse off than it was
 * published, or has lost one, instead of another. A trial does not see what a search will make of a loan: where one was lost, those of no worth come after.
 */
function loansTo(
  scene: Scene,
  { loans, states }: Mended,
  now: Plan,
  state: State,
  { isWorse, isLost }: { readonly isWorse: boolean; readonly isLost: boolean },
): Help[] {
  const { week, open, opened } = scene
  const host = idOf(state)
  const further = furtherLoans(week, loans, host, open)
  if (further.length === 0) return []
  const coming = [...new Set(further.flatMap(({ come }) => come ?? []))]
  const wide = problemIn(week, { ...now, loans: [...loans, ...coming] }, host, new Set())
  const { value, priced } = gainOfGuests(wide, solutionIn(state), coming)
  const worth = new Map(
    coming.map((loan, index) => [loan, priceOf(minus(value, priced[index]?.value ?? value))]),
  )
  /** What a teacher's day away costs a school. */
  const costAt = (school: SchoolId | null, loan: Loan): number => {
    if (school === null) return 0
    const own = states.find((each) => idOf(each) === school) ?? opened.school(school).state
    const answer = lend(own.problem, solutionIn(own), [loan])
    return priceOf(minus(answer.priced[0]?.value ?? answer.value, answer.value))
  }
  const net = ({ come, go }: Exchange): number => {
    if (come === null) return 0
    const home = homeOf(week, come)
    const travel = home === null ? 0 : loanDay.ways * (minutesBetween(week, home, host) ?? 0)
    const gone = go === null ? 0 : costAt(go.host, go)
    return (worth.get(come) ?? 0) - costAt(home, come) - gone - week.weights.S07 * travel
  }
  const worthOf = ({ come }: Exchange): number => (come && worth.get(come)) ?? 0
  const byNet = (among: readonly Exchange[]): Help[] =>
    among
      .toSorted((a, b) => worthOf(b) - worthOf(a))
      .slice(0, MOST_PRICED)
      .map((each) => ({ each, net: net(each) }))
      .sort((a, b) => b.net - a.net)
      .slice(0, MOST_TRIED)
      .map(({ each }) => ({ ...each, given: null }))
  const isPromising = (each: Exchange): boolean => worthOf(each) > 0 || isSmall(state)
  const best = (among: readonly Exchange[]): Help[] => {
    const promising = byNet(among.filter(isPromising))
    const isFull = !isLost || promising.length >= MOST_TRIED
    const others = isFull ? [] : byNet(among.filter((each) => !isPromising(each)))
    return [...promising, ...others].slice(0, MOST_TRIED)
  }
  const beside = best(further.filter(({ go }) => go === null))
  return isWorse || isLost ? [...beside, ...best(further.filter(({ go }) => go !== null))] : beside
}
