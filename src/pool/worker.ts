import highs from 'highs'
import { highsEngine, type RoundResult, type RoundTask, runRound } from '../../solver/index.ts'

// The package's types describe its CommonJS form; what is imported here is the default export itself.
const load = highs as unknown as typeof highs.default
const engine = load().then(highsEngine)

/** What a thread of the pool does with a task. */
export const runTask = async (task: RoundTask): Promise<RoundResult> => runRound(task, await engine)
