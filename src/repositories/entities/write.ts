import { Prisma } from '../../database/client/client.ts'
import type { Transaction } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { goneOrStale, refusing } from '../refusing.ts'
import { touchWeek } from '../weeks.ts'
import { type Entities, type EntityKind, entityTables, type WeekKey } from './kinds.ts'
import { ownersIn, type SchoolOf } from './owners.ts'
import { type Entity, entitiesFrom, entityById, selected } from './read.ts'

/** Rows of one statement: enough to make the way there cheap, few enough to hold twice. */
const CHUNK = 1_000

/** How rows that are there already are met. */
type Meeting =
  /** Their id must be free. */
  | 'refuse'
  /** They take the new content and keep their place. */
  | 'update'
  /** They take the new content and the place of the new list. */
  | 'replace'

/** Columns of a kind beside those of all kinds, with their types. */
export function columnsOf(kind: EntityKind): readonly (readonly [string, string])[] {
  const { owner, columns } = entityTables[kind]
  const own = Object.entries(columns).map(([name, { type }]) => [name, type] as const)
  return owner === null ? own : [['school_id', 'text'], ...own]
}

/** A row as the statement reads it. */
function recordOf<Kind extends EntityKind>(
  kind: Kind,
  body: Entities[Kind],
  place: number,
  schoolOf: SchoolOf,
): Record<string, unknown> {
  const { owner, columns } = entityTables[kind]
  const record: Record<string, unknown> = { id: body.id, place, body }
  for (const [name, { of }] of Object.entries(columns)) record[name] = of(body)
  if (owner !== null) {
    const school = schoolOf(owner(body))
    // What happened to somebody unknown is kept for `checkWeek` to report; what a family says needs its student.
    if (school === undefined && kind !== 'event') throw new Problem('NOT_FOUND')
    record['school_id'] = school ?? null
  }
  return record
}

function statement(kind: EntityKind, key: WeekKey, records: string, meeting: Meeting): Prisma.Sql {
  const columns = columnsOf(kind)
  const names = columns.map(([name]) => name)
  const list = (prefix: string) => names.map((name) => `, ${prefix}${name}`).join('')
  const types = columns.map(([name, type]) => `, ${name} ${type}`).join('')
  const moves = meeting === 'replace' ? ', place = excluded.place' : ''
  const differs = '"old".body IS DISTINCT FROM excluded.body'
  const met =
    meeting === 'refuse'
      ? ''
      : `ON CONFLICT (week_id, id) DO UPDATE SET body = excluded.body${moves}
         ${names.map((name) => `, ${name} = excluded.${name}`).join('')}, version = "old".version + (${differs})::int
         WHERE ${differs}${meeting === 'replace' ? ' OR "old".place <> excluded.place' : ''}`
  return Prisma.sql`
    INSERT INTO ${Prisma.raw(`"${kind}" AS "old" (week_id, district_id, id, place, body${list('')})`)}
    SELECT ${key.week}::uuid, ${key.district}, ${Prisma.raw(`r.id, r.place, r.body${list('r.')}`)}
    FROM jsonb_to_recordset(${records}::jsonb)
      AS ${Prisma.raw(`r(id text, place int, body jsonb${types})`)}
    ${Prisma.raw(met)}`
}

/** Rows of a kind as statements read them, in UTF-8: their bytes go from thread to thread without a copy, and none makes objects of them. */
export interface EntityRows {
  /** What whoever asks is told of rows that are refused: the id of one alone, the kind of several. */
  readonly name: string
  /** Ids of all of them, as one list of JSON. */
  readonly ids: Uint8Array
  /** So many rows each, as lists of JSON. */
  readonly texts: readonly Uint8Array[]
}

const encoder = new TextEncoder()

/** Text of what `rowsOf` has written, and no other. */
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

const listed = ({ ids }: EntityRows): Prisma.Sql =>
  Prisma.sql`(SELECT jsonb_array_elements_text(${textOf(ids)}::jsonb))`

/**
 * Rows from their content. For a district it takes seconds: not for the event loop of a server.
 * @param from place of the first
 */
