import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { unservedPrice } from '../unserved-price.ts'
import { anySession } from './adults.ts'
import { closeGroup } from './closing.ts'
import type { Move } from './move.ts'
import { isStanding, pickOptions } from './opening.ts'
import { openGroup, promiseOf } from './sessions.ts'

const MOST_CLOSED = 4
const MOST_ATTEMPTS = 14
const MOST_FAILURES = 4
/** Groups estimated for each that is opened. */
const DRAWS = 6

/**
 * Ruin and recreate (Schrimpf and others 2000): a few groups that meet in one slot or on one day close, then groups are
 * opened in random order where they were, each kept only if it pays by itself.
 */
export const ruin: Move = (state, random) => {
  const { problem } = state
  const first = anySession(state, random)
  if (first < 0) return false
  const home = problem.options[state.option[first]]
  const wide = random.chance(50)
  const slots = new Set<number>(home.slots)
  let left = 1 + random.next(MOST_CLOSED)
  if (!isStanding(state, first)) closeGroup(state, first)
  for (let attempt = 0; attempt < 40 && left > 0; attempt++) {
    const session = anySession(state, random)
    if (session < 0) break
    const option = problem.options[state.option[session]]
    const near = wide ? option.day === home.day : option.slots.some((slot) => home.slots.includes(slot))
    if (!near || isStanding(state, session)) continue
    for (const slot of option.slots) slots.add(slot)
    closeGroup(state, session)
    left--
  }
  recreate(state, random, [...slots])
  return true
}

/**
 * Opens groups in some slots, one after another: of a few drawn at random the one that promises most, kept only if it is
 * better than without.
 */
function recreate(state: State, random: Random, slots: readonly number[]): void {
  const price = unservedPrice(state.problem)
  let failures = 0
  for (let attempt = 0; attempt < MOST_ATTEMPTS && failures < MOST_FAILURES; attempt++) {
    const chosen = mostPromising(state, random, slots)
    if (chosen.length === 0) return
    const mark = state.mark()
    const { broken } = state
    const before = price * state.unserved + state.weighted
    const opened = openGroup(state, chosen, -1, -1, random.chance(50))
    if (!opened || state.broken > broken || price * state.unserved + state.weighted >= before) {
      state.undo(mark)
      failures++
    }
  }
}

/** Of a few groups drawn at random the one with the largest estimated gain; empty where none promises any. */
function mostPromising(state: State, random: Random, slots: readonly number[]): number[] {
  const { problem } = state
  let best: number[] = []
  // Now and then the first that is drawn, promising or not: what an estimate cannot see is found this way.
  const blindly = random.chance(20)
  let bestGain = blindly ? Number.POSITIVE_INFINITY : 0
  for (let draw = 0; draw < DRAWS && !(blindly && best.length > 0); draw++) {
    const options = problem.optionsOfSlot[slots[random.next(slots.length)]]
    if (options.length === 0) continue
    const option = options[random.next(options.length)]
    if (problem.activities[problem.options[option].activity].category === 'homework') continue
    const chosen = pickOptions(state, random, option, -1)
    if (chosen.length === 0) continue
    const gain = promiseOf(state, chosen)
    if (gain >= bestGain) continue
    best = chosen
    bestGain = gain
  }
  return best
}
