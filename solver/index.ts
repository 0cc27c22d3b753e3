/** The only door of the solver: what a week's solve needs, and the checker that trusts none of it. */

export { bound } from './bound/index.ts'
export type { LoanReport } from './loans/report.ts'
export { highsEngine } from './lp/highs.ts'
export type { Pool, Progress } from './run.ts'
export { type RoundResult, type RoundTask, runRound } from './search/round.ts'
export type { Settled } from './settle.ts'
export { type Simulation, simulate } from './simulate/index.ts'
export { solve, solveLoans, solveVerified } from './solve.ts'