export function rowsOf<Kind extends EntityKind>(
  kind: Kind,
  bodies: readonly Entities[Kind][],
  from: number,
  schoolOf: SchoolOf,
): EntityRows {
  const packed = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))
  const texts: Uint8Array[] = []
  for (let at = 0; at < bodies.length; at += CHUNK) {
    const chunk = bodies.slice(at, at + CHUNK)
    texts.push(packed(chunk.map((body, index) => recordOf(kind, body, from + at + index, schoolOf))))
  }
  const ids = bodies.map(({ id }) => id)
  const [only = kind, second] = ids
  return { name: second === undefined ? only : kind, ids: packed(ids), texts }
}

/**
 * Writes rows that are there as texts.
 * @returns how many were new or have changed
 */
async function writeRows(
  tx: Transaction,
  key: WeekKey,
  kind: EntityKind,
  { name, texts }: EntityRows,
  meeting: Meeting,
): Promise<number> {
  let written = 0
  for (const records of texts)
    written += await refusing(name, () => tx.$executeRaw(statement(kind, key, textOf(records), meeting)))
  return written
}

/** Adds rows. Throws ALREADY_EXISTS where an id is taken. */
export async function addEntities(
  tx: Transaction,
  key: WeekKey,
  kind: EntityKind,
  rows: EntityRows,
): Promise<void> {
  await writeRows(tx, key, kind, rows, 'refuse')
}

/** The first place after those that are taken. */
async function nextPlace(tx: Transaction, { week }: WeekKey, kind: EntityKind): Promise<number> {
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(place) + 1, 0)::int AS next FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ${week}::uuid`
  return row?.next ?? 0
}

const nothingSaid = (id: Entities['sign_up']['id']): Entities['sign_up'] => ({
  id,
  consent: null,
  days: [],
  choices: [],
  mostWanted: null,
  friend: null,
})

/**
 * Adds rows to a week, or gives those that are there new content; each student that is new is signed up for nothing.
 * @returns how many were new or have changed
 */
export async function saveEntities<Kind extends EntityKind>(
  tx: Transaction,
  key: WeekKey,
  kind: Kind,
  bodies: readonly Entities[Kind][],
  meeting: Exclude<Meeting, 'replace'> = 'update',
): Promise<number> {
  const schoolOf = await ownersIn(tx, key, kind, bodies)
  const rows = rowsOf(kind, bodies, await nextPlace(tx, key, kind), schoolOf)
  const written = await writeRows(tx, key, kind, rows, meeting)
  if (kind === 'student') await signUpForNothing(tx, key, rows)
  if (written > 0) await touchWeek(tx, key.week)
  return written
}

async function signUpForNothing(tx: Transaction, key: WeekKey, students: EntityRows): Promise<void> {
  const missing = await tx.$queryRaw<{ id: Entities['sign_up']['id']; school: string }[]>`
    SELECT s.id, s.school_id AS school FROM student s
    WHERE s.week_id = ${key.week}::uuid AND s.id IN ${listed(students)} AND NOT EXISTS (
      SELECT 1 FROM sign_up u WHERE u.week_id = s.week_id AND u.id = s.id)
    ORDER BY s.place, s.id`
  const schools = new Map<string, string>(missing.map(({ id, school }) => [id, school]))
  const rows = rowsOf(
    'sign_up',
    missing.map(({ id }) => nothingSaid(id)),
    await nextPlace(tx, key, 'sign_up'),
    (owner) => ('of' in owner ? schools.get(owner.id) : undefined),
  )
  await writeRows(tx, key, 'sign_up', rows, 'refuse')
}

/**
 * Makes rows the only ones of their kind: of a school, or (null) of the whole week. The others are taken away, with students what their
 * families said; what those say who are new is the kind that comes next.
 * @returns how many were new, have changed or are gone
 */
export async function replaceEntities(
  tx: Transaction,
  key: WeekKey,
  kind: EntityKind,
  rows: EntityRows,
  school: string | null,
): Promise<number> {
  const of = school === null ? Prisma.empty : Prisma.sql`AND school_id = ${school}`
  const gone = await tx.$executeRaw`
    DELETE FROM ${Prisma.raw(`"${kind}"`)} WHERE week_id = ${key.week}::uuid ${of} AND id NOT IN ${listed(rows)}`
  if (kind === 'student' && gone > 0)
    await tx.$executeRaw`
      DELETE FROM sign_up u WHERE u.week_id = ${key.week}::uuid AND NOT EXISTS (
        SELECT 1 FROM student s WHERE s.week_id = u.week_id AND s.id = u.id)`
  const written = gone + (await writeRows(tx, key, kind, rows, 'replace'))
  if (written > 0) await touchWeek(tx, key.week)
  return written
}

/** Whether the id of any of these rows is that of one of another school, or of none. */
export async function isTaken(
  tx: Transaction,
  { week }: WeekKey,
  kind: EntityKind,
  rows: EntityRows,
  school: string,
): Promise<boolean> {
  const taken = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(`"${kind}"`)}
    WHERE week_id = ${week}::uuid AND id IN ${listed(rows)} AND school_id IS DISTINCT FROM ${school} LIMIT 1`
  return taken.length > 0
}

