import { NO_LIMITS } from '../../lp/engine.ts'
import { loadLarge, small } from '../engine.ts'
import { aggregated } from './aggregated.ts'
import { type Peer, tableTooLarge } from './peer.ts'

/** The solver's own two engines, as they are for anybody: with a limit in seconds. */
export const highsPeer: Peer = {
  name: 'HiGHS',
  threads: 1,
  takesStart: true,
  solve: async (model, seconds, observe, start) =>
    (await loadLarge()).solve(model, { ...NO_LIMITS, seconds }, start ?? undefined, observe),
}

/** The same with its rows `x ≤ y` added up: where the linear program is what takes the time, the smaller one may get further. */
export const highsAggregatedPeer: Peer = {
  ...highsPeer,
  formOf: aggregated,
}

export const jsPeer: Peer = {
  name: 'javascript-lp-solver',
  threads: 1,
  takesStart: false,
  refuses: tableTooLarge,
  solve: async (model, seconds) => {
    const began = performance.now()
    const answer = small.solve(model, { ...NO_LIMITS, seconds })
    // It does not tell whether it came to the end; having left time over, it did.
    const ended = performance.now() - began < seconds * 1000
    return ended && answer.status === 'stopped' && answer.point !== null
      ? { ...answer, status: 'optimal', bound: answer.value ?? answer.bound }
      : answer
  },
}
