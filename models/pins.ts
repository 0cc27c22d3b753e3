import { z } from 'zod'
import { activityId, blockCode, label, roomId, schoolId, staffId, studentId } from './ids.ts'
import { isoDate, moment } from './time.ts'

const who = { id: label, by: z.string().max(80), reason: z.string().max(200), school: schoolId }

/**
 * A lock (锁定): on that date and block the school holds a session of the activity that has everything named here:
 * the room, the adult (in the role, if given), the student. With none of them: such a session exists.
 */
export const pin = z.strictObject({
  ...who,
  date: isoDate,
  block: blockCode,
  activity: activityId,
  room: roomId.nullable().default(null),
  staff: staffId.nullable().default(null),
  role: z.enum(['lead', 'assist']).nullable().default(null),
  student: studentId.nullable().default(null),
})
export type Pin = z.infer<typeof pin>

/**
 * A ban (禁排): no session of the school matches everything named here; at least one of activity, room, staff and
 * student is named. A ban that names only an adult (and perhaps date and block) also keeps them from site duties.
 */
export const ban = z
  .strictObject({
    ...who,
    date: isoDate.nullable().default(null),
    block: blockCode.nullable().default(null),
    activity: activityId.nullable().default(null),
    room: roomId.nullable().default(null),
    staff: staffId.nullable().default(null),
    student: studentId.nullable().default(null),
  })
  .refine((value) => value.activity ?? value.room ?? value.staff ?? value.student)
export type Ban = z.infer<typeof ban>

/**
 * Hard limits on what a rebalance may change: distinct students and distinct adults disturbed; and everything that
 * begins before a moment, sessions under way included, stays as it was published.
 */
export const disturbance = z.strictObject({
  students: z.int().min(0).nullable().default(null),
  adults: z.int().min(0).nullable().default(null),
  from: moment.nullable().default(null),
})
