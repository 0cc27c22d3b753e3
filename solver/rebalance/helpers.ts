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
import { furtherLoans, without } from './loans.ts'
import { discharge } from './school.ts'
import { type Given, sharedDays } from './shared-days.ts'

/** Something that another school could do for one that is short: lend a teacher, or give up a shared day. */
export interface Help {
  readonly loan: Loan | null
  readonly given: Given | null
}

/** Loans whose home schools are asked, and helps of each kind that are tried in truth. */
const MOST_PRICED = 12
const MOST_TRIED = 4

/** What could help the schools that lost a loan or leave more unserved than was published, the most promising first. */
export function helpsFor(scene: Scene, mended: Mended): Help[] {
  const { opened } = scene
  const lost = new Set(without(opened.roster.plan.loans, mended.loans).map(({ host }) => host))
  const short = mended.states.filter(
    ({ problem: { school }, unserved }) =>
      opened.isServed(school.id) &&
      (lost.has(school.id) || unserved > opened.school(school.id).state.unserved),
  )
  if (short.length === 0) return []
  const parts = mended.states.map((state) => discharge(state, false))
  const now = { ...withParts(scene.week, opened.roster.plan, parts), loans: [...mended.loans] }
  return short.flatMap((state) => [
    ...loansTo(scene, mended, now, state),
    ...(state.unserved > 0 ? sharedDays(scene.week, scene.open, now, state) : []).map((given) => ({
      loan: null,
      given,
    })),
  ])
}

/** Loans to a school, by what they are worth to it less what they cost. */
function loansTo(scene: Scene, { loans, states }: Mended, now: Plan, state: State): Help[] {
  const { week, open, opened } = scene
  const host = state.problem.school.id
  const further = furtherLoans(week, loans, new Set([host]), open)
  if (further.length === 0) return []
  const wide = problemIn(week, { ...now, loans: [...loans, ...further] }, host, new Set())
  const { value, priced } = gainOfGuests(wide, solutionIn(state), further)
  const rows = further
    .map((loan, index) => ({ loan, worth: priceOf(minus(value, priced[index]?.value ?? value)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_PRICED)
  return rows
    .map(({ loan, worth }) => {
      const home = homeOf(week, loan)
      if (home === null) return { loan, net: 0 }
      const own = states.find(({ problem }) => problem.school.id === home) ?? opened.school(home).state
      const answer = lend(own.problem, solutionIn(own), [loan])
      const cost = priceOf(minus(answer.priced[0]?.value ?? answer.value, answer.value))
      const travel = loanDay.ways * (minutesBetween(week, home, host) ?? 0)
      return { loan, net: worth - cost - week.weights.S07 * travel }
    })
    .sort((a, b) => b.net - a.net)
    .slice(0, MOST_TRIED)
    .map(({ loan }) => ({ loan, given: null }))
}
