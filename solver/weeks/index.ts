import { serve } from '../moves/serve.ts'
import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { Auction } from './auction.ts'
import { seatAll } from './seating.ts'

/** Times that a place is looked for those whom nobody has a seat for any more. */
const MOST_TRIES = 60

/**
 * All students choose their weeks again among the groups that are open. What comes out is kept where it costs less and
 * breaks no more, even where somebody is left to be served.
 */
export function chooseWeeks(state: State, random: Random): void {
  state.keep()
  const mark = state.mark()
  const { broken, weighted } = state
  const auction = new Auction(state)
  auction.run(random)
  seatAll(state, auction)
  for (let tries = 0; tries < MOST_TRIES && state.unserved > 0; tries++) {
    const before = state.mark()
    const { broken: sound, unserved } = state
    if (!serve(state, random, 0) || state.broken > sound || state.unserved >= unserved) state.undo(before)
  }
  if (state.broken > broken || state.weighted >= weighted) state.undo(mark)
  state.keep()
}
