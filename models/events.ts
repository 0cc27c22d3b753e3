import { z } from 'zod'
import {
  groupId,
  homeroomId,
  institutionId,
  label,
  roomId,
  schoolId,
  siteId,
  staffId,
  studentId,
} from './ids.ts'
import { signUp } from './student.ts'
import { clock, isoDate, weekday } from './time.ts'

const id = { id: label }
const span = {
  from: isoDate,
  to: isoDate,
  start: clock.nullable().default(null),
  end: clock.nullable().default(null),
}

/** Something that happened after the data were gathered. `withEvents` folds events into the week. */
export const event = z.discriminatedUnion('kind', [
  z.strictObject({ ...id, kind: z.literal('absence'), staff: staffId, ...span }),
  z.strictObject({ ...id, kind: z.literal('room_closed'), room: roomId, ...span }),
  z.strictObject({ ...id, kind: z.literal('venue_closed'), venue: siteId, ...span }),
  z.strictObject({ ...id, kind: z.literal('budget_cut'), school: schoolId, weeklyBudget: z.int().min(0) }),
  /** Struck off the selection list from this date. */
  z.strictObject({ ...id, kind: z.literal('institution_struck'), institution: institutionId, date: isoDate }),
  /** The record is in force up to the day before this date. */
  z.strictObject({ ...id, kind: z.literal('vetting_expired'), staff: staffId, date: isoDate }),
  /** Replaces the sign-up of that weekday. */
  z.strictObject({ ...id, kind: z.literal('sign_up'), student: studentId, day: signUp }),
  z.strictObject({ ...id, kind: z.literal('withdrawal'), student: studentId, date: isoDate }),
  /** A whole class is away for days: a trip, quarantine. Its students keep their standing groups. */
  z.strictObject({
    ...id,
    kind: z.literal('class_away'),
    school: schoolId,
    homeroom: homeroomId,
    from: isoDate,
    to: isoDate,
  }),
  z.strictObject({ ...id, kind: z.literal('join_group'), student: studentId, group: groupId }),
  z.strictObject({ ...id, kind: z.literal('leave_group'), student: studentId, group: groupId }),
  /** Null school: the whole district. */
  z.strictObject({ ...id, kind: z.literal('day_cancelled'), date: isoDate, school: schoolId.nullable() }),
  z.strictObject({ ...id, kind: z.literal('make_up_day'), date: isoDate, follows: weekday }),
  z.strictObject({
    ...id,
    kind: z.literal('loan_consent'),
    staff: staffId,
    host: schoolId,
    date: isoDate,
    by: z.enum(['home', 'teacher']),
    answer: z.enum(['given', 'refused', 'recalled']),
  }),
])
export type Event = z.infer<typeof event>
