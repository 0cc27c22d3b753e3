import canonicalize from 'canonicalize'
import { loanState } from '../../models/loan.ts'
import { type Roster, roster as rosterSchema } from '../../models/roster.ts'
import type { School } from '../../models/school.ts'
import { withEvents } from '../../models/with-events.ts'
import type { ProvedSchool } from '../../solver/index.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import type { Transaction } from '../database/database.ts'
import { type KnownTexts, rosterText } from '../files/roster/text.ts'
import { viewOf } from '../files/roster/view.ts'
import { Problem } from '../problems/problem.ts'
import { schoolFigures } from '../reports/figures.ts'
import { loadDocument, loadPacked, type Packed, pack, storePacked } from '../repositories/documents.ts'
import {
  createLoans,
  createParts,
  type PartHead,
  partById,
  partsOf,
  type StoredLoan,
} from '../repositories/roster-parts.ts'
import { createRoster, type NewRoster, type StoredRoster, type Verdict } from '../repositories/rosters.ts'
import { schoolViewOf } from '../views/school.ts'
import { summaryOf } from '../views/summary.ts'
import { publicationOf } from './publication.ts'
import { partOf, type RosterPart } from './roster-part.ts'
import { withAnswers } from './said-of-loans.ts'

interface PackedPart {
  readonly head: PartHead
  readonly document: Packed
  readonly view: Packed
}

/** What the verifier finds for a school; nothing of one that is refused. */
type JudgedSchool = Pick<Certificate['perSchool'][number], 'school' | 'required' | 'unserved' | 'weighted'>

function judgedOf({ perSchool }: Certificate, { id }: School): JudgedSchool {
  const { required = 0, unserved = 0, weighted = 0 } = perSchool.find(({ school }) => school === id) ?? {}
  return { school: id, required, unserved, weighted }
}

/** A roster ready to be stored. Making it takes seconds for a district: not for the event loop of a server. */
export interface PackedRoster {
  readonly head: Pick<
    NewRoster,
    'schools' | 'inputHash' | 'documentHash' | 'publicationHash' | 'score' | 'bound' | 'verdict'
  >
  readonly document: Packed
  readonly publication: Packed
  /** Parts by school: of every school, or of those that are not as in the roster that it was made of. */
  readonly parts: readonly PackedPart[]
  readonly perSchool: readonly JudgedSchool[]
  readonly loans: readonly StoredLoan[]
}

