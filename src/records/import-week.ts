import canonicalize from 'canonicalize'
import type { Student } from '../../models/student.ts'
import type { Week } from '../../models/week.ts'
import type { Transaction } from '../database/database.ts'
import { Problem } from '../problems/problem.ts'
import { storeDocument } from '../repositories/documents.ts'
import {
  ENTITY_KINDS,
  type Entities,
  type EntityKind,
  entityTables,
  type WeekKey,
} from '../repositories/entities/kinds.ts'
import type { SchoolOf } from '../repositories/entities/owners.ts'
import { addRecords, isTaken, recordTexts, replaceEntities } from '../repositories/entities/write.ts'
import {
  createWeek,
  lockWeek,
  putWeek,
  type StoredWeek,
  type WeekFrame,
  weekById,
} from '../repositories/weeks.ts'

/** A week taken apart into what is stored. */
type Lists = { readonly [Kind in EntityKind]: readonly Entities[Kind][] }

const recordOf = ({ consent, days, choices, mostWanted, friend, ...rest }: Student): Entities['student'] =>
  rest

const signUpOf = ({ id, consent, days, choices, mostWanted, friend }: Student): Entities['sign_up'] => ({
  id,
  consent,
  days,
  choices,
  mostWanted,
  friend,
})

const listsOf = (week: Week): Lists => ({
  school: week.schools,
  venue: week.venues,
  room: week.rooms,
  institution: week.institutions,
  staff: week.staff,
  activity: week.activities,
  student: week.students.map(recordOf),
  sign_up: week.students.map(signUpOf),
  pin: week.pins,
  ban: week.bans,
  event: week.events,
  standing_group: week.history.standing,
})

/** Schools of the rows of a week, from the week itself. */
function schoolsIn(week: Week): SchoolOf {
  const schools = new Set<string>(week.schools.map(({ id }) => id))
  const atSite = (site: string): string | null => (schools.has(site) ? site : null)
  const known = {
    room: new Map<string, string | null>(week.rooms.map(({ id, site }) => [id, atSite(site)])),
    staff: new Map<string, string | null>(week.staff.map(({ id, school }) => [id, school])),
    student: new Map<string, string | null>(week.students.map(({ id, school }) => [id, school])),
    standing_group: new Map<string, string | null>(
      week.history.standing.map(({ id, school }) => [id, school]),
    ),
  }
  return (owner) => {
    if ('school' in owner) return owner.school
    return 'site' in owner ? atSite(owner.site) : known[owner.of].get(owner.id)
  }
}

/** A week as it goes into the database, in texts: they go from thread to thread as they are. */
export interface PreparedWeek {
  readonly monday: string
  readonly frame: Omit<WeekFrame, 'published'>
  /** Canonical JSON of the plan that a rebalance starts from. */
  readonly published: string | null
  /** Rows of each kind, in chunks (`recordTexts`). */
  readonly rows: Readonly<Partial<Record<EntityKind, readonly string[]>>>
}

const publishedText = ({ history: { published } }: Week): string | null =>
  published === null ? null : (canonicalize(published) ?? '')

const frameIn = ({ weights, district, travel, disturbance, history }: Week): PreparedWeek['frame'] => ({
  weights,
  district,
  travel,
  disturbance,
  meanChoiceCost: history.meanChoiceCost,
})

/** Makes a week ready to be imported. It takes seconds for a district: not for the event loop of a server. */
export function prepareWeek(week: Week): PreparedWeek {
  const schoolOf = schoolsIn(week)
  const lists = listsOf(week)
  const textsOf = <Kind extends EntityKind>(kind: Kind): string[] =>
    recordTexts(kind, lists[kind], 0, schoolOf)
  const rows: Partial<Record<EntityKind, string[]>> = {}
  for (const kind of ENTITY_KINDS) rows[kind] = textsOf(kind)
  return { monday: week.monday, frame: frameIn(week), published: publishedText(week), rows }
}

