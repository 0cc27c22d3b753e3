import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { changeOf } from '../records/audited.ts'
import { type Deed, recordAll } from '../repositories/audit.ts'
import { saltsOf } from '../repositories/audit-salts.ts'

type Body = Readonly<Record<string, unknown>>

/** What was done to one object. */
interface Done {
  readonly action: string
  readonly object: string
  /** School that it concerns; left out: that of whoever does it. */
  readonly school?: string | null
  readonly before?: Body | undefined
  readonly after?: Body | undefined
}

/** Objects of one kind, in a week or in none. */
interface Among {
  readonly kind: string
  readonly week?: string | undefined
}

/** Puts down what one request does to objects of a kind, each as a deed, in the transaction that does it, as the last thing that it does. */
export async function recordedAll(
  tx: Transaction,
  request: FastifyRequest,
  { kind, week }: Among,
  all: readonly Done[],
): Promise<void> {
  const { district, account, role, school: own } = whoOf(request)
  const salts = await saltsOf(
    tx,
    kind,
    all.map(({ object }) => object),
    week ?? null,
  )
  const deeds = all.map(
    ({ action, object, school = own, before = null, after = null }): Omit<Deed, 'district'> => ({
      account,
      role,
      school,
      action,
      kind,
      object,
      week: week ?? null,
      ...changeOf(kind, before, after, salts.get(object) ?? null),
      request: request.id,
    }),
  )
  await recordAll(tx, district, deeds, new Date())
}

/** Puts a deed down in the transaction that does it, as the last thing that it does. */
export const recorded = async (
  tx: Transaction,
  request: FastifyRequest,
  { kind, week, ...done }: Done & Among,
): Promise<void> => await recordedAll(tx, request, { kind, week }, [done])
