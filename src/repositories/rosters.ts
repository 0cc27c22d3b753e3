import { z } from 'zod'
import { roster } from '../../models/roster.ts'
import { Prisma, RosterState, type Roster as Row } from '../database/client/client.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { newestFirst, type Page, type PageAsk, pageByTime } from './page.ts'
import { goneOrStale } from './refusing.ts'

/** What a certificate says, without the places: those are had by verifying the roster again. */
export const verdict = z.object({
  valid: z.boolean(),
  complete: z.boolean(),
  lotteryKept: z.boolean(),
  rules: z.array(z.object({ code: z.string(), checked: z.int(), broken: z.int() })),
  faults: z.array(z.object({ code: z.string(), count: z.int() })),
})
export type Verdict = z.infer<typeof verdict>

/** Why student-blocks may stay unserved: those that agree with every field which is not null. */
export const excuse = z.strictObject({
  school: z.string().nullable().default(null),
  student: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
  block: z.string().nullable().default(null),
  cause: z.string().nullable().default(null),
  reason: z.string().min(1).max(400),
})
export type Excuse = z.infer<typeof excuse>

/** A roster as it is stored, without its document. */
export interface StoredRoster {
  readonly id: string
  readonly district: string
  readonly week: string
  readonly job: string | null
  /** The roster that this repairs or was edited from. */
  readonly parent: string | null
  readonly name: string
  readonly state: RosterState
  readonly origin: 'solve' | 'repair' | 'edit' | 'import'
  /** Schools that it decides. */
  readonly schools: readonly string[]
  /** The roster of the whole district whose rest it keeps as it is; null: it stands by itself. */
  readonly partOf: string | null
  readonly weekRevision: number
  /** Print of the week's rows that it was made of (`weekPrint`). */
  readonly weekPrint: string
  readonly inputHash: string
  readonly documentHash: string
  /** Of what publishing it brings (`Publication`). */
  readonly publicationHash: string
  readonly score: z.infer<typeof roster.shape.score>
  readonly bound: z.infer<typeof roster.shape.bound>
  readonly verdict: Verdict
  readonly excuses: readonly Excuse[]
  readonly publishedAt: Date | null
  readonly publishedBy: string | null
  readonly version: number
  readonly createdAt: Date
}

const origin = z.enum(['solve', 'repair', 'edit', 'import'])

const storedOf = (row: Row): StoredRoster => ({
  id: row.id,
  district: row.districtId,
  week: row.weekId,
  job: row.jobId,
  parent: row.parentId,
  name: row.name,
  state: row.state,
  origin: origin.parse(row.origin),
  schools: row.schoolIds,
  partOf: row.partOf,
  weekRevision: row.weekRevision,
  weekPrint: row.weekPrint,
  inputHash: row.inputHash,
  documentHash: row.documentHash,
  publicationHash: row.publicationHash,
  score: roster.shape.score.parse(row.score),
  bound: roster.shape.bound.parse(row.bound),
  verdict: verdict.parse(row.certificate),
  excuses: z.array(excuse).parse(row.excuses),
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  version: row.version,
  createdAt: row.createdAt,
})

/** A draft to be. */
export type NewRoster = Pick<
  StoredRoster,
  | 'district'
  | 'week'
  | 'job'
  | 'parent'
  | 'name'
  | 'origin'
  | 'schools'
  | 'partOf'
  | 'weekRevision'
  | 'weekPrint'
  | 'inputHash'
  | 'documentHash'
  | 'publicationHash'
  | 'score'
  | 'bound'
  | 'verdict'
>

export const createRoster = async (tx: Transaction, made: NewRoster): Promise<StoredRoster> =>
  storedOf(
    await tx.roster.create({
      data: {
        districtId: made.district,
        weekId: made.week,
        jobId: made.job,
        parentId: made.parent,
        name: made.name,
        origin: made.origin,
        schoolIds: [...made.schools],
        partOf: made.partOf,
        weekRevision: made.weekRevision,
        weekPrint: made.weekPrint,
        inputHash: made.inputHash,
        documentHash: made.documentHash,
        publicationHash: made.publicationHash,
        score: made.score,
        bound: made.bound,
        certificate: made.verdict,
      },
    }),
  )

export async function rosterById(tx: Transaction, id: string): Promise<StoredRoster | null> {
  const found = await tx.roster.findUnique({ where: { id } })
  return found === null ? null : storedOf(found)
}

export interface RosterFilter {
  readonly week?: string
  readonly state?: RosterState
  /** Those that decide this school. */
  readonly school?: string
  /** Of drafts those that decide this school. */
  readonly draftsOf?: string
}

