import type { Allotment } from '../allotment.ts'
import { moves } from '../moves/index.ts'
import type { Problem } from '../problem.ts'
import { Random } from '../random.ts'
import { anneal, type Best, type Stopped } from '../search/anneal.ts'
import { emptyState } from '../search/empty.ts'
import { load, save } from '../search/snapshot.ts'
import type { Answer, Ask, Solution, Swap } from './ask.ts'
import { employ, furnish } from './employ.ts'
import { enforce } from './release.ts'
import { answerOf, indexOf, stateOf, valueIn } from './state-of.ts'
import { borrow, exchange, gain, lend, withGuests } from './trial.ts'

/** Temperatures of the search after a change of loans, in units of Z: warm enough to rearrange a day, then a week. */
const HOT = 40
const HOTTER = 400
const COLD = 2

/** Answers what is asked of a school. Pure: the same ask gives the same answer on every machine. */
export function answer(problem: Problem, allotment: Allotment, ask: Ask, stopped: Stopped): Answer {
  switch (ask.kind) {
    case 'lend':
      return lend(problem, ask.from, ask.days)
    case 'borrow':
      return borrow(problem, allotment, ask.from, ask.days)
    case 'gain':
      return gain(problem, ask.from, ask.days)
    case 'exchange':
      return exchange(wideFor(problem, allotment, ask.swaps), ask.from, ask.swaps)
    case 'adapt':
      return adapt(problem, ask, stopped)
    case 'read':
      return read(problem, ask.from)
    default:
      return ask satisfies never
  }
}

/** The problem with the guests of some swaps; whom and what schools share, the allotment has already. */
function wideFor(problem: Problem, allotment: Allotment, swaps: readonly Swap[]): Problem {
  const guests = swaps
    .flatMap(({ comes }) => comes)
    .flatMap((share) => ('staff' in share && !allotment.adultDays.has(share.staff) ? [share] : []))
  return guests.length === 0 ? problem : withGuests(problem, allotment, guests)
}

/** The school's week under its loans: who is lent leaves, who comes is given work, and the search goes over it. */
function adapt(problem: Problem, ask: Extract<Ask, { kind: 'adapt' }>, stopped: Stopped): Answer {
  const state = stateOf(problem, ask.from)
  const { id } = problem.school
  enforce(state)
  for (const loan of problem.loans) {
    const { who, at } = indexOf(problem, loan)
    if (who >= 0 && at >= 0 && loan.host === id) employ(state, who, at)
  }
  for (const share of ask.more ?? []) {
    const { who, at } = indexOf(problem, share)
    if (who < 0 || at < 0) continue
    if ('room' in share) furnish(state, who, at)
    else employ(state, who, at)
  }
  state.keep()
  const best: Best = { ...valueIn(state), snapshot: save(state) }
  const random = new Random(ask.seed)
  // What a day's arrangement leaves to be had may lie behind a rearrangement of the week.
  if (ask.work > 0)
    for (const hot of [HOT, HOTTER]) anneal(state, best, random, ask.work, hot, COLD, moves, stopped)
  const done = emptyState(problem)
  load(done, best.snapshot)
  return answerOf(done, valueIn(done))
}

/** A solution as it is. */
function read(problem: Problem, from: Solution): Answer {
  const state = stateOf(problem, from)
  return answerOf(state, valueIn(state))
}
