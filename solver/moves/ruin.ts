import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { anySession } from './adults.ts'
import type { Move } from './move.ts'
import { isStanding, pickOptions } from './opening.ts'
import { closeGroup, openGroup } from './sessions.ts'

/** What being unserved weighs while groups are opened again: more than any group costs. */
const UNSERVED_PRICE = 20_000
const MOST_CLOSED = 4
const MOST_ATTEMPTS = 14

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

/** Opens groups in some slots, one random one after another, each kept only if it is better than without. */
function recreate(state: State, random: Random, slots: readonly number[]): void {
  const { problem } = state
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const options = problem.optionsOfSlot[slots[random.next(slots.length)]]
    if (options.length === 0) continue
    const option = options[random.next(options.length)]
    if (problem.activities[problem.options[option].activity].category === 'homework') continue
    const chosen = pickOptions(state, random, option, -1)
    if (chosen.length === 0) continue
    const mark = state.mark()
    const { broken } = state
    const before = UNSERVED_PRICE * state.unserved + state.weighted
    const opened = openGroup(state, chosen, -1, -1, random.chance(50))
    if (!opened || state.broken > broken || UNSERVED_PRICE * state.unserved + state.weighted >= before)
      state.undo(mark)
  }
}
