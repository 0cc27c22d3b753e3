import highs from 'highs'
import jsLp from 'javascript-lp-solver'
import { highsEngine } from '../lp/highs.ts'
import { jsEngine } from '../lp/js-lp.ts'
import { sizedEngine } from '../lp/sized.ts'

// The types of both packages describe their CommonJS form; what is imported here is the default export itself.
const load = highs as unknown as typeof highs.default
const solver = jsLp as unknown as typeof jsLp.default

/** The two engines, each as it is. */
export const loadLarge = async () => highsEngine(await load())
export const small = jsEngine(solver)

/** The engine as the product has it. */
export const loadEngine = async () => sizedEngine(small, await loadLarge())
