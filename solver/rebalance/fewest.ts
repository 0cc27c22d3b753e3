import { closeGroup } from '../moves/closing.ts'
import type { State } from '../state.ts'
import { cutCosts } from './costs.ts'
import { keepPins } from './pins.ts'
import { easeRooms, findRooms } from './rooms.ts'
import { fillUp, serveAll, trimSizes } from './seats.ts'
import { castElsewhere, easeRules, fillPosts } from './staffing.ts'

/**
 * Mends a state into which a published plan was read after something happened: rooms, sizes, people, money, then those
 * left unserved; what no exact step mends is closed. Each step is the cheapest of its kind by (breaches, U, weighted), so
 * that in a state that weighs S09 above all else the repair changes little. Deterministic.
 */
export function mend(state: State): void {
  keepPins(state)
  findRooms(state)
  trimSizes(state)
  fillPosts(state)
  castElsewhere(state)
  easeRooms(state)
  easeRules(state)
  cutCosts(state)
  fillUp(state)
  closeWhatBreaks(state)
  serveAll(state)
  fillPosts(state)
  closeWhatBreaks(state)
  state.keep()
}

/** Closes sessions that have no room or adult, and those whose closing leaves fewer breaches. */
export function closeWhatBreaks(state: State): void {
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const mustClose = isLame(state, session)
    if (!mustClose && state.broken === 0) continue
    const mark = state.mark()
    const { broken } = state
    closeGroup(state, session)
    if (!mustClose && state.broken >= broken) state.undo(mark)
    state.keep()
  }
}

/** Closes sessions without a room or a lead, which no plan can tell of: a search may leave them where they keep a pin. */
export function closeLame(state: State): void {
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && isLame(state, session)) {
      closeGroup(state, session)
      state.keep()
    }
}

const isLame = ({ room, lead }: State, session: number): boolean => room[session] < 0 || lead[session] < 0
