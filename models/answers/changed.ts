import { z } from 'zod'
import { TERM_CODES } from '../policy/terms.ts'
import { isoDate } from '../time.ts'

/** What somebody has on a date, in names: a part in a session, a site duty, or (students) nothing where something is required. */
const part = z.strictObject({
  kind: z.enum(['lead', 'assist', 'duty', 'member', 'unserved']),
  school: z.string(),
  date: isoDate,
  blocks: z.array(z.string()),
  /** Of these blocks, such as 16:30–18:00; several where grades differ. */
  hours: z.array(z.string()),
  group: z.string().nullable(),
  /** Name of the activity or of the site duty, and of the room; null: there is none. */
  what: z.string().nullable(),
  room: z.string().nullable(),
})
export type ChangedPart = z.infer<typeof part>

/** Why a part of somebody's week is another one (`Why` of the solver tells what each says). */
const CHANGE_REASONS = [
  'cannot',
  'withdrawn',
  'left_group',
  'no_service',
  'not_required',
  'signed_up',
  'new_day',
  'locked',
  'loan_ended',
  'lent',
  'closed',
  'opened',
  'stands_in',
  'more',
  'released',
  'elsewhere',
  'cheaper',
  'replaced',
  'place',
  'no_place',
  'made_room',
  'moved',
  'role',
  'room',
] as const

/** `for` names for whom somebody stands in, who has what they had, or (`lent`) the school they are lent to. */
const why = z.strictObject({ reason: z.enum(CHANGE_REASONS), for: z.array(z.string()) })

export const personChange = z.strictObject({
  person: z.enum(['staff', 'student']),
  id: z.string(),
  name: z.string(),
  from: part.nullable(),
  to: part.nullable(),
  why,
})
export type ChangedPerson = z.infer<typeof personChange>

const sides = z.strictObject({ before: z.int(), after: z.int() })

/** Whose week differs between two rosters of one week, and what the difference costs. */
export const changedRosters = z.strictObject({
  /** Distinct people; a change of room alone disturbs nobody. */
  disturbed: z.strictObject({ students: z.int(), adults: z.int() }),
  /** Changes there are, and as many of them as are told: adults first. */
  count: z.int(),
  people: z.array(personChange),
  unserved: sides,
  weighted: sides,
  /** Cost of every term that differs, times its weight in the later roster. */
  terms: z.partialRecord(z.enum(TERM_CODES), sides),
})
export type ChangedRosters = z.infer<typeof changedRosters>
