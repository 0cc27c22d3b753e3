import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { changeOf } from '../records/audited.ts'
import { record } from '../repositories/audit.ts'
import { saltOf } from '../repositories/audit-salts.ts'

type Body = Readonly<Record<string, unknown>>

/** What somebody did to which object. */
interface Doing {
  readonly action: string
  readonly kind: string
  readonly object: string
  readonly week?: string
  /** School that it concerns; left out: that of whoever does it. */
  readonly school?: string | null
  readonly before?: Body | undefined
  readonly after?: Body | undefined
}

/** Puts a deed down in the transaction that does it, as the last thing that it does. */
export async function recorded(tx: Transaction, request: FastifyRequest, doing: Doing): Promise<void> {
  const { district, account, role, school } = whoOf(request)
  const salt = await saltOf(tx, doing.kind, doing.object, doing.week ?? null)
  const deed = {
    district,
    account,
    role,
    school: doing.school === undefined ? school : doing.school,
    action: doing.action,
    kind: doing.kind,
    object: doing.object,
    week: doing.week ?? null,
    ...changeOf(doing.kind, doing.before ?? null, doing.after ?? null, salt),
    request: request.id,
  }
  await record(tx, deed, new Date())
}
