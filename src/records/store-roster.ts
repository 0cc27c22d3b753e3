import canonicalize from 'canonicalize'
import { loanState } from '../../models/loan.ts'
import { type Roster, roster as rosterSchema } from '../../models/roster.ts'
import { withEvents } from '../../models/with-events.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import type { Transaction } from '../database/database.ts'
import { rosterText } from '../files/roster/text.ts'
import { Problem } from '../problems/problem.ts'
import { loadDocument, type Packed, pack, storePacked } from '../repositories/documents.ts'
import {
  createLoans,
  createParts,
  type PartHead,
  partById,
  type StoredLoan,
} from '../repositories/roster-parts.ts'
import { createRoster, type NewRoster, type StoredRoster, type Verdict } from '../repositories/rosters.ts'
import { partOf, type RosterPart, rosterPart } from './roster-part.ts'

/** A roster ready to be stored. Making it takes seconds for a district: not for the event loop of a server. */
export interface PackedRoster {
  readonly head: Pick<NewRoster, 'schools' | 'inputHash' | 'documentHash' | 'score' | 'bound' | 'verdict'>
  readonly document: Packed
  readonly parts: readonly { readonly head: PartHead; readonly document: Packed }[]
  readonly loans: readonly StoredLoan[]
}

const verdictOf = ({ valid, complete, lotteryKept, rules, faults }: Certificate): Verdict => ({
  valid,
  complete,
  lotteryKept,
  rules: rules.map(({ code, checked, broken }) => ({ code, checked, broken })),
  faults: faults.map(({ code, count }) => ({ code, count })),
})

function loansIn({ input, plan }: Roster): StoredLoan[] {
  const staff = new Map(withEvents(input).staff.map((row) => [row.id, row]))
  return plan.loans.flatMap((loan): StoredLoan[] => {
    const who = staff.get(loan.staff)
    return who?.school ? [{ ...loan, home: who.school, state: loanState(who, loan) }] : []
  })
}

/** Packs a roster and its parts by school. */
export async function packRoster(made: Roster, certificate: Certificate): Promise<PackedRoster> {
  const document = await pack(Buffer.from(rosterText(made)))
  const week = withEvents(made.input)
  const parts: { head: PartHead; document: Packed }[] = []
  for (const { id } of week.schools) {
    const figures = certificate.perSchool.find(({ school }) => school === id)
    const part = await pack(Buffer.from(canonicalize(partOf(made, week, id)) ?? ''))
    parts.push({
      head: {
        school: id,
        documentHash: part.hash,
        required: figures?.required ?? 0,
        unserved: figures?.unserved ?? 0,
        weighted: figures?.weighted ?? 0,
        summary: {
          refused: figures?.refused ?? false,
          signedUp: figures?.signedUp ?? 0,
          served: figures?.served ?? 0,
          share: figures?.share ?? 0,
        },
      },
      document: part,
    })
  }
  return {
    head: {
      schools: week.schools.map(({ id }) => id),
      inputHash: made.inputHash,
      documentHash: document.hash,
      score: made.score,
      bound: made.bound,
      verdict: verdictOf(certificate),
    },
    document,
    parts,
    loans: loansIn(made),
  }
}

export type StoredAs = Pick<
  NewRoster,
  'district' | 'week' | 'job' | 'parent' | 'name' | 'origin' | 'weekRevision'
>

/** Stores a packed roster as a draft, with its parts and loans. */
export async function storePackedRoster(
  tx: Transaction,
  as: StoredAs,
  packed: PackedRoster,
): Promise<StoredRoster> {
  const { district } = as
  await storePacked(tx, { district, school: null, kind: 'roster' }, packed.document)
  for (const { head, document } of packed.parts)
    await storePacked(tx, { district, school: head.school, kind: 'roster_part' }, document)
  const stored = await createRoster(tx, { ...as, ...packed.head })
  await createParts(
    tx,
    stored.id,
    district,
    packed.parts.map(({ head }) => head),
  )
  await createLoans(tx, stored.id, district, packed.loans)
  return stored
}

/** Stores a verified roster as a draft. */
export const storeRoster = async (
  tx: Transaction,
  as: StoredAs,
  made: Roster,
  certificate: Certificate,
): Promise<StoredRoster> => await storePackedRoster(tx, as, await packRoster(made, certificate))

/** The bytes of a stored roster: a roster file as the command line writes and verifies it. Throws NOT_FOUND. */
export async function loadRosterBytes(
  tx: Transaction,
  { district, documentHash }: Pick<StoredRoster, 'district' | 'documentHash'>,
): Promise<Uint8Array> {
  const bytes = await loadDocument(tx, district, documentHash)
  if (bytes === null) throw new Problem('NOT_FOUND')
  return bytes
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'))

export const rosterFrom = (bytes: Uint8Array): Roster => rosterSchema.parse(parsed(bytes))

/** A stored roster with the week that it answers. Throws NOT_FOUND. */
export const loadRoster = async (
  tx: Transaction,
  stored: Pick<StoredRoster, 'district' | 'documentHash'>,
): Promise<Roster> => rosterFrom(await loadRosterBytes(tx, stored))

/** A school's part of a stored roster. Throws NOT_FOUND, also for a scope that does not see the school. */
export async function loadPart(
  tx: Transaction,
  { id, district }: Pick<StoredRoster, 'id' | 'district'>,
  school: string,
): Promise<RosterPart> {
  const head = await partById(tx, id, school)
  const bytes = head && (await loadDocument(tx, district, head.documentHash))
  if (bytes === null) throw new Problem('NOT_FOUND')
  return rosterPart.parse(parsed(bytes))
}
