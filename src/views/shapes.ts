import { z } from 'zod'
import { category } from '../../models/activity.ts'
import { unservedCause } from '../../models/roster.ts'
import { blockKind, grade } from '../../models/school.ts'
import { source } from '../../models/staff.ts'
import { clock, isoDate, weekday } from '../../models/time.ts'

const id = z.string()

const slot = z.object({
  date: isoDate,
  weekday,
  code: id,
  start: clock,
  end: clock,
  kind: blockKind,
  grades: z.array(grade),
})

const person = z.object({
  id,
  name: z.string(),
  source,
  /** Dates on which they are on loan here. */
  lent: z.array(isoDate),
  minutes: z.int(),
  late: z.int(),
})

const session = z.object({
  group: id,
  activity: id,
  date: isoDate,
  blocks: z.array(id).min(1),
  start: clock,
  end: clock,
  room: id,
  lead: id,
  assistants: z.array(id),
  /** Places in `students`. */
  students: z.array(z.int()),
  pinned: z.boolean(),
})

/** One school's week as it is read: what is decided, and of everything it names as much as a screen shows. */
export const schoolView = z
  .object({
    school: z.object({ id, name: z.string() }),
    slots: z.array(slot),
    homerooms: z.array(z.object({ id, name: z.string(), grade })),
    students: z.array(z.object({ id, homeroom: id })),
    activities: z.array(z.object({ id, name: z.string(), category, max: z.int() })),
    rooms: z.array(z.object({ id, name: z.string(), capacity: z.int() })),
    people: z.array(person),
    sessions: z.array(session),
    duties: z.array(
      z.object({
        duty: id,
        name: z.string(),
        date: isoDate,
        block: id,
        start: clock,
        end: clock,
        adults: z.array(id),
      }),
    ),
    unserved: z.array(
      z.object({ student: z.int(), date: isoDate, block: id, cause: unservedCause.nullable() }),
    ),
    figures: z.object({
      /** Student-blocks by the place of the choice, the first at 0. */
      choices: z.array(z.int()),
      mostWanted: z.object({ asked: z.int(), had: z.int() }),
    }),
  })
  .meta({ id: 'SchoolView' })
export type SchoolView = z.infer<typeof schoolView>

const spread = z.object({
  people: z.int(),
  least: z.number(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
  most: z.number(),
})

/** One school's line of the district at a glance. */
export const schoolSummary = z
  .object({
    school: z.string(),
    name: z.string(),
    level: z.enum(['primary', 'junior', 'nine_year']),
    weak: z.boolean(),
    /** A rule of the policy refuses it: nothing is decided for it. */
    refused: z.boolean(),
    days: z.array(
      z.object({
        date: isoDate,
        /** Student-blocks that are asked for, and those of them that nobody serves. */
        required: z.int(),
        unserved: z.int(),
        sessions: z.int(),
        /** When the last session ends; null: there is none. */
        lastEnd: clock.nullable(),
        offWork: clock.nullable(),
      }),
    ),
    required: z.int(),
    unserved: z.int(),
    /** Students whom the blocks are of: of all that are required, and of those in `choices`. */
    students: z.object({ required: z.int(), chose: z.int() }).default({ required: 0, chose: 0 }),
    sessions: z.int(),
    /** Teacher-days lent to it and by it. */
    borrowed: z.int(),
    lent: z.int(),
    /** Minutes of duty of its teachers, scaled to a full contract; and those of them late. */
    load: spread,
    late: spread,
    choices: z.array(z.int()),
    mostWanted: z.object({ asked: z.int(), had: z.int() }),
    /** Students who might have had something ranked; those who ranked what others have higher; those of them whose claim was the better one. */
    envy: z.object({ students: z.int(), wishing: z.int(), envious: z.int() }),
    /** Its part of Z. */
    weighted: z.int(),
    /** What no roster of the school can be below; null: nothing is proved of it alone. Its value holds where no more are unserved. */
    proved: z.object({ unserved: z.int(), weighted: z.int() }).nullable().default(null),
  })
  .meta({ id: 'SchoolSummary' })
export type SchoolSummary = z.infer<typeof schoolSummary>
