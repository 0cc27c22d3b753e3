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

/** What the driver, the client or the network says of an error: a code, and perhaps that of the server beneath. */
const coded = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  meta: z
    .object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().optional() }) }) })
    .optional()
    .catch(undefined),
})

/** Of the network, of Prisma, and of PostgreSQL (class 08; 53300: no connection is left; 57P: the server goes down). */
const UNREACHABLE =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|08\w{3}|53300|57P0[1-5])$/

/** Wrong password or role, no such database. */
const REFUSED = /^(?:P1000|P1003|P1010|28\w{3}|3D000)$/

/** Told in words alone: a connection lost in the middle of a transaction, and that none was free in time. */
const LOST = /^Connection terminated|Client has encountered a connection error|Unable to start a transaction/

/** The code of PostgreSQL (SQLSTATE) or of the network that an error carries, else the client's own; null: neither. */
export function codeOf(error: unknown): string | null {
  const read = coded.safeParse(error)
  return read.data?.meta?.driverAdapterError.cause.originalCode ?? read.data?.code ?? null
}

/** Of Prisma (a transaction took longer than it may) and of PostgreSQL (a statement did, or what it waits for is held by others). */
const BUSY = /^(?:P2028|57014|55P03)$/

/** Whether an error means that others held what was needed for longer than there was time. */
export const isBusy = (error: unknown): boolean => BUSY.test(codeOf(error) ?? '')

/** The error that stands for a database that is gone, if that is what an error means; else the error itself. */
export function orGone(error: unknown): unknown {
  const code = codeOf(error) ?? ''
  if (REFUSED.test(code)) return new DatabaseGone('refused')
  const { message } = coded.safeParse(error).data ?? { message: '' }
  return UNREACHABLE.test(code) || LOST.test(message) ? new DatabaseGone('unreachable') : error
}
