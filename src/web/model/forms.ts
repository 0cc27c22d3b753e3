import { z } from 'zod'
import { activity } from '../../../models/activity.ts'
import { district, travel } from '../../../models/district.ts'
import { type Event, event } from '../../../models/events.ts'
import { standingGroup } from '../../../models/history.ts'
import { ban, pin } from '../../../models/pins.ts'
import { room, venue } from '../../../models/room.ts'
import { school } from '../../../models/school.ts'
import { institution, staffMember } from '../../../models/staff.ts'
import { familySignUp, studentRecord } from '../../../models/student.ts'
import { TABLE_KEYS, TABLES, type TableKey } from '../../files/csv/columns/index.ts'
import { type Column, type Table, valueIn } from '../../files/csv/table.ts'
import type { DATA } from './places.ts'

/** A list within a row, which a file of its own holds: lessons of an adult, blocks of a school. */
export interface InnerList {
  /** Field names from the row down. */
  readonly path: readonly string[]
  readonly table: Table
}

/** What a form asks for: the columns and lists of the files that hold the same, and the schema that judges it. */
export interface FormShape {
  readonly columns: readonly Column[]
  readonly lists: readonly InnerList[]
  readonly schema: z.ZodType
}

export type FormKind = (typeof DATA)[number]

const tables: Readonly<Record<FormKind, TableKey>> = {
  schools: 'schools',
  staff: 'staff',
  rooms: 'rooms',
  venues: 'venues',
  activities: 'activities',
  students: 'students',
  'sign-ups': 'students',
  institutions: 'institutions',
  pins: 'pins',
  bans: 'bans',
  events: 'events',
  'standing-groups': 'history.standing',
  calendar: 'district',
  travel: 'travel',
}

const schemas: Readonly<Record<FormKind, z.ZodType>> = {
  schools: school,
  staff: staffMember,
  rooms: room,
  venues: venue,
  activities: activity,
  students: studentRecord,
  'sign-ups': familySignUp,
  institutions: institution,
  pins: pin,
  bans: ban,
  events: event,
  'standing-groups': standingGroup,
  calendar: district,
  travel,
}

/** Fields that a form of the kind leaves to another: a student is kept by the school, its sign-up by the family. */
const isOwn = (kind: FormKind, field: string): boolean =>
  kind === 'students'
    ? field in studentRecord.shape
    : kind === 'sign-ups'
      ? field in familySignUp.shape
      : true

const listsOf = (kind: FormKind): InnerList[] => {
  const stem = `${tables[kind]}.`
  return TABLE_KEYS.filter((key) => key.startsWith(stem))
    .map((key) => ({ path: key.slice(stem.length).split('.'), table: TABLES[key] }))
    .filter(({ path: [field = ''] }) => isOwn(kind, field))
}

/** The form of a kind; of an event only what its own kind has. */
export function formShape(kind: FormKind, eventKind?: Event['kind']): FormShape {
  const fields = eventKind === undefined ? null : fieldsOfEvent(eventKind)
  return {
    columns: TABLES[tables[kind]].columns.filter(
      ({ path: [field = ''] }) => isOwn(kind, field) && (fields === null || fields.has(field)),
    ),
    lists: listsOf(kind),
    schema: schemas[kind],
  }
}

const fieldsOfEvent = (kind: Event['kind']): ReadonlySet<string> =>
  new Set(
    event.options.flatMap((option) => (option.shape.kind.value === kind ? Object.keys(option.shape) : [])),
  )

export const eventKinds = event.options.map(({ shape }) => shape.kind.value)

type Body = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a field holds nothing: no text, no number, nothing chosen. */
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

/** A copy with a value at a path; objects on the way are made where they are missing. */
function withAt(body: Body, [field, ...rest]: readonly string[], value: unknown): Body {
  if (field === undefined) return body
  const inner = body[field]
  return {
    ...body,
    [field]: rest.length === 0 ? value : withAt(isObject(inner) ? inner : {}, rest, value),
  }
}

/** A copy without the field at a path. An object that is left with nothing goes too. */
function withoutAt(body: Body, [field, ...rest]: readonly string[]): Body {
  if (field === undefined || !(field in body)) return body
  const { [field]: inner, ...others } = body
  if (rest.length === 0 || !isObject(inner)) return others
  const left = withoutAt(inner, rest)
  return Object.keys(left).length === 0 ? others : { ...others, [field]: left }
}

/** Objects within a row that are not there: nothing is said of them, and they cannot be without something being said. */
function unsaid(columns: readonly Column[], given: Body): ReadonlySet<string> {
  const inner = columns.filter(({ path }) => path.length > 1)
  const fields = new Set(inner.flatMap(({ path: [field = ''] }) => field))
  return new Set(
    [...fields].filter((field) => {
      const own = inner.filter(({ path }) => path[0] === field)
      return (
        own.some(({ blank }) => blank === 'fault') && own.every((column) => isBlank(valueIn(column, given)))
      )
    }),
  )
}

/** A row as a form holds it becomes one as its schema reads it: what is blank stands for what a blank cell of a file does. */
function rowOf({ columns, nullWhenBlank }: Pick<Table, 'columns' | 'nullWhenBlank'>, given: Body): Body {
  let row: Body = given
  const gone = unsaid(columns, given)
  for (const field of gone) row = withoutAt(row, [field])
  for (const column of columns) {
    const { blank, path } = column
    if (!isBlank(valueIn(column, given)) || gone.has(path[0] ?? '')) continue
    if (blank === 'null') row = withAt(row, path, null)
    else if (typeof blank === 'object') row = withAt(row, path, blank.is)
    else row = withoutAt(row, path)
  }
  for (const field of nullWhenBlank) if (!(field in row)) row = { ...row, [field]: null }
  return row
}

/** What a form holds as a body for its schema. Fields that the form does not ask for stay as they were. */
export function bodyOf(kind: FormKind, { columns, lists }: FormShape, values: Body): Body {
  const { nullWhenBlank, finish } = TABLES[tables[kind]]
  const own = nullWhenBlank.filter((field) => isOwn(kind, field))
  let body = rowOf({ columns, nullWhenBlank: own }, values)
  for (const { path, table } of lists) {
    const rows = path.reduce<unknown>((at, field) => (isObject(at) ? at[field] : undefined), values)
    if (Array.isArray(rows))
      body = withAt(
        body,
        path,
        rows.map((row) => rowOf(table, isObject(row) ? row : {})),
      )
  }
  return finish({ ...body })
}

/** What a new row begins with: the defaults of its schema, which the form shows so that they can be seen and changed. */
export function blankOf({ schema, columns }: FormShape): Body {
  if (!(schema instanceof z.ZodObject)) return {}
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape
  let body: Body = {}
  for (const { path, blank } of columns) {
    const [field = '', ...rest] = path
    if (typeof blank === 'object') body = withAt(body, path, blank.is)
    else if (blank === 'default') {
      const standard = shape[field]?.safeParse(undefined).data
      const value = rest.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), standard)
      if (!isBlank(value)) body = withAt(body, path, value)
    }
  }
  return body
}
