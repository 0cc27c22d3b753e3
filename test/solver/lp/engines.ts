import highs from 'highs'
import jsLp from 'javascript-lp-solver'
import type { Engine } from '../../../solver/lp/engine.ts'
import { highsEngine } from '../../../solver/lp/highs.ts'
import { jsEngine } from '../../../solver/lp/js-lp.ts'

// The types of both packages describe their CommonJS form; what is imported here is the default export itself.
const load = highs as unknown as typeof highs.default
const solver = jsLp as unknown as typeof jsLp.default

export const openHighs = async (): Promise<Engine> => highsEngine(await load())
export const small = jsEngine(solver)
