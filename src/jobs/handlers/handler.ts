import type { Logger } from 'pino'
import type { ErrorCode } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import type { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import type { BodyThreads } from '../bodies/bodies.ts'
import type { Running } from '../running.ts'
import type { Desk } from '../steps/desk.ts'

/** What a handler works with. */
export interface Tools {
  readonly bodies: BodyThreads
  readonly openDesk: (running: Running) => Promise<Desk>
  readonly log: Logger
}

/** What a job came to; `store` writes it down in the transaction that ends the job, and names it. */
export interface Outcome {
  readonly store: (tx: Transaction) => Promise<Prisma.InputJsonObject>
  /** Seconds that storing may take. */
  readonly seconds?: number
}

/** Does the work of one kind of job. It may be done again from the start at any moment, and comes to the same. */
export type Handler = (running: Running, tools: Tools) => Promise<Outcome>

type Params = Readonly<Record<string, string | number>>

/** Why a job cannot be done, whoever tries. */
export class JobProblem extends Error {
  readonly code: ErrorCode
  readonly params: Params
  readonly faults: readonly Fault[]

  constructor(code: ErrorCode, params: Params = {}, faults: readonly Fault[] = []) {
    super(code)
    this.code = code
    this.params = params
    this.faults = faults
  }
}
