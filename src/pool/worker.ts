import { type RoundResult, type RoundTask, runRound } from '../../solver/index.ts'

/** What a thread of the pool does with a task. */
export const runTask = (task: RoundTask): RoundResult => runRound(task)