/** What is known of a roster before it is packed; left out, everything is worked out. */
interface PackingKnown {
  readonly texts?: KnownTexts
  /** Schools whose parts are not those of the roster that it was made of. */
  readonly touched?: ReadonlySet<string>
  readonly choicesOf?: Parameters<typeof publicationOf>[2]
  /** What is proved of each school by itself. */
  readonly proved?: readonly ProvedSchool[]
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

const json = async (value: unknown): Promise<Packed> => await pack(Buffer.from(canonicalize(value) ?? ''))

/** Packs a roster, and its parts by school: to work on, and to look at. */
export async function packRoster(
  made: Roster,
  certificate: Certificate,
  { texts, touched, choicesOf, proved = [] }: PackingKnown = {},
): Promise<PackedRoster> {
  const view = viewOf(made)
  const { week } = view
  // Compressing goes on in threads of its own while the parts are written.
  const packing = Promise.all([
    pack(Buffer.from(rosterText(made, texts ?? null))),
    json(publicationOf(made, view, choicesOf)),
  ])
  const parts: PackedPart[] = []
  for (const school of week.schools) {
    if (touched?.has(school.id) === false) continue
    const { required, unserved, weighted } = judgedOf(certificate, school)
    const figures = schoolFigures(view, school)
    const [document, shown] = await Promise.all([
      json(partOf(made, week, school.id)),
      json(schoolViewOf(view, made, figures)),
    ])
    const least = proved.find((one) => one.school === school.id)
    const alone = least === undefined ? null : { unserved: least.unserved, weighted: least.weighted }
    const summary = summaryOf(view, made, figures, weighted, alone)
    const hashes = { documentHash: document.hash, viewHash: shown.hash }
    const head = { school: school.id, ...hashes, required, unserved, weighted, summary }
    parts.push({ head, document, view: shown })
  }
  const [document, publication] = await packing
  return {
    head: {
      schools: week.schools.map(({ id }) => id),
      inputHash: made.inputHash,
      documentHash: document.hash,
      publicationHash: publication.hash,
      score: made.score,
      bound: made.bound,
      verdict: verdictOf(certificate),
    },
    document,
    publication,
    parts,
    perSchool: week.schools.map((school) => judgedOf(certificate, school)),
    loans: loansIn(made),
  }
}

export type StoredAs = Pick<
  NewRoster,
  'district' | 'week' | 'job' | 'parent' | 'name' | 'origin' | 'weekRevision' | 'weekPrint'
> & {
  /** Left out: it decides all schools of its week, and stands by itself. */
  readonly part?: Part | null
}

/** What of a roster of the whole district is decided anew. */
export interface Part {
  /** The one school. */
  readonly school: string
  /** The roster of the whole district. */
  readonly of: string
}

/** Stores what a packed roster is made of. */
export async function storeRosterDocuments(
  tx: Transaction,
  district: string,
  packed: PackedRoster,
): Promise<void> {
  await storePacked(tx, { district, school: null, kind: 'roster' }, packed.document)
  await storePacked(tx, { district, school: null, kind: 'publication' }, packed.publication)
  for (const { head, document, view } of packed.parts) {
    const { school } = head
    await storePacked(tx, { district, school, kind: 'roster_part' }, document)
    await storePacked(tx, { district, school, kind: 'roster_view' }, view)
  }
}

/** A part that is as it was in the roster that another was made of; the value of a school can change with what others have. */
const keptPart = (part: PartHead, { required, unserved, weighted }: JudgedSchool): PartHead => ({
  ...part,
  required,
  unserved,
  weighted,
  summary: { ...part.summary, weighted },
})

/** A part that a change by hand has changed: what was proved of the school holds for every roster of its week. */
const changedPart = (part: PartHead, { summary: { proved } }: PartHead): PartHead => ({
  ...part,
  summary: { ...part.summary, proved },
})

/** Heads of all parts of a roster; those of a change by hand with what the roster that it was made of has of them. */
async function headsOf(
  tx: Transaction,
  { origin, parent }: Pick<NewRoster, 'origin' | 'parent'>,
  { parts, perSchool }: PackedRoster,
): Promise<PartHead[]> {
  const packed = new Map(parts.map(({ head }) => [head.school, head]))
  if (origin !== 'edit' || parent === null) return [...packed.values()]
  const before = new Map((await partsOf(tx, parent)).map((part) => [part.school, part]))
  return perSchool.flatMap((judged) => {
    const [own, old] = [packed.get(judged.school), before.get(judged.school)]
    if (own !== undefined) return [old === undefined ? own : changedPart(own, old)]
    return old === undefined ? [] : [keptPart(old, judged)]
  })
}

/** Stores a packed roster as a draft, with its parts and loans. Loans of one that decides a single school stay those of the whole. */
export async function storePackedRoster(
  tx: Transaction,
  { part = null, ...as }: StoredAs,
  packed: PackedRoster,
): Promise<StoredRoster> {
  const { district } = as
  await storeRosterDocuments(tx, district, packed)
  const decided = part === null ? packed.head : { ...packed.head, schools: [part.school] }
  const stored = await createRoster(tx, { ...as, ...decided, partOf: part?.of ?? null })
  await createParts(tx, stored.id, district, await headsOf(tx, as, packed))
  if (part === null) await createLoans(tx, stored.id, district, await withAnswers(tx, as, packed.loans))
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
  // The document is ours: checking it again would hold up whoever else asks, at each look of each family at its week.
  return parsed(bytes) as RosterPart
}

/** A school's part as a screen reads it: `SchoolView` as JSON. */
export interface StoredView {
  readonly hash: string
  /** As it is kept (`unpacked`); null: whoever asks has it already. */
  readonly packed: Uint8Array | null
}

/**
 * A school's part as a screen reads it. Throws as `loadPart` does.
 * @param known hash of what whoever asks has already; null: nothing
 */
export async function loadView(
  tx: Transaction,
  { id, district }: Pick<StoredRoster, 'id' | 'district'>,
  school: string,
  known: string | null,
): Promise<StoredView> {
  const head = await partById(tx, id, school)
  if (head === null) throw new Problem('NOT_FOUND')
  const hash = head.viewHash
  if (hash === known) return { hash, packed: null }
  const packed = await loadPacked(tx, district, hash)
  if (packed === null) throw new Problem('NOT_FOUND')
  return { hash, packed }
}
