import canonicalize from 'canonicalize'
import { z } from 'zod'
import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import { hashText } from '../../models/hash.ts'
import { normalise } from '../../models/normal.ts'
import { WEEK_SCHEMA, type Week, week as weekSchema } from '../../models/week.ts'
import type { Transaction } from '../database/database.ts'
import { type FaultPlace, placeAt } from '../files/fault-place.ts'
import { Problem } from '../problems/problem.ts'
import { loadDocument, storeDocument } from '../repositories/documents.ts'
import type { WeekKey } from '../repositories/entities/kinds.ts'
import { onlySchool, readLists, type WeekLists, weekPrint } from '../repositories/week-lists.ts'
import { type StoredWeek, weekById } from '../repositories/weeks.ts'
import { travelWithin } from './travel-within.ts'

/** A week as it was read from the database, in texts: they go to a thread as they are. */
export interface WeekTexts {
  readonly monday: string
  readonly frame: StoredWeek['frame']
  readonly lists: WeekLists
  readonly published: string | null
  readonly revision: number
  /** Hash of the rows (`weekPrint`). */
  readonly print: string
}

/** Reads all of a week at one moment. Throws NOT_FOUND. */
export async function readTexts(tx: Transaction, key: WeekKey): Promise<WeekTexts> {
  const stored = await weekById(tx, key.week)
  if (stored === null) throw new Problem('NOT_FOUND')
  const { monday, frame, revision } = stored
  const plan = frame.published === null ? null : await loadDocument(tx, key.district, frame.published)
  const school = await onlySchool(tx, key)
  const lists = await readLists(tx, key)
  return {
    monday,
    frame: (await seesOneSchool(tx))
      ? { ...frame, travel: travelWithin(frame.travel, placesIn(lists)) }
      : frame,
    lists,
    published: plan === null ? null : Buffer.from(plan).toString('utf8'),
    revision,
    print: await weekPrint(tx, key, school),
  }
}

const scopes = z.array(z.object({ school: z.string().nullable() }))

/** Whether the transaction sees one school alone, whatever others the district has. */
async function seesOneSchool(tx: Transaction): Promise<boolean> {
  const [scope] = scopes.parse(await tx.$queryRaw`SELECT current_setting('kehou.school', true) AS school`)
  return scope?.school !== null && scope?.school !== undefined && scope.school !== ''
}

const places = z.array(z.object({ id: z.string() }))

/** Schools and venues that were read. */
const placesIn = ({ school, venue }: WeekLists): ReadonlySet<string> =>
  new Set([school, venue].flatMap((rows) => places.parse(JSON.parse(rows)).map(({ id }) => id)))

/** The week that texts of the database are of, rows in the order of the import. */
export function weekOf({ monday, frame, lists, published }: WeekTexts): Week {
  const { weights, district, travel, disturbance, meanChoiceCost } = frame
  const rows = (kind: keyof WeekLists): unknown => JSON.parse(lists[kind])
  return weekSchema.parse({
    schema: WEEK_SCHEMA,
    monday,
    weights,
    district,
    travel,
    schools: rows('school'),
    venues: rows('venue'),
    rooms: rows('room'),
    institutions: rows('institution'),
    staff: rows('staff'),
    activities: rows('activity'),
    students: rows('student'),
    pins: rows('pin'),
    bans: rows('ban'),
    disturbance,
    events: rows('event'),
    history: {
      standing: rows('standing_group'),
      meanChoiceCost,
      published: published === null ? null : JSON.parse(published),
    },
  })
}

/** A week ready to be solved, and how it is known. */
export interface Snapshot {
  readonly week: Week
  /** Everything that is wrong with the week or worth saying of it; with an `error` among it nothing is solved. */
  readonly faults: readonly (Fault & FaultPlace)[]
  /** Canonical JSON of the week in its fixed order. */
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes: what a roster made of it names as the hash of its input. */
  readonly hash: string
  readonly revision: number
  readonly print: string
}

/** Judges and fixes what was read. It takes seconds for a district: not for the event loop of a server. */
export function snapshotFrom(texts: WeekTexts): Snapshot {
  const given = weekOf(texts)
  const week = normalise(given)
  const text = canonicalize(week) ?? ''
  return {
    week,
    faults: checkWeek(given).map((fault) => ({ ...fault, ...placeAt(given, fault.where) })),
    bytes: Buffer.from(text),
    hash: hashText(text),
    revision: texts.revision,
    print: texts.print,
  }
}

/** The week as it stands, to be solved. Throws NOT_FOUND. */
export const snapshotOf = async (tx: Transaction, key: WeekKey): Promise<Snapshot> =>
  snapshotFrom(await readTexts(tx, key))

/** Keeps the bytes of a snapshot under its hash. */
export const storeSnapshot = async (tx: Transaction, district: string, snapshot: Snapshot): Promise<string> =>
  await storeDocument(tx, { district, school: null, kind: 'week' }, snapshot.bytes)
