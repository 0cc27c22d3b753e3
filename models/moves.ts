import { z } from 'zod'
import { blockCode, dutyId, groupId, roomId, schoolId, staffId, studentId } from './ids.ts'
import { isoDate } from './time.ts'

/** A session of a roster: its group, its date, and any of its blocks. */
export const sessionRef = z.strictObject({ group: groupId, date: isoDate, block: blockCode })
export type SessionRef = z.infer<typeof sessionRef>

/** A place for one adult: the lead or an assistant of a session, or a site duty on a date. */
export const post = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('lead'), ...sessionRef.shape }),
  z.strictObject({ role: z.literal('assist'), ...sessionRef.shape }),
  z.strictObject({ role: z.literal('duty'), school: schoolId, duty: dutyId, date: isoDate }),
])
export type Post = z.infer<typeof post>

/**
 * One change of a roster. Several of one list are one change: whoever leaves has left before anybody comes.
 * `post`: `from` (null: nobody) gives the post up, `to` (null: nobody) takes it.
 * `seat`: a student goes into the session that the group has then, leaving whatever they have at its times; null: into none.
 * `room`: a session goes into another room.
 * `time`: a session goes to other blocks, with its people and its room; its members leave whatever they have then.
 */
export const move = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), post, from: staffId.nullable(), to: staffId.nullable() }),
  z.strictObject({
    kind: z.literal('seat'),
    student: studentId,
    date: isoDate,
    block: blockCode,
    to: groupId.nullable(),
  }),
  z.strictObject({ kind: z.literal('room'), session: sessionRef, room: roomId }),
  z.strictObject({
    kind: z.literal('time'),
    session: sessionRef,
    date: isoDate,
    /** In order of time, as many as the activity's run has. */
    blocks: z.array(blockCode).min(1),
  }),
])
export type Move = z.infer<typeof move>
