import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Audit, Prisma } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { keyAfter, type Page, type PageAsk, pageOf } from './page.ts'

/** What is put down of something or somebody before or after a deed: no personal value (`changeOf`). */
export type Audited = Readonly<Record<string, unknown>> | null

/** As whom the record names whoever may run programs on the machine itself. */
export const OWNER = 'owner'

/** A deed: who did what to which object. */
export interface Deed {
  readonly district: string
  /** Account; null: the service itself, or as `owner` whoever may run programs on its machine. */
  readonly account: string | null
  readonly role: string
  /** School that it concerns; null: the district. */
  readonly school: string | null
  /** A word of the API: `create`, `change`, `delete`, `publish` … */
  readonly action: string
  readonly kind: string
  readonly object: string
  readonly week: string | null
  readonly before: Audited
  readonly after: Audited
  readonly request: string
}

/** A deed as it stands in the record. */
export interface Recorded extends Deed {
  readonly seq: number
  readonly at: Date
  /** Hash of the row before; that of the first is empty. */
  readonly previous: string
  readonly hash: string
}

const hashOf = ({ at, ...row }: Omit<Recorded, 'hash'>): string =>
  createHash('sha256')
    .update(canonicalize({ ...row, at: at.toISOString() }) ?? '')
    .digest('hex')

const json = z.record(z.string(), z.unknown()).nullable()

const recordedOf = (row: Audit): Recorded => ({
  district: row.districtId,
  seq: row.seq,
  at: row.at,
  account: row.accountId,
  role: row.role,
  school: row.schoolId,
  action: row.action,
  kind: row.kind,
  object: row.objectId,
  week: row.weekId,
  before: json.parse(row.before),
  after: json.parse(row.after),
  request: row.requestId,
  previous: row.previous,
  hash: row.hash,
})

const ends = z.array(z.object({ seq: z.int(), hash: z.string() }))

/** JSON as the database gives it back: what it leaves out must not enter the hash. */
const stored = (value: Audited): Audited => json.parse(JSON.parse(JSON.stringify(value)))

/**
 * Puts deeds of a district down in the transaction that does them. It comes last: everybody else of the district who does something
 * waits from here until the transaction ends.
 */
export async function recordAll(
  tx: Transaction,
  district: string,
  deeds: readonly Omit<Deed, 'district'>[],
  now: Date,
): Promise<void> {
  if (deeds.length === 0) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kehou.audit.${district}`}, 0))`
  const [last] = ends.parse(await tx.$queryRaw`SELECT seq, hash FROM kehou_last_audit(${district})`)
  let [seq, previous] = [last?.seq ?? 0, last?.hash ?? '']
  const rows = deeds.map((deed) => {
    const [before, after] = [stored(deed.before), stored(deed.after)]
    const row = { ...deed, district, before, after, seq: seq + 1, at: now, previous }
    const hash = hashOf(row)
    seq = row.seq
    previous = hash
    return { ...row, hash }
  })
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO audit (district_id, seq, at, account_id, role, school_id, action, kind, object_id, week_id,
      before, after, request_id, previous, hash)
    SELECT district, seq, at, account, role, school, action, kind, object, week,
      nullif(before, 'null'), nullif(after, 'null'), request, previous, hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(district text, seq int, at timestamptz(3),
      account uuid, role text, school text, action text, kind text, object text, week uuid, before jsonb, after jsonb,
      request text, previous text, hash text)`)
}

/** Puts a deed down in the transaction that does it. It comes last (`recordAll`). */
export const record = async (tx: Transaction, { district, ...deed }: Deed, now: Date): Promise<void> =>
  await recordAll(tx, district, [deed], now)

export interface AuditFilter {
  readonly kind?: string
  readonly object?: string
  readonly account?: string
}

/** Deeds, the latest first. */
export async function listDeeds(
  tx: Transaction,
  ask: PageAsk,
  { kind, object, account }: AuditFilter = {},
): Promise<Page<Recorded>> {
  const before = keyAfter(ask, 'place')
  const found = await tx.audit.findMany({
    where: {
      ...(kind === undefined ? {} : { kind }),
      ...(object === undefined ? {} : { objectId: object }),
      ...(account === undefined ? {} : { accountId: account }),
      ...(before === null ? {} : { seq: { lt: before[0] } }),
    },
    orderBy: { seq: 'desc' },
    take: ask.limit + 1,
  })
  return pageOf(found.map(recordedOf), ask, ({ seq }) => [seq, ''])
}

/** Rows that are checked at a time. */
const CHUNK = 250

/** A deed that somebody has noted elsewhere: a record whose end was cut off, or that was written anew, does not have it. */
export interface Noted {
  readonly seq: number
  readonly hash: string
}

/** What a check of the record finds. */
export interface RecordChecked {
  /** Rows that are right, from the first on. */
  readonly rows: number
  /** Hash of the last of them: to be noted elsewhere, with their number. */
  readonly head: string
  /** Number of the first that is not right or is missing; null: all are. */
  readonly broken: number | null
}

/**
 * Checks the record of a district from its first row: each follows on the one before, and holds what its hash was made of.
 * @param noted a deed that must be in it; null: none is known
 */
export async function verifyRecord(
  tx: Transaction,
  district: string,
  noted: Noted | null,
): Promise<RecordChecked> {
  let rows = 0
  let previous = ''
  for (;;) {
    const chunk = await tx.audit.findMany({
      where: { districtId: district, seq: { gt: rows } },
      orderBy: { seq: 'asc' },
      take: CHUNK,
    })
    for (const { hash, ...row } of chunk.map(recordedOf)) {
      const isOther = row.seq === noted?.seq && hash !== noted.hash
      if (row.seq !== rows + 1 || row.previous !== previous || hash !== hashOf(row) || isOther)
        return { rows, head: previous, broken: rows + 1 }
      previous = hash
      rows++
    }
    const isCut = noted !== null && rows < noted.seq
    if (chunk.length < CHUNK) return { rows, head: previous, broken: isCut ? rows + 1 : null }
  }
}
