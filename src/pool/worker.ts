import { type RoundResult, type RoundTask, runRound } from '../../solver/search/round.ts'
import { loadEngine } from './engine.ts'

const engine = loadEngine()

/** What a thread of the pool does with a task. */
export const runTask = async (task: RoundTask): Promise<RoundResult> => runRound(task, await engine)