/** A frame with the plan that it names stored as a document. */
async function frameWith(
  tx: Transaction,
  district: string,
  { frame, published }: Pick<PreparedWeek, 'frame' | 'published'>,
): Promise<WeekFrame> {
  const head = { district, school: null, kind: 'plan' } as const
  return {
    ...frame,
    published: published === null ? null : await storeDocument(tx, head, Buffer.from(published)),
  }
}

/** How an imported week is called, and what it is a copy of. */
export interface ImportedAs {
  readonly district: string
  readonly name: string
  readonly copyOf: string | null
}

/** Stores a prepared week without faults (`checkWeek`) as a new one. Give it a minute of time for a district. */
export async function importPrepared(
  tx: Transaction,
  as: ImportedAs,
  prepared: PreparedWeek,
): Promise<StoredWeek> {
  const frame = await frameWith(tx, as.district, prepared)
  const stored = await createWeek(tx, { ...as, monday: prepared.monday, frame })
  const key = { week: stored.id, district: as.district }
  for (const kind of ENTITY_KINDS) await addRecords(tx, key, kind, prepared.rows[kind] ?? [])
  return stored
}

/** The same of a week that is not prepared yet. */
export const importWeek = async (tx: Transaction, as: ImportedAs, week: Week): Promise<StoredWeek> =>
  await importPrepared(tx, as, prepareWeek(week))

/**
 * Makes a stored week what another says: rows that stay the same keep their versions. The Monday must be the same.
 * @param revision that of the week which was compared; WEEK_CHANGED is thrown where it is another by now
 */
export async function replaceWeek(
  tx: Transaction,
  key: WeekKey,
  week: Week,
  revision: number,
): Promise<StoredWeek> {
  if ((await lockWeek(tx, key.week)) !== revision) throw new Problem('WEEK_CHANGED')
  const stored = await weekById(tx, key.week)
  if (stored === null) throw new Problem('NOT_FOUND')
  if (stored.monday !== week.monday) throw new Problem('REQUEST_INVALID', { where: 'monday' })
  const parts = { frame: frameIn(week), published: publishedText(week) }
  const frame = await frameWith(tx, key.district, parts)
  await putWeek(tx, key.week, { name: stored.name, frame }, stored.version)
  const lists = listsOf(week)
  const replace = async <Kind extends EntityKind>(kind: Kind): Promise<number> =>
    await replaceEntities(tx, key, kind, lists[kind], null)
  for (const kind of ENTITY_KINDS) await replace(kind)
  const replaced = await weekById(tx, key.week)
  if (replaced === null) throw new Problem('NOT_FOUND')
  return replaced
}

/** Kinds whose rows belong to a school. */
const isOwned = (kind: EntityKind): boolean => entityTables[kind].owner !== null

/**
 * Makes one school's part of a stored week what another says; the week's frame, venues and institutions stay as they are.
 * Throws as `replaceWeek` does, and FORBIDDEN where a row is of another school or has the id of a row that is.
 */
export async function replaceSchool(
  tx: Transaction,
  key: WeekKey,
  school: string,
  week: Week,
  revision: number,
): Promise<StoredWeek> {
  if ((await lockWeek(tx, key.week)) !== revision) throw new Problem('WEEK_CHANGED')
  const schoolOf = schoolsIn(week)
  const lists = listsOf(week)
  const replace = async <Kind extends EntityKind>(kind: Kind): Promise<void> => {
    const { owner } = entityTables[kind]
    const bodies = lists[kind]
    const isForeign = bodies.some((body) => owner !== null && (schoolOf(owner(body)) ?? school) !== school)
    // Staff from outside and what happened to all schools are the district's.
    const own = bodies.filter((body) => owner !== null && schoolOf(owner(body)) === school)
    const ids = own.map(({ id }) => id)
    if (isForeign || (await isTaken(tx, key, kind, ids, school))) throw new Problem('FORBIDDEN')
    await replaceEntities(tx, key, kind, own, school)
  }
  for (const kind of ENTITY_KINDS.filter(isOwned)) await replace(kind)
  const replaced = await weekById(tx, key.week)
  if (replaced === null) throw new Problem('NOT_FOUND')
  return replaced
}
