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
import {
  addEntities,
  type EntityRows,
  isTaken,
  replaceEntities,
  rowsOf,
} from '../repositories/entities/write.ts'
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

/** A week as it goes into the database, in bytes (`bytesOfPrepared`): no thread but the one that made it holds its rows as objects. */
export interface PreparedWeek {
  readonly monday: string
  readonly frame: Omit<WeekFrame, 'published'>
  /** Canonical JSON of the plan that a rebalance starts from. */
  readonly published: Uint8Array | null
  readonly rows: Readonly<Partial<Record<EntityKind, EntityRows>>>
  /** Of a part that one school hands in: whether a row is of another one. */
  readonly hasForeign: boolean
}

/** The bytes of a prepared week: all of it but a page of its frame. */
export const bytesOfPrepared = ({ published, rows }: PreparedWeek): Uint8Array[] => [
  ...(published === null ? [] : [published]),
  ...Object.values(rows).flatMap(({ ids, texts }) => [ids, ...texts]),
]

const publishedText = ({ history: { published } }: Week): Uint8Array | null =>
  published === null ? null : new TextEncoder().encode(canonicalize(published))

const rowsIn = ({ rows }: PreparedWeek, kind: EntityKind): EntityRows =>
  rows[kind] ?? rowsOf(kind, [], 0, () => undefined)

const frameIn = ({ weights, district, travel, disturbance, history }: Week): PreparedWeek['frame'] => ({
  weights,
  district,
  travel,
  disturbance,
  meanChoiceCost: history.meanChoiceCost,
})

/**
 * Makes a week ready to be imported. It takes seconds for a district: not for the event loop of a server or a worker.
 * @param school whose rows alone are to be taken over; null: all
 */
export function prepareWeek(week: Week, school: string | null): PreparedWeek {
  const schoolOf = schoolsIn(week)
  const lists = listsOf(week)
  let hasForeign = false
  const prepared = <Kind extends EntityKind>(kind: Kind): EntityRows => {
    const { owner } = entityTables[kind]
    const of = (body: Entities[Kind]) => (owner === null ? null : schoolOf(owner(body)))
    // Staff from outside and what happened to all schools are the district's.
    if (school !== null && lists[kind].some((body) => (of(body) ?? school) !== school)) hasForeign = true
    const bodies = school === null ? lists[kind] : lists[kind].filter((body) => of(body) === school)
    return rowsOf(kind, bodies, 0, schoolOf)
  }
  const rows: Partial<Record<EntityKind, EntityRows>> = {}
  for (const kind of ENTITY_KINDS) if (school === null || isOwned(kind)) rows[kind] = prepared(kind)
  return { monday: week.monday, frame: frameIn(week), published: publishedText(week), rows, hasForeign }
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
    published: published === null ? null : await storeDocument(tx, head, published),
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
  for (const kind of ENTITY_KINDS) await addEntities(tx, key, kind, rowsIn(prepared, kind))
  return stored
}

/** The same of a week that is not prepared yet. */
export const importWeek = async (tx: Transaction, as: ImportedAs, week: Week): Promise<StoredWeek> =>
  await importPrepared(tx, as, prepareWeek(week, null))

/** Kinds whose rows belong to a school. */
const isOwned = (kind: EntityKind): boolean => entityTables[kind].owner !== null

/**
 * Makes a stored week what a prepared one says: rows that stay the same keep their versions. The Monday must be the same.
 * @param revision that of the week which was compared; WEEK_CHANGED is thrown where it is another by now
 */
export async function replaceWeek(
  tx: Transaction,
  key: WeekKey,
  prepared: PreparedWeek,
  revision: number,
): Promise<StoredWeek> {
  if ((await lockWeek(tx, key.week)) !== revision) throw new Problem('WEEK_CHANGED')
  const stored = await weekById(tx, key.week)
  if (stored === null) throw new Problem('NOT_FOUND')
  if (stored.monday !== prepared.monday) throw new Problem('REQUEST_INVALID', { where: 'monday' })
  const frame = await frameWith(tx, key.district, prepared)
  await putWeek(tx, key.week, { name: stored.name, frame }, stored.version)
  for (const kind of ENTITY_KINDS) await replaceEntities(tx, key, kind, rowsIn(prepared, kind), null)
  const replaced = await weekById(tx, key.week)
  if (replaced === null) throw new Problem('NOT_FOUND')
  return replaced
}

/**
 * Makes one school's part of a stored week what is prepared of it; the week's frame, venues and institutions stay as they are.
 * Throws as `replaceWeek` does, and FORBIDDEN where a row is of another school or has the id of a row that is.
 */
export async function replaceSchool(
  tx: Transaction,
  key: WeekKey,
  school: string,
  prepared: PreparedWeek,
  revision: number,
): Promise<StoredWeek> {
  if ((await lockWeek(tx, key.week)) !== revision) throw new Problem('WEEK_CHANGED')
  if (prepared.hasForeign) throw new Problem('FORBIDDEN')
  for (const kind of ENTITY_KINDS.filter(isOwned)) {
    const rows = rowsIn(prepared, kind)
    if (await isTaken(tx, key, kind, rows, school)) throw new Problem('FORBIDDEN')
    await replaceEntities(tx, key, kind, rows, school)
  }
  const replaced = await weekById(tx, key.week)
  if (replaced === null) throw new Problem('NOT_FOUND')
  return replaced
}
