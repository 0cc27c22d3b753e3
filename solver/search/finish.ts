import { construct } from '../construct.ts'
import { decode } from '../decode.ts'
import { gather } from '../gather/index.ts'
import { orderByLottery } from '../lottery.ts'
import { closeGroup } from '../moves/closing.ts'
import { unkeptPins } from '../rules/pins.ts'
import type { State } from '../state.ts'
import type { SchoolResult } from './round.ts'
import { load, type Snapshot } from './snapshot.ts'

/** What a school may end with, the best first: the best found, the first roster without any search, nobody served. */
export const RETREATS = ['best', 'constructed', 'nobody'] as const
export type Retreat = (typeof RETREATS)[number]

/**
 * Ends a school: keeps its classes together, puts it into lottery order and decodes it. A state that breaks a rule gives way to the next of the
 * list. Nobody served breaks no rule but pins, which are the input's own demand and stay broken where nothing keeps them.
 * @param empty makes a state with nothing decided
 * @param best the best found
 * @param from the first of the list that may be taken
 */
export function finish(empty: () => State, best: Snapshot, from: Retreat): SchoolResult {
  for (const retreat of RETREATS.slice(RETREATS.indexOf(from), -1)) {
    const state = empty()
    if (retreat === 'best') load(state, best)
    else construct(state)
    closeWhatBreaks(state)
    gather(state)
    orderByLottery(state)
    if (breaches(state) === 0) return resultOf(state, retreat)
  }
  return resultOf(empty(), 'nobody')
}

/** Breaches of everything but pins that no session keeps. */
const breaches = (state: State): number =>
  state.broken === 0 ? 0 : state.broken - unkeptPins(state.problem, state).length

/**
 * Closes sessions while a rule is broken: first those whose end mends one at once, then, for what only several mend together (a
 * budget), any whose end breaks no more. What a pin asked for goes too where it breaks another rule.
 */
export function closeWhatBreaks(state: State): void {
  for (const patience of [0, 1])
    for (let session = state.top - 1; session >= 0 && breaches(state) > 0; session--) {
      if (state.option[session] < 0) continue
      const mark = state.mark()
      const before = breaches(state)
      closeGroup(state, session)
      if (breaches(state) >= before + patience) state.undo(mark)
      state.keep()
    }
}

const resultOf = (state: State, retreat: Retreat): SchoolResult => ({
  plan: decode(state),
  required: state.problem.requiredTotal,
  unserved: state.unserved,
  broken: state.broken,
  weighted: state.weighted,
  raw: [...state.raw],
  retreat,
})
