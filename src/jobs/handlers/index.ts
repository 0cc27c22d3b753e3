import type { JobKind } from '../../repositories/jobs.ts'
import { compareHandler } from './compare.ts'
import { exportHandler } from './export.ts'
import type { Handler } from './handler.ts'
import { importHandler } from './import.ts'
import { rebalanceHandler } from './rebalance.ts'
import { solveHandler } from './solve.ts'

/** What is done for each kind of job. */
export const handlers: Readonly<Record<JobKind, Handler>> = {
  solve: solveHandler,
  rebalance: rebalanceHandler,
  compare: compareHandler,
  import: importHandler,
  export: exportHandler,
}