/** Rosters, the latest first. */
export async function listRosters(
  tx: Transaction,
  ask: PageAsk,
  { week, state, school, draftsOf }: RosterFilter = {},
): Promise<Page<StoredRoster>> {
  const { after, taken } = newestFirst(ask)
  const found = await tx.roster.findMany({
    where: {
      ...(week === undefined ? {} : { weekId: week }),
      ...(state === undefined ? {} : { state }),
      ...(school === undefined ? {} : { schoolIds: { has: school } }),
      AND: [
        draftsOf === undefined
          ? {}
          : { OR: [{ state: { not: RosterState.draft } }, { schoolIds: { has: draftsOf } }] },
        after,
      ],
    },
    ...taken,
  })
  return pageByTime(found.map(storedOf), ask)
}

/** Of a roster of the whole district and the rosters that decide one school of it, the one that was published last; null: none is in force. */
export async function latestOf(tx: Transaction, whole: string): Promise<StoredRoster | null> {
  const found = await tx.roster.findFirst({
    where: { state: 'published', OR: [{ id: whole }, { partOf: whole }] },
    orderBy: { publishedAt: 'desc' },
  })
  return found === null ? null : storedOf(found)
}

/** The roster in force for a school of a week, or (null) the latest one in force; null: none is published. */
export async function publishedRoster(
  tx: Transaction,
  week: string,
  school: string | null,
): Promise<StoredRoster | null> {
  const found = await tx.roster.findFirst({
    where: { weekId: week, state: 'published', ...(school === null ? {} : { schoolIds: { has: school } }) },
    orderBy: { publishedAt: 'desc' },
  })
  return found === null ? null : storedOf(found)
}

/** Why a draft of a version is not found. */
async function absent(tx: Transaction, id: string): Promise<Problem> {
  const found = await rosterById(tx, id)
  return found === null || found.state === 'draft' ? goneOrStale(found) : new Problem('ROSTER_NOT_DRAFT')
}

/** Changes name and excuses of a draft of a version. Throws NOT_FOUND, ROSTER_NOT_DRAFT or VERSION_STALE. */
export async function putRoster(
  tx: Transaction,
  id: string,
  { name, excuses }: { readonly name: string; readonly excuses: readonly Excuse[] },
  version: number,
): Promise<StoredRoster> {
  const found = await tx.roster.updateManyAndReturn({
    where: { id, version, state: 'draft' },
    data: { name, excuses: [...excuses], version: { increment: 1 } },
  })
  const [row] = found
  if (row === undefined) throw await absent(tx, id)
  return storedOf(row)
}

/** Takes a draft of a version away. Throws NOT_FOUND, ROSTER_NOT_DRAFT or VERSION_STALE. */
export async function deleteRoster(tx: Transaction, id: string, version: number): Promise<void> {
  const found = await tx.roster.findUnique({ where: { id }, select: { parentId: true } })
  // What was made of it is, from then on, of what it was made of itself.
  await tx.roster.updateMany({ where: { parentId: id }, data: { parentId: found?.parentId ?? null } })
  const { count } = await tx.roster.deleteMany({ where: { id, version, state: 'draft' } })
  if (count === 0) throw await absent(tx, id)
}

/** Publishes a draft of a version. Rosters in force that decide no further school are superseded. Throws as `putRoster` does. */
export async function setPublished(
  tx: Transaction,
  { id, week, schools, version }: Pick<StoredRoster, 'id' | 'week' | 'schools' | 'version'>,
  at: Date,
  by: string,
): Promise<{ readonly superseded: readonly string[] }> {
  const superseded = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE roster SET state = 'superseded', version = version + 1
    WHERE week_id = ${week}::uuid AND state = 'published' AND school_ids <@ ${[...schools]}::text[]
    RETURNING id::text`)
  const { count } = await tx.roster.updateMany({
    where: { id, version, state: RosterState.draft },
    data: { state: 'published', publishedAt: at, publishedBy: by, version: { increment: 1 } },
  })
  if (count === 0) throw await absent(tx, id)
  return { superseded: superseded.map((row) => row.id) }
}

/** The latest published roster of a district, of a week that is planned and no copy, that decides one of these schools; null: none. */
export async function latestPublished(
  tx: Transaction,
  schools: readonly string[],
): Promise<StoredRoster | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id::text FROM roster r JOIN week w ON w.id = r.week_id
    WHERE r.state = 'published' AND w.copy_of IS NULL AND r.school_ids && ${[...schools]}::text[]
    ORDER BY w.monday DESC, r.published_at DESC LIMIT 1`)
  return found === undefined ? null : await rosterById(tx, found.id)
}
