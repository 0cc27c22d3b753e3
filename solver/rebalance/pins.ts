import { RULE_CODES } from '../../models/policy/rules.ts'
import { openPinned, openPins } from '../construct/given.ts'
import { closeGroup } from '../moves/closing.ts'
import type { State } from '../state.ts'
import { isBelow, type Value, worthOf } from './value.ts'

const PINS = RULE_CODES.indexOf('H19')

/**
 * Gives pins what they ask for: in what is open, in a new group, and where neither has room, in a new group in the place of another
 * one that meets then, the one without which the state is best.
 */
export function keepPins(state: State): void {
  openPins(state)
  for (const lock of state.problem.locks) {
    if (!lock.isPin) continue
    for (const option of lock.options) {
      const pins = state.brokenBy[PINS]
      if (pins === 0) return
      const before = worthOf(state)
      let best: number | null = null
      let value: Value = { ...before, broken: before.broken - 1, unserved: Number.POSITIVE_INFINITY }
      const open = (session: number): void => {
        closeGroup(state, session)
        openPinned(state, option, lock)
      }
      for (const session of meetingWith(state, option)) {
        const mark = state.mark()
        open(session)
        if (state.brokenBy[PINS] < pins && isBelow(worthOf(state), value)) {
          best = session
          value = worthOf(state)
        }
        state.undo(mark)
      }
      if (best !== null) open(best)
      state.keep()
    }
  }
}

/** Open sessions that meet at the time of an option. */
function meetingWith(state: State, option: number): number[] {
  const { options } = state.problem
  const [first, past] = options[option].segments
  const found: number[] = []
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const [from, to] = options[state.option[session]].segments
    if (from < past && first < to) found.push(session)
  }
  return found
}
