import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { studentId } from '../../models/ids.ts'
import { plan as planSchema } from '../../models/plan.ts'
import { verify } from '../../solver/verify/index.ts'
import type { Database, Transaction } from '../database/database.ts'
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
import { partsOf } from '../repositories/roster-parts.ts'
import { type Renaming, renamedPlan, renamedRoster } from './pseudonym.ts'
import { packRoster, rosterFrom, storeRosterDocuments } from './store-roster.ts'

/** Seconds that one document of a district may take. */
const SECONDS = 120

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

/** What erasing a student has changed. */
export interface Erased {
  readonly weeks: number
  readonly rosters: number
}

/**
 * Erases a child's data. The rows are gone from every week; where a roster, a ledger or a job has to keep its sums, a random id stands in
 * the place of the child's, the same everywhere, so that stored rosters are verified as before. Drafts of before are of older data then.
 *
 * Reads every roster of the district: not for the event loop of a server. Ended half-way, it is begun anew and finds what is left.
 * @param by whose deed it is, and the request that asked: recorded with what is erased first
 * @param version of what is held of the child (`heldOf`), as it was read
 * Throws VERSION_STALE, JOBS_OPEN, and NOT_FOUND where nothing in the district is about such a child.
 */
export async function eraseStudent(
  database: Database,
  { district, student, version }: Child & { readonly version: string },
  by: Pick<Deed, 'account' | 'role' | 'school' | 'request'>,
  now: Date,
): Promise<Erased> {
  const scope = { district, school: null }
  const erasing = { district, from: student, to: studentId.parse(`x-${randomUUID()}`) }
  const weeks = await database.within(
    scope,
    async (tx) => {
      if ((await heldOf(tx, { district, student })).version !== version) throw new Problem('VERSION_STALE')
      const count = await countOpenJobs(tx, district)
      if (count > 0) throw new Problem('JOBS_OPEN', { count })
      const found = await eraseFromWeeks(tx, { district, student })
      await eraseFromRecords(tx, { district, student }, erasing.to, now)
      await dropPassing(tx, district)
      // With what it tells of; whom it was about is gone from the record as well.
      const deed = { ...by, district, action: 'erase', kind: 'student', object: by.request, week: null }
      await record(tx, { ...deed, before: null, after: { weeks: found } }, now)
      return found
    },
    SECONDS,
  )
  let rosters = 0
  for (const roster of await database.within(scope, (tx) => rosterDocuments(tx, district)))
    if (await database.within(scope, (tx) => renameRoster(tx, roster, erasing), SECONDS)) rosters++
  for (const plan of await database.within(scope, (tx) => framedPlans(tx, district)))
    await database.within(scope, (tx) => renameFramedPlan(tx, plan, erasing), SECONDS)
  if (weeks + rosters === 0) throw new Problem('NOT_FOUND')
  return { weeks, rosters }
}
