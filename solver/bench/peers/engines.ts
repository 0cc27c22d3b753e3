import highs from 'highs'
import jsLp from 'javascript-lp-solver'
import { NO_LIMITS } from '../../lp/engine.ts'
import { highsEngine } from '../../lp/highs.ts'
import { jsEngine } from '../../lp/js-lp.ts'
import { type Peer, tableTooLarge } from './peer.ts'

// The types of both packages describe their CommonJS form; what is imported here is the default export itself.
const load = highs as unknown as typeof highs.default
const solver = jsLp as unknown as typeof jsLp.default

/** The solver's own two engines, as they are for anybody: with a limit in seconds. */
export const highsPeer: Peer = {
  name: 'HiGHS',
  solve: async (model, seconds, observe, start) =>
    highsEngine(await load()).solve(model, { ...NO_LIMITS, seconds }, start ?? undefined, observe),
}

export const jsPeer: Peer = {
  name: 'javascript-lp-solver',
  refuses: tableTooLarge,
  solve: async (model, seconds) => {
    const began = performance.now()
    const answer = jsEngine(solver).solve(model, { ...NO_LIMITS, seconds })
    // It does not tell whether it came to the end; having left time over, it did.
    const ended = performance.now() - began < seconds * 1000
    return ended && answer.status === 'stopped' && answer.point !== null
      ? { ...answer, status: 'optimal', bound: answer.value ?? answer.bound }
      : answer
  },
}