/** Adds one row. Throws ALREADY_EXISTS where its id is taken, FORBIDDEN outside the scope. */
export async function createEntity<Kind extends EntityKind>(
  tx: Transaction,
  key: WeekKey,
  kind: Kind,
  body: Entities[Kind],
): Promise<Entity<Kind>> {
  await saveEntities(tx, key, kind, [body], 'refuse')
  const made = await entityById(tx, key, kind, body.id)
  if (made === null) throw new Problem('FORBIDDEN')
  return made
}

/** Why a row of a version was not found: it is not there, it is of another version, or the scope sees it and does not own it. */
async function absent(
  tx: Transaction,
  key: WeekKey,
  kind: EntityKind,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Problem> {
  const found = await entityById(tx, key, kind, id)
  return found?.version === version ? new Problem('FORBIDDEN') : goneOrStale(found)
}

/** Gives a row of a version new content. Throws NOT_FOUND, VERSION_STALE or FORBIDDEN. */
export async function putEntity<Kind extends EntityKind>(
  tx: Transaction,
  key: WeekKey,
  kind: Kind,
  body: Entities[Kind],
  version: number,
): Promise<Entity<Kind>> {
  const schoolOf = await ownersIn(tx, key, kind, [body])
  const columns = columnsOf(kind)
  const names = columns.map(([name]) => `, ${name}`).join('')
  const values = columns.map(([name]) => `, r.${name}`).join('')
  const types = columns.map(([name, type]) => `, ${name} ${type}`).join('')
  const rows = await refusing(
    body.id,
    () => tx.$queryRaw`
      UPDATE ${Prisma.raw(`"${kind}"`)}
      SET version = version + 1, ${Prisma.raw(`(body${names}) = (SELECT r.body${values}`)}
        FROM jsonb_to_record(${JSON.stringify(recordOf(kind, body, 0, schoolOf))}::jsonb)
          AS ${Prisma.raw(`r(body jsonb${types})`)})
      WHERE week_id = ${key.week}::uuid AND id = ${body.id} AND version = ${version}
      RETURNING ${selected(kind)}`,
  )
  const changed = entitiesFrom(kind, rows)[0]
  if (changed === undefined) throw await absent(tx, key, kind, { id: body.id, version })
  await touchWeek(tx, key.week)
  return changed
}

/** Takes a row of a version away, with a student what the family said. Throws NOT_FOUND, VERSION_STALE or FORBIDDEN. */
export async function deleteEntity(
  tx: Transaction,
  key: WeekKey,
  kind: EntityKind,
  id: string,
  version: number,
): Promise<void> {
  const count = await tx.$executeRaw`
    DELETE FROM ${Prisma.raw(`"${kind}"`)}
    WHERE week_id = ${key.week}::uuid AND id = ${id} AND version = ${version}`
  if (count === 0) throw await absent(tx, key, kind, { id, version })
  if (kind === 'student') await tx.signUp.deleteMany({ where: { weekId: key.week, id } })
  await touchWeek(tx, key.week)
}
