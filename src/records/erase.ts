import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { studentId } from '../../models/ids.ts'
import { plan as planSchema } from '../../models/plan.ts'
import { verify } from '../../solver/verify/index.ts'
import type { Erasure } from '../database/client/client.ts'
import { type Database, SYSTEM, type Transaction } from '../database/database.ts'
import { obstacleOf } from '../database/gone.ts'
import { Problem } from '../problems/problem.ts'
import { type Deed, record } from '../repositories/audit.ts'
import { loadDocument, storeDocument } from '../repositories/documents.ts'
import {
  type Child,
  countOpenJobs,
  dropPassing,
  dropReplaced,
  eraseFromRecords,
  eraseFromWeeks,
  framedPlans,
  heldOf,
  type RosterDocuments,
  replaceFramedPlan,
  replaceRosterDocuments,
  rosterDocuments,
} from '../repositories/erasure.ts'
import { beginErasure, endErasure, erasureBegun, erasuresBegun } from '../repositories/erasures-begun.ts'
import { partsOf } from '../repositories/roster-parts.ts'
import { type Renaming, renamedPlan, renamedRoster } from './pseudonym.ts'
import { packRoster, rosterFrom, storeRosterDocuments } from './store-roster.ts'

/** Seconds that one document of a district may take. */
const SECONDS = 120
/** After which whoever was told that an erasure has not ended may ask again. */
const AGAIN_SECONDS = 60

interface Erasing extends Renaming {
  readonly district: string
}

const textOf = async (tx: Transaction, district: string, hash: string): Promise<string> =>
  Buffer.from((await loadDocument(tx, district, hash)) ?? []).toString('utf8')

const bytesOf = (value: unknown): Uint8Array => Buffer.from(canonicalize(value) ?? '')

/** Gives a roster and its parts the other id; false: the student is not in it. */
async function renameRoster(tx: Transaction, before: RosterDocuments, erasing: Erasing): Promise<boolean> {
  const { district, from } = erasing
  const { id } = before
  const named = JSON.stringify(from)
  const text = await textOf(tx, district, before.documentHash)
  if (!text.includes(named)) return false
  const made = renamedRoster(rosterFrom(Buffer.from(text)), erasing)
  const packed = await packRoster(made, verify(made))
  await storeRosterDocuments(tx, district, packed)
  const parts = await partsOf(tx, id)
  await replaceRosterDocuments(
    tx,
    { district, id },
    packed.head,
    packed.parts.map(({ head }) => head),
  )
  await dropReplaced(tx, district, [
    before.documentHash,
    before.publicationHash,
    ...parts.flatMap(({ documentHash, viewHash }) => [documentHash, viewHash]),
  ])
  return true
}

async function renameFramedPlan(
  tx: Transaction,
  { id, hash }: { readonly id: string; readonly hash: string },
  erasing: Erasing,
): Promise<void> {
  const text = await textOf(tx, erasing.district, hash)
  if (!text.includes(JSON.stringify(erasing.from))) return
  const head = { district: erasing.district, school: null, kind: 'plan' } as const
  const renamed = renamedPlan(planSchema.parse(JSON.parse(text)), erasing)
  await replaceFramedPlan(tx, id, await storeDocument(tx, head, bytesOf(renamed)))
  // Rows of weeks alone refer to plans: one that no week holds is gone with the next sweep.
}

/** Whether any roster or plan of the district, as a document, names a student. */
async function isNamed(tx: Transaction, { district, student }: Child): Promise<boolean> {
  const hashes = [
    ...(await rosterDocuments(tx, district)).map(({ documentHash }) => documentHash),
    ...(await framedPlans(tx, district)).map(({ hash }) => hash),
  ]
  for (const hash of new Set(hashes))
    if ((await textOf(tx, district, hash)).includes(JSON.stringify(student))) return true
  return false
}

/** What erasing a student has changed. */
export interface Erased {
  readonly weeks: number
  readonly rosters: number
}

/** Who asks for an erasure, as the record names them. */
export type Asking = Pick<Deed, 'account' | 'role' | 'request'>

/** Puts down that an erasure began or ended. Whom it is about is gone from the record as well: it goes by the request it was asked in. */
const noted = async (
  tx: Transaction,
  district: string,
  action: 'erase' | 'erased',
  by: Asking & { readonly object: string },
  after: Partial<Erased>,
  now: Date,
): Promise<void> => {
  const about = { school: null, week: null, kind: 'student', before: null, after: { ...after } }
  await record(tx, { district, ...by, ...about, action }, now)
}

