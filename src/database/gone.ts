import { z } from 'zod'

/**
 * There is no working with the database: no server answers at its address, the connection broke, or the server does not let
 * us in. Nothing of the unit of work that met it was kept.
 */
export class DatabaseGone extends Error {
  readonly kind: 'unreachable' | 'refused'

  constructor(kind: 'unreachable' | 'refused') {
    super(`database ${kind}`)
    this.kind = kind
  }
}

/** A unit of work waited for what another one holds, or took, longer than it may. Nothing of it was kept; it may go well later. */
export class DatabaseBusy extends Error {
  constructor() {
    super('database busy')
  }
}

/** What the driver, the client or the network says of an error: a code, and perhaps that of the server beneath. */
const coded = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  meta: z
    .object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().optional() }) }) })
    .optional()
    .catch(undefined),
  cause: z.object({ originalCode: z.string().optional() }).optional().catch(undefined),
})

/** Of the network, of Prisma, and of PostgreSQL (class 08; 53300: no connection is left; 57P: the server goes down). */
const UNREACHABLE =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|08\w{3}|53300|57P0[1-5])$/

/** Wrong password or role, no such database. */
const REFUSED = /^(?:P1000|P1003|P1010|28\w{3}|3D000)$/

/** Of Prisma (no connection in time, over its time, a conflict) and of PostgreSQL (a conflict, a deadlock, a lock or a statement over its time). */
const BUSY = /^(?:P2024|P2028|P2034|40001|40P01|55P03|57014)$/

/** Told in words alone: a connection lost in the middle of a transaction, and that none was free in time. */
const LOST = /^Connection terminated|Client has encountered a connection error|Unable to start a transaction/

/** The code of PostgreSQL (SQLSTATE) or of the network that an error carries, else the client's own; null: neither. */
export function codeOf(error: unknown): string | null {
  const read = coded.safeParse(error).data
  const own = read?.meta?.driverAdapterError.cause.originalCode ?? read?.cause?.originalCode
  return own ?? read?.code ?? null
}

/** The error that stands for a database that is gone or busy, if that is what an error means; else the error itself. */
export function orGone(error: unknown): unknown {
  const code = codeOf(error) ?? ''
  if (REFUSED.test(code)) return new DatabaseGone('refused')
  const { message } = coded.safeParse(error).data ?? { message: '' }
  if (UNREACHABLE.test(code) || LOST.test(message)) return new DatabaseGone('unreachable')
  return BUSY.test(code) ? new DatabaseBusy() : error
}

/** Of an error that comes from another thread the message is all that is left. */
const OBSTACLE = /^database (?:unreachable|refused|busy)$/

/** Whether the database is what stands in the way, and how; null: it is not. */
export function obstacleOf(error: unknown): 'gone' | 'busy' | null {
  if (!(error instanceof Error && OBSTACLE.test(error.message))) return null
  return error.message.endsWith('busy') ? 'busy' : 'gone'
}
