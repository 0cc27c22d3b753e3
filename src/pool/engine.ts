import type { LiveEngine } from '../../solver/lp/engine.ts'
import { highsEngine } from '../../solver/lp/highs.ts'

/** Loads HiGHS, which takes a moment: only verbs that prove something do. */
export async function loadEngine(): Promise<LiveEngine> {
  const { default: loaded } = await import('highs')
  // The types of the package describe its CommonJS form; what is imported here is the default export itself.
  const highs = loaded as unknown as typeof loaded.default
  return highsEngine(await highs())
}
