import type { z } from 'zod'
import { activity } from '../../../models/activity.ts'
import { event } from '../../../models/events.ts'
import { standingGroup } from '../../../models/history.ts'
import { ban, pin } from '../../../models/pins.ts'
import { room, venue } from '../../../models/room.ts'
import { school } from '../../../models/school.ts'
import { institution, staffMember } from '../../../models/staff.ts'
import { familySignUp, studentRecord } from '../../../models/student.ts'

/** What a row of each kind holds, by its schema. A kind's name is that of its table. */
export const entitySchemas = {
  school,
  venue,
  room,
  institution,
  staff: staffMember,
  activity,
  student: studentRecord,
  sign_up: familySignUp,
  pin,
  ban,
  standing_group: standingGroup,
  event,
} as const

/** The twelve kinds of things that a week is made of, in an order in which what is referred to comes first. */
export type EntityKind = keyof typeof entitySchemas
export const ENTITY_KINDS = Object.keys(entitySchemas) as EntityKind[]
export type Entities = { [Kind in EntityKind]: z.infer<(typeof entitySchemas)[Kind]> }

/** What a list can be narrowed by. */
export type Filter =
  | 'school'
  | 'name'
  | 'id'
  | 'grade'
  | 'homeroom'
  | 'category'
  | 'source'
  | 'kind'
  | 'activity'

/** The school that a row belongs to: named, that of another row, that of a site, or none. */
export type Owner =
  | { readonly school: string | null }
  | { readonly of: 'room' | 'staff' | 'student' | 'standing_group'; readonly id: string }
  | { readonly site: string }

type Value = string | number | boolean | null | readonly (string | number)[]

/** A column of what is queried, beside those that every kind has. */
interface Column<Body> {
  readonly type: 'text' | 'int' | 'boolean' | 'text[]' | 'int[]'
  readonly of: (body: Body) => Value
}

export interface EntityTable<Body> {
  readonly columns: Readonly<Record<string, Column<Body>>>
  /** Null: its rows belong to no school, and its table names none. */
  readonly owner: ((body: Body) => Owner) | null
  /** Filters of its list, with their columns. `school` is had wherever there is an owner. */
  readonly filters: Readonly<Partial<Record<Exclude<Filter, 'school'>, string>>>
}

const text = <Body>(of: (body: Body) => string | null): Column<Body> => ({ type: 'text', of })
const named = { name: text(({ name }: { readonly name: string }) => name) }
const own = ({ school: id }: { readonly school: string }): Owner => ({ school: id })

function ownerOfEvent(body: Entities['event']): Owner {
  switch (body.kind) {
    case 'absence':
    case 'vetting_expired':
    case 'loan_consent':
      return { of: 'staff', id: body.staff }
    case 'room_closed':
      return { of: 'room', id: body.room }
    case 'sign_up':
    case 'withdrawal':
      return { of: 'student', id: body.student }
    case 'join_group':
    case 'leave_group':
      return { of: 'standing_group', id: body.group }
    case 'budget_cut':
    case 'class_away':
    case 'day_cancelled':
      return { school: body.school }
    case 'venue_closed':
    case 'institution_struck':
    case 'make_up_day':
      return { school: null }
    default:
      return body satisfies never
  }
}

/** How each kind is stored. */
export const entityTables: { readonly [Kind in EntityKind]: EntityTable<Entities[Kind]> } = {
  school: {
    columns: {
      ...named,
      level: text(({ level }) => level),
      weak: { type: 'boolean', of: ({ weak }) => weak },
    },
    owner: ({ id }) => ({ school: id }),
    filters: { name: 'name' },
  },
  venue: { columns: named, owner: null, filters: { name: 'name' } },
  room: {
    columns: { ...named, capacity: { type: 'int', of: ({ capacity }) => capacity } },
    owner: ({ site }) => ({ site }),
    filters: { name: 'name' },
  },
  institution: { columns: named, owner: null, filters: { name: 'name' } },
  staff: {
    columns: {
      ...named,
      source: text(({ source }) => source),
      serves: { type: 'text[]', of: ({ serves }) => serves },
    },
    owner: ({ school: id }) => ({ school: id }),
    filters: { name: 'name', source: 'source' },
  },
  activity: {
    columns: { ...named, category: text(({ category }) => category) },
    owner: own,
    filters: { name: 'name', category: 'category' },
  },
  student: {
    columns: {
      grade: { type: 'int', of: ({ grade }) => grade },
      homeroom: text(({ homeroom }) => homeroom),
    },
    owner: own,
    filters: { id: 'id', grade: 'grade', homeroom: 'homeroom' },
  },
  sign_up: {
    columns: {
      weekdays: { type: 'int[]', of: ({ days }) => days.map(({ weekday }) => weekday) },
      most_wanted: text(({ mostWanted }) => mostWanted),
    },
    owner: ({ id }) => ({ of: 'student', id }),
    filters: { id: 'id', activity: 'most_wanted' },
  },
  pin: { columns: {}, owner: own, filters: {} },
  ban: { columns: {}, owner: own, filters: {} },
  event: { columns: { kind: text(({ kind }) => kind) }, owner: ownerOfEvent, filters: { kind: 'kind' } },
  standing_group: {
    columns: { activity_id: text(({ activity: id }) => id) },
    owner: own,
    filters: { activity: 'activity_id' },
  },
}

/** A week as a key of what belongs to it. */
export interface WeekKey {
  readonly week: string
  readonly district: string
}
