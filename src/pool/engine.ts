import type { Engine } from '../../solver/lp/engine.ts'
import { highsEngine } from '../../solver/lp/highs.ts'
import { jsEngine } from '../../solver/lp/js-lp.ts'
import { sizedEngine } from '../../solver/lp/sized.ts'

/** Loads the two engines; HiGHS takes a moment: only verbs that prove something do. */
export async function loadEngine(): Promise<Engine> {
  const [{ default: small }, { default: loaded }] = await Promise.all([
    import('javascript-lp-solver'),
    import('highs'),
  ])
  // The types of both packages describe their CommonJS form; what is imported here is the default export itself.
  const highs = loaded as unknown as typeof loaded.default
  return sizedEngine(jsEngine(small as unknown as typeof small.default), highsEngine(await highs()))
}
