/** The only door of the solver: what a week's solve needs, and the checker that trusts none of it. */

export { bound } from './bound/index.ts'
export type { Part } from './compare/parts.ts'
export { changesByPerson, finderOf, type PersonChange } from './compare/people.ts'
export { compareRosters, type Told } from './compare/rosters.ts'
export type { Ground as ChangeGround } from './compare/why.ts'
export {
  alterChild,
  explainChild,
  explainDemand,
  explainPost,
  explainTeacherDays,
  explainUnserved,
  explainWorth,
  type Resolving,
  schoolsLeaving,
  type Trial,
  tryUnit,
  withoutHolder,
} from './explain/index.ts'
export type { LoanReport } from './loans/report.ts'
export { Opened } from './opened.ts'
export { type Rebalanced, type Repair, rebalance } from './rebalance/index.ts'
export type { Proof } from './rebalance/proof.ts'
export {
  type Asked,
  type AskFault,
  coversIn,
  type PostQuestion,
  priceMoves,
  recommendPost,
  recommendSeat,
  recommendSwap,
  targetsOf,
  withMoves,
} from './recommend/index.ts'
export type { Pool, Progress } from './run.ts'
export { type RoundResult, type RoundTask, runRound } from './search/round.ts'
export type { ProvedSchool, Settled } from './settle.ts'
export { type Simulation, simulate } from './simulate/index.ts'
export { solve, solveLoans, solveVerified } from './solve.ts'