/** The first transaction: all rows, the deed, and what going on takes. */
async function begin(
  tx: Transaction,
  { version, ...child }: Child & { readonly version: string },
  by: Asking,
  now: Date,
): Promise<{ readonly begun: Erasure; readonly weeks: number }> {
  const { version: current, ...held } = await heldOf(tx, child)
  if (current !== version) throw new Problem('VERSION_STALE')
  const count = await countOpenJobs(tx, child.district)
  if (count > 0) throw new Problem('JOBS_OPEN', { count })
  const earlier = await erasureBegun(tx, child)
  if (earlier === null && Object.values(held).every((places) => places === 0) && !(await isNamed(tx, child)))
    throw new Problem('NOT_FOUND')
  const begun = earlier ?? {
    districtId: child.district,
    studentId: child.student,
    pseudonym: `x-${randomUUID()}`,
    requestId: by.request,
    begunAt: now,
  }
  const weeks = await eraseFromWeeks(tx, child)
  await eraseFromRecords(tx, child, begun.pseudonym, now)
  await dropPassing(tx, child.district)
  if (earlier === null) {
    await beginErasure(tx, begun)
    await noted(tx, child.district, 'erase', { ...by, object: begun.requestId }, { weeks }, now)
  }
  return { begun, weeks }
}

/** What follows: every roster, one a transaction. Ended half-way it is gone on with; the last transaction forgets the child. */
async function goOn(
  database: Database,
  begun: Erasure,
  weeks: number,
  by: Asking,
  now: Date,
): Promise<Erased> {
  const { districtId: district, studentId: student } = begun
  const scope = { district, school: null }
  const erasing = { district, from: student, to: studentId.parse(begun.pseudonym) }
  let rosters = 0
  for (const roster of await database.within(scope, (tx) => rosterDocuments(tx, district)))
    if (await database.within(scope, (tx) => renameRoster(tx, roster, erasing), SECONDS)) rosters++
  for (const plan of await database.within(scope, (tx) => framedPlans(tx, district)))
    await database.within(scope, (tx) => renameFramedPlan(tx, plan, erasing), SECONDS)
  await database.within(scope, async (tx) => {
    // What a job that began meanwhile stores may name the child again: the next sweep looks once more.
    if ((await countOpenJobs(tx, district)) > 0) return
    await endErasure(tx, { district, student })
    await noted(tx, district, 'erased', { ...by, object: begun.requestId }, { rosters }, now)
  })
  return { weeks, rosters }
}

/**
 * Erases a child's data. The rows are gone from every week; where a roster, a ledger or a job has to keep its sums, a random id stands in
 * the place of the child's, the same everywhere, so that stored rosters are verified as before. Drafts of before are of older data then.
 *
 * The first transaction takes the rows, records the deed, and notes what the rest takes. Reads every roster of the district: not for the
 * event loop of a server. Ended half-way, whoever asks again goes on with it, and so does `resumeErasures`.
 * @param version of what is held of the child (`heldOf`), as it was read
 * Throws VERSION_STALE, JOBS_OPEN, ERASURE_BEGUN where the database is lost or busy half-way, and NOT_FOUND where nothing in the district is about such a child.
 */
export async function eraseStudent(
  database: Database,
  asked: Child & { readonly version: string },
  by: Asking,
  now: Date,
): Promise<Erased> {
  const scope = { district: asked.district, school: null }
  const { begun, weeks } = await database.within(scope, (tx) => begin(tx, asked, by, now), SECONDS)
  return await goOn(database, begun, weeks, by, now).catch((error: unknown) => {
    throw obstacleOf(error) === null ? error : new Problem('ERASURE_BEGUN', { seconds: AGAIN_SECONDS })
  })
}

/** Time after which nobody is at work on an erasure any more that has not ended. */
const LEFT_MINUTES = 60

/**
 * Ends erasures that were left half-way, as when the server was killed.
 * @returns how many were
 */
export async function resumeErasures(database: Database, now: Date): Promise<number> {
  const since = now.getTime() - LEFT_MINUTES * 60_000
  const left = (await database.within(SYSTEM, erasuresBegun)).filter(
    ({ begunAt }) => begunAt.getTime() <= since,
  )
  for (const begun of left)
    await goOn(database, begun, 0, { account: null, role: '', request: begun.requestId }, now)
  return left.length
}
